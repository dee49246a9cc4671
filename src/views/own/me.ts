import type { APIEmbedField } from 'discord-api-types/v10';
import type { ElectricityRate } from '../../appraisal/electricity.ts';
import type { PersonSettings } from '../../settings/person-settings.ts';
import { buttonRow } from '../message/buttons.ts';
import { NEUTRAL_COLOUR } from '../message/colours.ts';
import type { Speaking } from '../values/speaking.ts';
import { originLines, rateSettingText, rateText } from './electricity.ts';
import { exchangeFields } from '../values/exchange.ts';
import type { ExchangeUse } from '../values/exchange.ts';
import { formatDate } from '../values/dates.ts';
import type { Citing } from '../values/provenance.ts';
import { present } from '../../present.ts';
import type { Reply } from '../message/reply.ts';
import { understoodLines } from './settings.ts';

/** After a person set their rate: what was understood. */
export function myRateSetView(rate: ElectricityRate, exchangeRates: readonly ExchangeUse[], citing: Citing): Reply {
  const lines = [citing.words.me.rateSet(rateText(rate, citing)), ...understoodLines(rate, citing)];
  return message(lines, citing, exchangeFields(exchangeRates, citing));
}

/** After a person set their currency. */
export function myCurrencySetView(currency: string, speaking: Pick<Speaking, 'words'>): Reply {
  return message([speaking.words.me.currencySet(currency)], speaking);
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
  const say = citing.words.me;
  const { rate, currency } = settings;
  const dayOf = (at: string): string => formatDate(at.slice(0, 10), citing.locale);
  const own = rate === undefined ? say.rateNotSet : say.rate(rateSettingText(rate, citing), dayOf(rate.setAt));
  const lines = present(
    say.used(rateText(used, citing)),
    ...originLines(used, serverUnreadable, citing),
    used.origin.kind !== 'person' && own,
    currency === undefined ? say.currencyNotSet : say.currency(currency.value, dayOf(currency.setAt)),
    say.rigs(rigCount),
  );
  return message(lines, citing, exchangeFields(exchangeRates, citing));
}

/** Everything held about a person, as a file. */
export function exportView(held: unknown, isEmpty: boolean, { words }: Pick<Speaking, 'words'>): Reply {
  const say = words.me.exported;
  return {
    embeds: [
      {
        title: say.title,
        color: NEUTRAL_COLOUR,
        description: isEmpty ? say.empty : say.inFile,
      },
    ],
    files: [
      {
        name: say.fileName,
        description: say.fileDescription,
        bytes: new TextEncoder().encode(`${JSON.stringify(held, null, 2)}\n`),
      },
    ],
  };
}

/** Before anything is deleted. */
export function forgetQuestionView(confirmId: string | undefined, { words }: Pick<Speaking, 'words'>): Reply {
  const say = words.me.forget;
  return {
    embeds: [
      {
        title: say.title,
        color: NEUTRAL_COLOUR,
        description: say.warning,
      },
    ],
    ...buttonRow([{ label: say.confirm, customId: confirmId }]),
  };
}

/** After it was deleted. */
export function forgottenView(hadAny: boolean, { words }: Pick<Speaking, 'words'>): Reply {
  return message([hadAny ? words.me.forget.done : words.me.forget.nothing], { words });
}

function message(lines: readonly string[], { words }: Pick<Speaking, 'words'>, fields: APIEmbedField[] = []): Reply {
  return { embeds: [{ title: words.me.title, color: NEUTRAL_COLOUR, description: lines.join('\n'), fields }] };
}
