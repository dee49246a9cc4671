import { rentedPart } from '../../appraisal/appraisal.ts';
import type { Earning } from '../../appraisal/appraisal.ts';
import { DAYS_PER, HOURS_PER_DAY } from '../../engine/calendar.ts';
import type { ClockWindow } from '../../engine/clock-window.ts';
import type { PayingHours } from '../../engine/paying-hours.ts';
import { present } from '../../present.ts';
import { clockText } from '../values/clock-text.ts';
import { formatMoney } from '../values/money.ts';
import type { Money } from '../values/money.ts';
import type { Period } from '../values/period.ts';
import { cited } from '../values/provenance.ts';
import type { Citing } from '../values/provenance.ts';
import type { Words } from '../../words/words.ts';
import { weekdaysText } from '../values/weekdays-text.ts';

interface HoursModel {
  readonly earning: Earning;
  readonly payingHours: PayingHours;
  readonly money: Money;
  readonly period: Period;
  readonly citing: Citing;
}

/** `Run 23:00–7:00 only: $0.41 a day instead of -$0.12.` */
export function payingHoursLine({ payingHours, money, period, citing: { words } }: HoursModel): string {
  const inPeriod = (usdPerDay: number): string => formatMoney(usdPerDay * DAYS_PER[period], money);
  return words.hours.run(
    hoursText(payingHours.days, words),
    inPeriod(payingHours.netCashUsdPerDay),
    inPeriod(payingHours.netCashAllDayUsdPerDay),
    period,
  );
}

/** The same, with what being off the rest of the day costs there. */
export function payingHoursLines(model: HoursModel): readonly string[] {
  return present(payingHoursLine(model), model.citing.words.hours.evenly, partTimeLine(model.earning, model.citing));
}

/** A coin does not mind. */
function partTimeLine(earning: Earning, citing: Citing): string | undefined {
  const network = rentedPart(earning)?.network;
  if (network === undefined) return undefined;
  const { partTime } = network.requirements;
  const say = citing.words.hours;
  return partTime === undefined
    ? say.partTimeUnknown(network.name)
    : say.partTime(network.name, `${partTime.value} (${cited(partTime, citing)})`);
}

/** The same in few words. */
export function shortPartTimeLine(earning: Earning, citing: Citing): string | undefined {
  const network = rentedPart(earning)?.network;
  const partTime = network?.requirements.partTime;
  return network === undefined || partTime === undefined
    ? undefined
    : citing.words.hours.partTime(network.name, partTime.value);
}

/** `23:00–7:00`, each day of the week where they differ. */
export function hoursText(days: PayingHours['days'], words: Words): string {
  const [only, ...others] = days;
  if (only !== undefined && others.length === 0) return windowsText(only.windows, words);
  return days
    .filter(({ windows }) => windows.length > 0)
    .map(({ weekdays, windows }) => `${weekdaysText(weekdays)} ${windowsText(windows, words)}`)
    .join('; ');
}

function windowsText(windows: readonly ClockWindow[], { hours }: Words): string {
  return windows
    .map(({ fromHour, toHour }) =>
      fromHour === 0 && toHour === HOURS_PER_DAY ? hours.allDay : `${clockText(fromHour)}–${clockText(toHour)}`,
    )
    .join(', ');
}
