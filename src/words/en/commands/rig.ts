import { plural } from '../values/grammar.ts';

export const rig = {
  description: 'Your saved rigs: their names work as gpu: in every command',
  save: {
    description: 'Save a rig under a name that gpu: takes everywhere; saving it again replaces it',
    name: 'Its name, such as attic',
    cards: 'Its cards, such as 6x 3070 or 2x 4090 + 3080 900W wall 8h/day',
    watts: 'Watts of the whole rig at the wall, under load',
    price: 'What the whole rig cost',
    currency: 'Currency of the price (default: your own)',
    bought: 'Day of purchase, such as 2025-03-01',
    upload: 'Upload speed in Mbit/s',
    os: 'Operating system',
    ram: 'Memory of the PC in GB',
    disk: 'Disk in GB',
  },
  form: {
    title: 'Save a rig',
    name: { label: 'Its name', placeholder: 'attic' },
    cards: {
      label: 'Its cards',
      description: 'As you would say it, or what nvidia-smi, lspci or your miner prints',
      placeholder: '6x 3070, or 2x 4090 + 3080',
    },
    watts: { label: 'Watts of the whole rig', description: 'At the wall, under load. Empty: our estimate' },
    hours: { label: 'Hours online per day', description: 'Empty: 24' },
  },
  list: 'Show the rigs you have saved',
  show: 'Show one of your rigs',
  delete: 'Delete one of your rigs',
  savedName: 'Its name',
  /** As a choice shows it. */
  yours: (name: string): string => `${name} (your rig)`,

  nameAndCards: 'A rig needs a name and its cards: type `name:attic` and `cards:6x 3070`, or hand in a text file.',
  full: (most: number): string =>
    `You have ${most} ${plural(most, 'rig', 'rigs')}, and more are not kept. Delete one with \`/rig delete\`, or save under the name of one you have.`,
  noName: 'A rig needs a name: type one such as `attic`.',
  longName: (most: number): string => `A rig’s name has at most ${most} characters: type a shorter one.`,
  unprintableName: 'That name has characters that can’t be shown: type letters, digits and spaces.',
  unknown: (quoted: string): string => `You have saved no rig called “${quoted}”. \`/rig list\` shows those you have.`,
  cardGone: (quoted: string): string =>
    `Your rig “${quoted}” has a card that is not in the catalogue any more. Save it again with \`/rig save\`.`,
  unreadable: (before: string): string => `${before} If it is a rig of yours: your rigs can’t be read just now.`,
  earns: 'What it earns',
  compare: 'Compare all',
};
