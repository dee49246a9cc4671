import type { ElectricityRate } from '../appraisal/electricity.ts';
import type { ServerRate } from '../settings/guild-settings.ts';
import { NEUTRAL_COLOUR } from './colours.ts';
import { rateAndOrigin, rateText, setterText } from './electricity.ts';
import { formatDate, formatRate } from './format.ts';
import type { Citing } from './provenance.ts';
import type { Reply } from './reply.ts';

const TITLE = 'This server’s defaults';

/** After the rate was set: what was understood, and what it replaces. */
export function rateSetView(rate: ElectricityRate, before: ServerRate | undefined, locale: string): Reply {
  return message([
    `**Electricity is now ${rateText(rate, locale)}** for every answer in this server that names no rate of its own.`,
    ...(before === undefined
      ? []
      : [`Before: ${formatRate(before.pricePerKwh, before.currency, locale)}, ${setBy(before, locale)}.`]),
  ]);
}

/** What the server has set, by whom and when; and what its answers use where nothing is set. */
export function settingsView(set: ServerRate | undefined, used: ElectricityRate, citing: Citing): Reply {
  return message(
    set === undefined
      ? [
          '**Electricity:** not set. `/settings rate` sets it.',
          `Your answers use ${rateAndOrigin(used, false, citing)}`,
        ]
      : [
          `**Electricity:** ${used.origin.kind === 'server' ? rateText(used, citing.locale) : formatRate(set.pricePerKwh, set.currency, citing.locale)}, ${setBy(set, citing.locale)}.`,
          ...(used.origin.kind === 'server' ? [] : [`Your answers use ${rateAndOrigin(used, false, citing)}`]),
        ],
  );
}

/** After a reset. */
export function settingsResetView(hadAny: boolean): Reply {
  return message([
    hadAny
      ? 'This server has no defaults any more. Answers use the average of a person’s country, or what they type.'
      : 'There was nothing to reset: this server has set no defaults.',
  ]);
}

function setBy({ userId, at }: ServerRate, locale: string): string {
  return `set by ${setterText(userId)} on ${formatDate(at.slice(0, 10), locale)}`;
}

function message(lines: readonly string[]): Reply {
  return { embeds: [{ title: TITLE, color: NEUTRAL_COLOUR, description: lines.join('\n') }] };
}
