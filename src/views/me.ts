import type { APIEmbedField } from 'discord-api-types/v10';
import type { ElectricityRate } from '../appraisal/electricity.ts';
import type { PersonSettings } from '../settings/person-settings.ts';
import { buttonRow } from './buttons.ts';
import { NEUTRAL_COLOUR } from './colours.ts';
import { rateAndOrigin, rateSettingText, rateText } from './electricity.ts';
import { exchangeFields } from './exchange.ts';
import type { ExchangeUse } from './exchange.ts';
import { formatCount, formatDate } from './format.ts';
import type { Citing } from './provenance.ts';
import type { Reply } from './reply.ts';
import { understoodLines } from './settings.ts';

const TITLE = 'Your own defaults';

/** After a person set their rate: what was understood. */
export function myRateSetView(rate: ElectricityRate, exchangeRates: readonly ExchangeUse[], citing: Citing): Reply {
  const lines = [
    `**Electricity is now ${rateText(rate, citing.locale)}** in your answers, everywhere, unless you type another.`,
    ...understoodLines(rate, citing),
  ];
  return message(lines, exchangeFields(exchangeRates, citing));
}

/** After a person set their currency. */
export function myCurrencySetView(currency: string): Reply {
  return message([`**Your answers are now in ${currency}**, everywhere, unless you type another.`]);
}

export interface MyselfModel {
  readonly settings: PersonSettings;
  readonly rigCount: number;
  /** What an answer here and now would use. */
  readonly used: ElectricityRate;
  /** Those that it needs. */
  readonly exchangeRates: readonly ExchangeUse[];
  readonly serverUnreadable: boolean;
  readonly citing: Citing;
}

/** What a person has set and saved, and what their answers use. */
export function myselfView({ settings, rigCount, used, exchangeRates, serverUnreadable, citing }: MyselfModel): Reply {
  const { locale } = citing;
  const { rate, currency } = settings;
  const setOn = (at: string): string => `set on ${formatDate(at.slice(0, 10), locale)}`;
  const lines = [
    rate === undefined
      ? '**Electricity:** not set. `/me rate` sets it.'
      : `**Electricity:** ${rateSettingText(rate, locale)}, ${setOn(rate.setAt)}.`,
    currency === undefined
      ? '**Currency:** not set, so that of a rate set or typed, else USD. `/me currency` sets it.'
      : `**Currency:** ${currency.value}, ${setOn(currency.setAt)}.`,
    `**Saved rigs:** ${rigCount === 0 ? 'none' : formatCount(rigCount, 'rig', locale)}. \`/rig list\` shows them.`,
    `Answers here use ${rateAndOrigin(used, serverUnreadable, citing)}`,
  ];
  return message(lines, exchangeFields(exchangeRates, citing));
}

/** Everything held about a person, as a file. */
export function exportView(held: unknown, isEmpty: boolean): Reply {
  return {
    embeds: [
      {
        title: 'Everything Rigwise holds about you',
        color: NEUTRAL_COLOUR,
        description: isEmpty
          ? 'Nothing is held about you. The file says the same.'
          : 'It is in the file: your defaults, your rigs, and the server settings that carry your name. `/me forget` deletes it.',
      },
    ],
    files: [
      {
        name: 'rigwise-my-data.json',
        description: 'Everything Rigwise holds about you, as JSON',
        bytes: new TextEncoder().encode(`${JSON.stringify(held, null, 2)}\n`),
      },
    ],
  };
}

/** Before anything is deleted. */
export function forgetQuestionView(confirmId: string | undefined): Reply {
  return {
    embeds: [
      {
        title: 'Forget everything about you?',
        color: NEUTRAL_COLOUR,
        description:
          'Your rate, your currency and your rigs are deleted at once and can’t be brought back. What you set for a server stays, without your name. `/me export` shows it all first.',
      },
    ],
    ...buttonRow([{ label: 'Delete it all', customId: confirmId }]),
  };
}

/** After it was deleted. */
export function forgottenView(hadAny: boolean): Reply {
  return message([
    hadAny
      ? '**Forgotten.** Nothing is held about you any more.'
      : '**There was nothing to forget:** nothing was held about you.',
  ]);
}

function message(lines: readonly string[], fields: APIEmbedField[] = []): Reply {
  return { embeds: [{ title: TITLE, color: NEUTRAL_COLOUR, description: lines.join('\n'), fields }] };
}
