import type { Earning } from '../../appraisal/appraisal.ts';
import type { ElectricityRate } from '../../appraisal/electricity.ts';
import type { PrintedPower } from '../../appraisal/rig.ts';
import type { UnderstoodRate } from '../../appraisal/typed-rate.ts';
import type { PowerGrounds } from '../../appraisal/rig-power.ts';
import { present } from '../../present.ts';
import { clockText } from './clock-text.ts';
import { formatRate } from './money.ts';
import { formatHours, formatWatts } from './quantities.ts';
import type { Citing } from './provenance.ts';
import type { Line } from '../message/screen.ts';
import { rateRemarks as typedRemarks } from '../refusals/rate-remarks.ts';

interface PowerModel {
  readonly rate: ElectricityRate;
  readonly hoursPerDay: number;
  readonly serverUnreadable: boolean;
  readonly citing: Citing;
}

/** The rate that was used and whose it is, and what is drawn. Everybody reads it: no tariff with its hours, no names. */
export function yourPowerLines(model: PowerModel & { readonly earning: Earning }): readonly Line[] {
  const { earning, rate, hoursPerDay, serverUnreadable, citing } = model;
  const { powerGrounds } = earning;
  const { loadW } =
    earning.kind === 'mining' ? earning.power : (earning.kind === 'renting' ? earning : earning.rented).renting.power;
  return powerLinesOf({ rate, hoursPerDay, serverUnreadable, citing, loadW, powerGrounds });
}

/** The same of so many watts. */
export function powerLinesOf(
  model: PowerModel & { readonly loadW: number; readonly powerGrounds: PowerGrounds },
): readonly Line[] {
  const { loadW, powerGrounds, hoursPerDay, rate, citing } = model;
  const { words, locale } = citing;
  const watts = formatWatts(loadW, locale);
  const draw = present(
    drawWords(powerGrounds, watts, citing),
    hoursPerDay !== 24 && hoursWords(rate, formatHours(hoursPerDay, citing), words),
  ).join(', ');
  return [
    {
      text: words.roi.yourPower(publicRate(rate, citing), draw),
      rank: 1,
      short: words.roi.yourPower(barePublicRate(rate, citing), draw),
    },
    ...rateRemarks(model).map((text) => ({ text })),
    ...printedRemarks(powerGrounds, citing).map((text) => ({ text })),
  ];
}

/** What was pasted of the cards' draw and is not simply what they draw. */
function printedRemarks(grounds: PowerGrounds, { words: { power: say }, locale }: Citing): readonly string[] {
  if (grounds.kind === 'typed') return present(grounds.hasPrinted && say.pastedGivesWay);
  const of = (kind: PrintedPower['as']) => grounds.loads.filter(({ printed }) => printed?.as === kind);
  const watts = (parts: typeof grounds.loads) =>
    parts.map(({ printed }) => formatWatts(printed?.watts ?? 0, locale)).join(' / ');
  return present(
    ...grounds.loads.map(
      ({ count, gpu, printed }) =>
        printed?.ofCards !== undefined &&
        say.partlyPasted(formatWatts(printed.watts, locale), printed.ofCards, `${count}× ${gpu.name}`),
    ),
    of('rest').length > 0 && say.restingPasted(watts(of('rest'))),
    of('limit').length > 0 && say.limitPasted(watts(of('limit'))),
    of('load').some(({ gpu }) => gpu.vendor === 'amd') && say.chipAlone,
  );
}

/** Which hours they are matters where prices differ between them. */
function hoursWords(
  { timeOfUse, onlineFromHour }: ElectricityRate,
  hours: string,
  { power: say }: Citing['words'],
): string {
  if (timeOfUse === undefined) return say.hours(hours);
  return onlineFromHour === undefined ? say.hoursFromMidnight(hours) : say.hoursFrom(hours, clockText(onlineFromHour));
}

/** The rate alone, where what is drawn differs from place to place; of a PC that runs anyway that is said. */
export function powerSentence(rate: ElectricityRate, earnings: readonly Earning[], citing: Citing): string {
  const adding = earnings.filter(({ powerGrounds }) => addsOnly(powerGrounds)).length;
  const runAnyway = adding === 0 ? 'none' : adding < earnings.length ? 'some' : 'all';
  return citing.words.power.yours(publicRate(rate, citing), runAnyway);
}

/** Whether nothing is charged of what the cards are in. */
export function addsOnly(grounds: PowerGrounds): boolean {
  return grounds.kind === 'typed' ? grounds.runsAnyway : grounds.hostGrounds.kind === 'runs-anyway';
}

function drawWords(grounds: PowerGrounds, watts: string, { words: { power: say }, locale }: Citing): string {
  if (grounds.kind === 'typed') return grounds.runsAnyway ? say.drawTypedAdded(watts) : say.drawTyped(watts);
  const isAdded = addsOnly(grounds);
  const { loads } = grounds;
  if (!loads.every(({ printed }) => printed?.as === 'load')) {
    return isAdded ? say.drawAdded(watts) : say.drawEstimated(watts);
  }
  const boards = formatWatts(
    loads.reduce((sum, { count, loadW }) => sum + count * loadW, 0),
    locale,
  );
  return isAdded ? say.drawMeasuredAdded(watts, boards) : say.drawMeasured(watts, boards);
}

/** `0.30 EUR/kWh, your own`: of a tariff with hours the mean; where nobody has set it, how one does. */
export function publicRate(rate: ElectricityRate, citing: Citing): string {
  const bare = barePublicRate(rate, citing);
  const { kind } = rate.origin;
  return kind === 'country' || kind === 'default' ? citing.words.power.setYours(bare) : bare;
}

function barePublicRate({ pricePerKwh, currency, timeOfUse, origin }: ElectricityRate, citing: Citing): string {
  const { words, locale } = citing;
  const flat = formatRate(pricePerKwh, currency, locale);
  const rate = timeOfUse === undefined ? flat : words.power.onAverage(flat);
  switch (origin.kind) {
    case 'typed':
      switch (origin.typed.reading.kind) {
        case 'place':
          return words.power.place(rate, origin.typed.reading.place.name);
        case 'blocks':
          return words.power.typedSteps(words.power.onAverage(flat));
        default:
          return words.power.typed(rate);
      }
    case 'person':
      return words.power.own(rate);
    case 'server':
      return words.power.server(rate);
    case 'country':
      return words.power.country(rate, origin.place.name);
    case 'default':
      return words.power.default(rate);
  }
}

/**
 * Which hours a part of the day was given that was typed without any: of two the cheaper one's, which leaves the rest. Usual
 * hours are nobody's own, so that everybody may read them.
 */
function assumedHours(reading: UnderstoodRate, { words }: Citing): string | undefined {
  if (reading.kind !== 'time-of-use' || !reading.hoursAssumed) return undefined;
  const byPrice = reading.windows.toSorted((one, other) => one.pricePerKwh - other.pricePerKwh);
  const all = Map.groupBy(byPrice, ({ name }) => name);
  const parts = [...all].flatMap(([name, windows]) => (name === undefined ? [] : [{ name, windows }]));
  if (reading.windows.some(({ weekdays }) => weekdays !== undefined)) {
    return words.power.assumedHoursOfWeek(parts.map(({ name }) => name));
  }
  return words.power.assumedHours(
    (all.size > 2 ? parts : parts.slice(0, 1)).map(({ name, windows }) => ({
      name,
      hours: windows.map(({ fromHour, toHour }) => `${clockText(fromHour)}–${clockText(toHour)}`),
    })),
  );
}

/** What should have been used and could not be, and what was typed with a price and is no part of it. */
export function rateRemarks({
  rate,
  serverUnreadable,
  citing,
}: Pick<PowerModel, 'rate' | 'serverUnreadable' | 'citing'>): readonly string[] {
  const { words } = citing;
  const { origin } = rate;
  const { kind } = origin;
  return present(
    origin.kind === 'typed' && assumedHours(origin.typed.reading, citing),
    ...(origin.kind === 'typed' ? typedRemarks(origin.typed, citing) : []),
    serverUnreadable && kind !== 'typed' && kind !== 'person' && words.power.serverUnreadable,
    rate.ownUnreadable === true && kind !== 'typed' && words.power.ownUnreadable,
    rate.passedOver.length > 0 && words.power.passedOver,
  );
}
