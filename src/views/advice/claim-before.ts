import type { ClaimCheck } from '../../appraisal/claim-check.ts';
import type { PastPay } from '../../appraisal/past-pay.ts';
import { earnerName } from '../values/earner-names.ts';
import { formatDate } from '../values/dates.ts';
import { formatMoney } from '../values/money.ts';
import { formatWholePercent } from '../values/numbers.ts';
import { linkedDate } from '../values/provenance.ts';
import { present } from '../../present.ts';
import type { ClaimModel } from './claim-model.ts';
import { hourly } from './claim-model.ts';

type Before = Pick<ClaimModel, 'money' | 'citing'>;

/** When as much was paid, where, and who says so. */
export function onceLine(past: PastPay, { money, citing }: Before): string {
  const { words, locale } = citing;
  const amount = formatMoney(past.usdPerDay, money);
  const when = formatDate(past.on, locale);
  const by = linkedDate(past.provenance, citing);
  return past.rent === undefined
    ? words.claim.trueOnce(when, amount, by, past.since ?? '')
    : words.claim.trueRent(
        when,
        earnerName(past.earner),
        hourly(past.rent.usdPerGpuHour, money),
        { amount, share: formatWholePercent(past.rent.busyShare, locale) },
        by,
      );
}

/** The time of which it is said, and what is recorded of that. */
export function thatTimeLine({ time, kind, days, past }: NonNullable<ClaimCheck['thatTime']>, about: Before): string {
  const { citing } = about;
  return present(
    citing.words.claim.saidOf(kind, formatDate(time, citing.locale)),
    trueDaysLine(days, citing),
    past !== undefined && days === undefined && onceLine(past, about),
  ).join(' ');
}

/** On how many recorded days so much came in. */
export function trueDaysLine(
  trueDays: ClaimCheck['trueDays'],
  { words, locale }: ClaimModel['citing'],
): string | undefined {
  if (trueDays === undefined) return undefined;
  const { days, of, coin, last, recorded } = trueDays;
  return last === undefined
    ? words.claim.neverTrue(of, coin.name, formatDate(recorded.from, locale), formatDate(recorded.to, locale))
    : words.claim.trueDays(days, of, coin.name, formatDate(last, locale));
}
