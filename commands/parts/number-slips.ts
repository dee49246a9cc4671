import type { RigPart } from '../../src/appraisal/rig.ts';
import { UserError } from '../../src/errors.ts';
import type { Overrides } from './overrides.ts';

/** No card draws so many times its board power, with its share of the PC and of the power supply's loss. */
const MOST_TIMES_TDP = 3;
const HOURS_PER_DAY = 24;
/** What only cards for data centres are paid, USD per GPU-hour. */
const HIGHEST_USUAL_RENT_USD = 8;

/**
 * Numbers that can hardly be meant as they were typed, and what was probably meant.
 * @throws {UserError} `bad_options`, with the likely reading as a button
 */
export function refuseNumberSlips({ utilisation, watts, rent }: Overrides, rig: readonly RigPart[]): void {
  if (utilisation !== undefined && utilisation > 0 && utilisation < 1) {
    const percent = Math.round(utilisation * 100);
    throw new UserError(
      'bad_options',
      `\`utilisation:\` is in per cent, and ${utilisation} % of the time is next to nothing: for ${percent} % type ${percent}.`,
      [{ label: `${percent} %`, options: { utilisation: percent } }],
    );
  }
  const cards = rig.reduce((sum, { count }) => sum + count, 0);
  const highestTdpW = Math.max(...rig.map(({ gpu }) => gpu.tdpW?.value ?? Number.POSITIVE_INFINITY));
  if (watts !== undefined && cards > 1 && watts > MOST_TIMES_TDP * highestTdpW) {
    const each = Number((watts / cards).toPrecision(4));
    throw new UserError(
      'bad_options',
      `${watts} W a card? \`watts:\` is what one card draws at the wall. For ${watts} W of the whole rig type ${each}.`,
      [{ label: `${watts} W for the whole rig`, options: { watts: each } }],
    );
  }
  if (rent !== undefined && rent > HIGHEST_USUAL_RENT_USD && rig.every(({ gpu }) => gpu.segment !== 'datacentre')) {
    const hourly = Number((rent / HOURS_PER_DAY).toPrecision(3));
    throw new UserError(
      'bad_options',
      `$${rent} for an hour of one card? \`rent:\` is per GPU-hour. For $${rent} a day type ${hourly}.`,
      [{ label: `$${rent} a day`, options: { rent: hourly } }],
    );
  }
}
