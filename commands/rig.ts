import type { Catalog } from '../src/catalog/catalog.ts';
import type { Gpu } from '../src/catalog/schema.ts';
import { defineCommand, defineCommandGroup } from '../src/conversation/define-command.ts';
import type { CommandContext } from '../src/conversation/command-context.ts';
import { date, number, text } from '../src/conversation/options.ts';
import { UserError } from '../src/errors.ts';
import { parseTypedRig } from '../src/input/rig/typed-rig.ts';
import { quoteTyped } from '../src/input/typed-text.ts';
import { findRig } from '../src/settings/rig-name.ts';
import type { RigNameProblem } from '../src/settings/rig-name.ts';
import { MAX_RIGS_PER_PERSON } from '../src/settings/saved-rigs.ts';
import type { SavedRig } from '../src/settings/saved-rigs.ts';
import { rigDeletedView, rigListView, rigSavedView, rigView } from '../src/views/rigs.ts';
import { belongingsOf } from './parts/belongings.ts';
import { MAX_WATTS_PER_CARD } from './parts/overrides.ts';
import { suggestRigNames, suggestTypedRigs } from './parts/suggestions.ts';
import { defaultCurrency, readCurrency } from './parts/terms.ts';

const MAX_NAME = 32;
const LEAST_WALL_W = 10;
const MAX_WALL_W = 100_000;
/** A rig in the smallest currency costs less; a card in rupiah costs tens of millions. */
const MAX_PRICE = 1e12;
const MAX_MBPS = 100_000;
const MAX_RAM_GB = 8_192;
const MAX_DISK_GB = 1_000_000;
const MAX_OS = 60;

const save = defineCommand({
  name: 'save',
  description: 'Save a rig under a name that gpu: takes everywhere; saving it again replaces it',
  options: {
    name: text('Its name, such as attic', { required: true, maxLength: MAX_NAME }),
    cards: text('Its cards, such as 6x 3070 or 2x 4090 + 3080 900W wall 8h/day', {
      required: true,
      suggest: suggestTypedRigs,
    }),
    watts: number('Watts of the whole rig at the wall, under load', { min: LEAST_WALL_W, max: MAX_WALL_W }),
    hours: number('Hours online per day', { max: 24 }),
    price: number('What the whole rig cost', { max: MAX_PRICE }),
    currency: text('Currency of the price (default: your own)'),
    bought: date('Day of purchase, such as 2025-03-01'),
    upload: number('Upload speed in Mbit/s', { max: MAX_MBPS }),
    os: text('Operating system', { maxLength: MAX_OS }),
    ram: number('Memory of the PC in GB', { max: MAX_RAM_GB }),
    disk: number('Disk in GB', { max: MAX_DISK_GB }),
  },
  visibility: 'private',
  async execute(options, context) {
    const { parts, wallLoadW, hoursPerDay } = parseTypedRig(options.cards, context.finder, (cards) => ({ cards }));
    const cards = parts.reduce((sum, { count }) => sum + count, 0);
    if (options.watts !== undefined && options.watts > cards * MAX_WATTS_PER_CARD) {
      throw new UserError(
        'bad_options',
        `\`watts:\` is of the whole rig, and no card draws more than ${MAX_WATTS_PER_CARD} W: type at most ${cards * MAX_WATTS_PER_CARD}.`,
      );
    }
    const inCurrency =
      options.currency === undefined ? defaultCurrency(context) : readCurrency(options.currency, context);
    const saved = await context.rigs.save(context.actor.userId, {
      name: options.name,
      parts: parts.map(({ gpu, count }) => ({ gpuId: gpu.id, count })),
      wallLoadW: options.watts ?? wallLoadW,
      hoursPerDay: options.hours ?? hoursPerDay,
      purchasePrice: options.price === undefined ? undefined : { amount: options.price, currency: inCurrency },
      purchasedOn: options.bought,
      uploadMbps: options.upload,
      os: options.os,
      ramGb: options.ram,
      diskGb: options.disk,
    });
    switch (saved.kind) {
      case 'added':
      case 'replaced':
        return rigSavedView(
          saved.rig,
          saved.kind === 'added',
          gpuByIdIn(context.catalog),
          context.locale,
          earnButtons(saved.rig, context),
        );
      case 'full':
        throw new UserError(
          'bad_options',
          `You have ${saved.limit} rigs, and more are not kept. Delete one with \`/rig delete\`, or save under the name of one you have.`,
        );
      case 'bad-name':
        throw new UserError('bad_options', NAME_COMPLAINTS[saved.problem]);
    }
  },
});

const NAME_COMPLAINTS: Record<RigNameProblem, string> = {
  empty: 'A rig needs a name: type one such as `attic`.',
  'too-long': `A rig’s name has at most ${MAX_NAME} characters: type a shorter one.`,
  unprintable: 'That name has characters that can’t be shown: type letters, digits and spaces.',
};

const list = defineCommand({
  name: 'list',
  description: 'Show the rigs you have saved',
  options: {},
  visibility: 'private',
  execute: (_options, context) =>
    rigListView(belongingsOf(context).rigs, MAX_RIGS_PER_PERSON, gpuByIdIn(context.catalog)),
});

/** The name of a rig that is saved already. */
const savedName = text('Its name', { required: true, maxLength: MAX_NAME, suggest: suggestRigNames });

const show = defineCommand({
  name: 'show',
  description: 'Show one of your rigs',
  options: { name: savedName },
  visibility: 'private',
  execute({ name }, context) {
    const rig = findRig(belongingsOf(context).rigs, name);
    if (rig === undefined) throw unknownRig(name);
    return rigView(rig, gpuByIdIn(context.catalog), context.locale, earnButtons(rig, context));
  },
});

const remove = defineCommand({
  name: 'delete',
  description: 'Delete one of your rigs',
  options: { name: savedName },
  visibility: 'private',
  async execute({ name }, { rigs, actor }) {
    const deleted = await rigs.delete(actor.userId, name);
    if (deleted === undefined) throw unknownRig(name);
    return rigDeletedView(deleted);
  },
});

function unknownRig(name: string): UserError {
  return new UserError(
    'unknown_rig',
    `You have saved no rig called “${quoteTyped(name)}”. \`/rig list\` shows those you have.`,
  );
}

function gpuByIdIn({ gpus }: Catalog): (gpuId: string) => Gpu | undefined {
  return (gpuId) => gpus.find(({ id }) => id === gpuId);
}

/** What the rig earns, shown only to its owner: its name is theirs. */
function earnButtons({ name }: SavedRig, { buttonId }: CommandContext) {
  return [
    { label: 'What it earns', customId: buttonId('roi', { gpu: name, hide: true }) },
    { label: 'Compare all', customId: buttonId('compare', { gpu: name, hide: true }) },
  ];
}

export const rig = defineCommandGroup(
  { name: 'rig', description: 'Your saved rigs: their names work as gpu: in every command' },
  [save, list, show, remove],
);
