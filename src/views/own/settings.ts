import type { APIEmbedField } from 'discord-api-types/v10';
import type { ElectricityRate } from '../../appraisal/electricity.ts';
import { DEFAULT_HOST_W, DEFAULT_PSU_EFFICIENCY } from '../../engine/power.ts';
import type { TypedRate } from '../../appraisal/typed-rate.ts';
import type { GuildSettings, SetBy } from '../../settings/guild-settings.ts';
import type { RateSetting } from '../../settings/rate-setting.ts';
import { NEUTRAL_COLOUR } from '../message/colours.ts';
import type { Speaking } from '../values/speaking.ts';
import { rateAndOrigin, rateSettingText, rateText, readingText, setterText } from './electricity.ts';
import { exchangeFields } from '../values/exchange.ts';
import type { ExchangeUse } from '../values/exchange.ts';
import { formatDate } from '../values/dates.ts';
import { formatPercent } from '../values/numbers.ts';
import { formatWatts } from '../values/quantities.ts';
import type { Citing } from '../values/provenance.ts';
import { hasRemarks, rateRemarks, taxSources } from '../refusals/rate-remarks.ts';
import type { Reply } from '../message/reply.ts';
import { present } from '../../present.ts';
import { windowsText } from './tariff-hours.ts';

/** The rate that answers use. */
interface UsedRate {
  readonly used: ElectricityRate;
  /** Those that it needs. */
  readonly exchangeRates: readonly ExchangeUse[];
  readonly citing: Citing;
}

/** After the rate was set: what was understood, and what it replaces. */
export function rateSetView({
  used,
  before,
  exchangeRates,
  citing,
}: UsedRate & { readonly before: (RateSetting & SetBy) | undefined }): Reply {
  const say = citing.words.settings;
  const lines = present(
    say.rateSet(rateText(used, citing)),
    ...understoodLines(used, citing),
    before !== undefined && say.before(rateSettingText(before, citing), setBy(before, citing)),
  );
  return message(lines, citing, exchangeFields(exchangeRates, citing));
}

/** What was understood of a typed price, where it is more than a price per kWh. */
export function understoodLines(rate: ElectricityRate, citing: Citing): string[] {
  if (rate.origin.kind !== 'typed' || isSaidAlready(rate.origin.typed)) return [];
  const windows = rate.timeOfUse === undefined ? [] : [windowsText(rate.timeOfUse, rate.currency, citing)];
  return [
    citing.words.settings.understood([readingText(rate.origin.typed, citing), ...windows]),
    ...rateRemarks(rate.origin.typed, citing),
    ...taxSources(rate.origin.typed, citing),
  ];
}

function isSaidAlready({ reading, beside }: TypedRate): boolean {
  return reading.kind === 'flat' && reading.unit === 'kWh' && !hasRemarks(beside);
}

export type ServerValueName = 'currency' | 'hostW' | 'psuEfficiency';

/** After something else was set. */
export function valueSetView(settings: GuildSettings, names: readonly ServerValueName[], citing: Speaking): Reply {
  return message(
    names.map((name) => citing.words.settings.valueSet(valueText(settings, name, citing))),
    citing,
  );
}

/** What the server has set, by whom and when; and what its answers use where nothing is set. */
export function settingsView({
  settings,
  used,
  exchangeRates,
  citing,
}: UsedRate & { readonly settings: GuildSettings }): Reply {
  const say = citing.words.settings;
  const lines = present(
    ...rateLines(settings.rate, used, citing),
    ...(['currency', 'hostW', 'psuEfficiency'] as const).map((name) => {
      const set = settings[name];
      const value = valueText(settings, name, citing);
      return set === undefined ? say.line(value) : say.setLine(value, setBy(set, citing));
    }),
    say.toSet,
  );
  return message(lines, citing, exchangeFields(exchangeRates, citing));
}

/** The server’s price, and where that is not what answers use, what is. */
function rateLines(set: GuildSettings['rate'], used: ElectricityRate, citing: Citing): readonly string[] {
  const say = citing.words.settings;
  if (set === undefined) return [say.rateNotSet, say.yourAnswers(rateAndOrigin(used, false, citing))];
  const whose = say.isSet(setBy(set, citing));
  return used.origin.kind === 'server'
    ? present(
        say.rate(rateText(used, citing)),
        set.timeOfUse !== undefined && say.windows(windowsText(set.timeOfUse, set.currency, citing)),
        whose,
      )
    : [say.rateUnused(rateSettingText(set, citing)), whose, say.yourAnswers(rateAndOrigin(used, false, citing))];
}

/** After a reset of one thing or of all. */
export function settingsResetView(hadAny: boolean, { words }: Pick<Citing, 'words'>): Reply {
  return message([hadAny ? words.settings.reset : words.settings.nothingToReset], { words });
}

function valueText(settings: GuildSettings, name: ServerValueName, citing: Speaking): string {
  const set = settings[name];
  return citing.words.settings.value(
    name,
    set === undefined ? notSet(name, citing) : shownValue(name, set.value, citing.locale),
  );
}

function notSet(name: ServerValueName, { locale, words }: Speaking): string {
  const say = words.settings.notSet;
  switch (name) {
    case 'currency':
      return say.currency;
    case 'hostW':
      return say.estimate(formatWatts(DEFAULT_HOST_W, locale));
    case 'psuEfficiency':
      return say.estimate(formatPercent(DEFAULT_PSU_EFFICIENCY, locale));
  }
}

function shownValue(name: ServerValueName, value: string | number, locale: string): string {
  if (typeof value === 'string') return value;
  return name === 'psuEfficiency' ? formatPercent(value, locale) : formatWatts(value, locale);
}

function setBy({ userId, at }: SetBy, citing: Speaking): string {
  return citing.words.settings.setBy(setterText(userId, citing), formatDate(at.slice(0, 10), citing.locale));
}

function message(lines: readonly string[], { words }: Pick<Citing, 'words'>, fields: APIEmbedField[] = []): Reply {
  return { embeds: [{ title: words.settings.title, color: NEUTRAL_COLOUR, description: lines.join('\n'), fields }] };
}
