import { counted } from '../values/grammar.ts';

/** What a person has set and saved. */
export const me = {
  title: 'Your own defaults',
  rateSet: (rate: string): string =>
    `**Electricity is now ${rate}** in your answers, everywhere, unless you type another.`,
  currencySet: (currency: string): string =>
    `**Your answers are now in ${currency}**, everywhere, unless you type another.`,
  rateNotSet: '**Electricity of your own:** not set. `/me rate` sets it.',
  rate: (rate: string, date: string): string => `**Electricity of your own:** ${rate}, set on ${date}.`,
  currencyNotSet:
    '**Currency:** not set, so that of a rate set or typed or of your language’s country, else USD. `/me currency` sets it.',
  currency: (currency: string, date: string): string => `**Currency:** ${currency}, set on ${date}.`,
  rigs: (count: number): string =>
    `**Saved rigs:** ${count === 0 ? 'none' : counted(count, 'rig', 'rigs')}. \`/rig list\` shows them.`,
  used: (rate: string): string => `**Your answers here use ${rate}.**`,
  exported: {
    title: 'Everything Rigwise holds about you',
    empty: 'Nothing is held about you. The file says the same.',
    inFile:
      'It is in the file: your defaults, your rigs, and the server settings that carry your name. `/me forget` deletes it.',
    fileName: 'rigwise-my-data.json',
    fileDescription: 'Everything Rigwise holds about you, as JSON',
  },
  forget: {
    title: 'Forget everything about you?',
    warning:
      '**Your rate, your currency and your rigs are deleted at once** and can’t be brought back. What you set for a server stays, without your name. `/me export` shows it all first.',
    confirm: 'Delete it all',
    done: '**Forgotten.** Nothing is held about you any more.',
    nothing: '**There was nothing to forget:** nothing was held about you.',
  },
};
