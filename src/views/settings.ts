import type { APIEmbedField } from 'discord-api-types/v10';
import type { ElectricityRate } from '../appraisal/electricity.ts';
import { DEFAULT_HOST_W, DEFAULT_PSU_EFFICIENCY } from '../engine/power.ts';
import type { TypedRate } from '../appraisal/typed-rate.ts';
import type { GuildSettings, SetBy } from '../settings/guild-settings.ts';
import type { RateSetting } from '../settings/rate-setting.ts';
import { NEUTRAL_COLOUR } from './colours.ts';
import { rateAndOrigin, rateSettingText, rateText, readingText, setterText, windowsText } from './electricity.ts';
import { exchangeFields } from './exchange.ts';
import type { ExchangeUse } from './exchange.ts';
import { formatDate, formatPercent, formatWatts } from './format.ts';
import type { Citing } from './provenance.ts';
import { hasRemarks, rateRemarks } from './rate-remarks.ts';
import type { Reply } from './reply.ts';
import { present } from '../present.ts';

const TITLE = 'This server’s defaults';

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
  const { locale } = citing;
  const lines = present(
    `**Electricity is now ${rateText(used, locale)}** for every answer in this server that names no rate of its own.`,
    ...understoodLines(used, citing),
    before !== undefined && `Before: ${rateSettingText(before, locale)}, ${setBy(before, locale)}.`,
  );
  return message(lines, exchangeFields(exchangeRates, citing));
}

/** What was understood of a typed price, where it is more than a price per kWh. */
export function understoodLines(rate: ElectricityRate, citing: Citing): string[] {
  if (rate.origin.kind !== 'typed' || isSaidAlready(rate.origin.typed)) return [];
  const windows = rate.timeOfUse === undefined ? [] : [windowsText(rate.timeOfUse, rate.currency, citing.locale)];
  return [
    `Understood: ${[readingText(rate.origin.typed, citing), ...windows].join('; ')}.`,
    ...rateRemarks(rate.origin.typed, citing.locale),
  ];
}

function isSaidAlready({ reading, beside }: TypedRate): boolean {
  return reading.kind === 'flat' && reading.unit === 'kWh' && !hasRemarks(beside);
}

export type ServerValueName = 'currency' | 'hostW' | 'psuEfficiency';

const VALUE_LABELS: Record<ServerValueName, string> = {
  currency: 'Currency of answers',
  hostW: 'The PC around the cards',
  psuEfficiency: 'Efficiency of the power supply',
};

/** After something else was set. */
export function valueSetView(settings: GuildSettings, names: readonly ServerValueName[], locale: string): Reply {
  return message(names.map((name) => `${valueText(settings, name, locale)}, for every answer in this server.`));
}

/** What the server has set, by whom and when; and what its answers use where nothing is set. */
export function settingsView({
  settings,
  used,
  exchangeRates,
  citing,
}: UsedRate & { readonly settings: GuildSettings }): Reply {
  const { locale } = citing;
  const { rate } = settings;
  const isUsed = used.origin.kind === 'server';
  const lines = present(
    rate === undefined
      ? '**Electricity:** not set. `/settings rate` sets it.'
      : `**Electricity:** ${isUsed ? present(rateText(used, locale), rate.timeOfUse !== undefined && windowsText(rate.timeOfUse, rate.currency, locale)).join('; ') : rateSettingText(rate, locale)}, ${setBy(rate, locale)}.`,
    !isUsed && `Your answers use ${rateAndOrigin(used, false, citing)}`,
    ...(['currency', 'hostW', 'psuEfficiency'] as const).map(
      (name) =>
        `${valueText(settings, name, locale)}${settings[name] === undefined ? '' : `, ${setBy(settings[name], locale)}`}.`,
    ),
  );
  return message(lines, exchangeFields(exchangeRates, citing));
}

/** After a reset of one thing or of all. */
export function settingsResetView(hadAny: boolean): Reply {
  return message([
    hadAny
      ? 'Reset. Answers use the average of a person’s country, our own estimates, or what they type.'
      : 'There was nothing to reset: this server has not set it.',
  ]);
}

function valueText(settings: GuildSettings, name: ServerValueName, locale: string): string {
  const set = settings[name];
  return `**${VALUE_LABELS[name]}:** ${set === undefined ? notSet(name, locale) : shownValue(name, set.value, locale)}`;
}

function notSet(name: ServerValueName, locale: string): string {
  switch (name) {
    case 'currency':
      return 'not set, so that of a rate set or typed, else USD';
    case 'hostW':
      return `not set, so our estimate of ${formatWatts(DEFAULT_HOST_W, locale)}`;
    case 'psuEfficiency':
      return `not set, so our estimate of ${formatPercent(DEFAULT_PSU_EFFICIENCY, locale)}`;
  }
}

function shownValue(name: ServerValueName, value: string | number, locale: string): string {
  if (typeof value === 'string') return value;
  return name === 'psuEfficiency' ? formatPercent(value, locale) : formatWatts(value, locale);
}

function setBy({ userId, at }: SetBy, locale: string): string {
  return `set by ${setterText(userId)} on ${formatDate(at.slice(0, 10), locale)}`;
}

function message(lines: readonly string[], fields: APIEmbedField[] = []): Reply {
  return { embeds: [{ title: TITLE, color: NEUTRAL_COLOUR, description: lines.join('\n'), fields }] };
}
