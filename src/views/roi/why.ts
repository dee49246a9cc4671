import { DAYS_PER } from '../../engine/calendar.ts';
import { pagedSections } from '../message/paged.ts';
import { rentedPart } from '../../appraisal/appraisal.ts';
import type { GapAppraisal } from '../../appraisal/appraisal.ts';
import { rentingFlows } from '../../engine/renting.ts';
import { groundsLines } from '../evidence/grounds.ts';
import { switchText, thresholdLines } from './break-evens.ts';
import { certaintyLines } from '../evidence/certainty.ts';
import { rateAndOrigin } from '../own/electricity.ts';
import { conditionLines } from '../joining/eligibility.ts';
import { exchangeFields } from '../values/exchange.ts';
import { flowsTable } from './flows-table.ts';
import { formatMoney, formatRate, formatUnitPrice } from '../values/money.ts';
import { formatNumber, formatPercent } from '../values/numbers.ts';
import { formatHours } from '../values/quantities.ts';
import type { Money } from '../values/money.ts';
import { coinName } from '../values/earner-names.ts';
import { livenessSentences, marketFiguresOf } from '../evidence/liveness.ts';
import { payingHoursLines } from './paying-hours.ts';
import type { Section } from '../message/pages.ts';
import type { PageId } from '../message/paging.ts';
import type { Reply } from '../message/reply.ts';
import { gpuNameIn, rigName } from '../values/rig-names.ts';
import type { RoiModel } from './roi-model.ts';
import { earningTitle } from '../values/titles.ts';
import { powerLine } from '../evidence/wall-power.ts';
import { present } from '../../present.ts';

export interface WhyModel {
  readonly about: RoiModel;
  readonly page: number;
  readonly pageId: PageId;
  /** By which anybody asks the same again; undefined where the question is too long. */
  readonly receipt: string | undefined;
}

/** What an answer of `/roi` rests on: the sum line by line, how sure it is, every figure with its source, kind and age. */
export function whyView({ about, page, pageId, receipt }: WhyModel): Reply {
  const { earning, citing } = about;
  const { words } = citing;
  const say = words.receipt;
  const last = { name: say.heading, lines: receipt === undefined ? [say.none] : [say.code(receipt), say.whatFor] };
  const below = [
    ...livenessSentences(present(earning, about.betterWithMore).flatMap(marketFiguresOf), citing),
    words.roi.footer.noAdvice,
  ];
  return pagedSections(
    words.roi.why.title(earningTitle(about, citing)),
    { sections: [...sectionsOf(about), last], below },
    { page, pageId, words },
  );
}

function sectionsOf(about: RoiModel): readonly Section[] {
  const { earning, money, citing, rate } = about;
  const { words } = citing;
  const say = words.roi.why;
  const sections: Section[] = [
    { name: say.sum, lines: [...sumLines(about), flowsTable(earning, money, about.period, words)] },
    { name: say.sure, lines: certaintyLines(earning, citing) },
    { name: say.restsOn, lines: groundsLines(earning, money, citing) },
    { name: say.limits, lines: limitLines(about) },
    {
      name: words.hours.heading,
      lines: about.payingHours === undefined ? [] : payingHoursLines({ ...about, payingHours: about.payingHours }),
    },
    { name: say.money, lines: paybackLines(about) },
    { name: say.cards, lines: shareLines(about) },
    {
      name: say.power,
      lines: [rateAndOrigin(rate, about.serverUnreadable, citing), powerLine(earning, about.hoursPerDay, citing)],
    },
    ...exchangeFields(about.exchangeRates, citing).map(({ name, value }) => ({ name, lines: value.split('\n') })),
  ];
  const rented = rentedPart(earning);
  if (rented !== undefined) {
    sections.push({
      name: say.start(rented.network.name),
      lines: conditionLines(rented.network, rented.eligibility, {
        gpuName: gpuNameIn(about.rig),
        machine: about.machine,
        citing,
        countsPcs: earning.powerGrounds.kind === 'board-power',
      }),
    });
  }
  return sections.filter(({ lines }) => lines.length > 0);
}

/** The likely case of one day, step by step, with the figures that the answer was worked out from. */
function sumLines({ earning, money, rate, investment, citing: { words } }: RoiModel): readonly string[] {
  const say = words.roi.why;
  const { locale } = money;
  const flow = earning.estimate.flows.typical;
  const amount = (usd: number): string => formatMoney(usd, money);
  if (earning.kind === 'gap-mining') return gapSumLines(earning, money, words);
  const power = say.energy(
    formatNumber(flow.energyKwhPerDay, locale, 2),
    formatRate(rate.usdPerKwh * money.unitsPerUsd, money.currency, locale),
    amount(flow.electricityUsdPerDay),
  );
  const share = flow.grossUsdPerDay === 0 ? 0 : flow.feeUsdPerDay / flow.grossUsdPerDay;
  return present(
    grossLine({ earning, money, words }),
    flow.feeUsdPerDay === 0
      ? say.noFee(amount(flow.revenueUsdPerDay))
      : say.feeTaken(formatPercent(share, locale), amount(flow.feeUsdPerDay), amount(flow.revenueUsdPerDay)),
    power,
    say.leftOver(amount(flow.netCashUsdPerDay)),
    investment !== undefined && say.wear(amount(flow.depreciationUsdPerDay), amount(flow.netProfitUsdPerDay)),
  );
}

/** Rented hours at what they leave, the others at what mining leaves in them. */
function gapSumLines(
  { rented, mined, estimate }: GapAppraisal,
  money: Money,
  words: RoiModel['citing']['words'],
): readonly string[] {
  const { gaps, roi } = words;
  const { renting } = rented;
  const { hoursPerDay } = renting.online;
  const rentedHours = hoursPerDay * renting.utilisation.typical;
  const whileRentedUsd = rentingFlows(renting, 'typical', 1).netCashUsdPerDay / hoursPerDay;
  const whileMiningUsd = mined.estimate.flows.typical.netCashUsdPerDay / hoursPerDay;
  const hours = (count: number): string => formatHours(count, { locale: money.locale, words });
  return [
    gaps.rentedHours(
      hours(rentedHours),
      formatUnitPrice(whileRentedUsd, money),
      formatMoney(rentedHours * whileRentedUsd, money),
    ),
    gaps.minedHours(
      hours(hoursPerDay - rentedHours),
      coinName(mined.coin),
      formatUnitPrice(whileMiningUsd, money),
      formatMoney((hoursPerDay - rentedHours) * whileMiningUsd, money),
    ),
    roi.why.leftOver(formatMoney(estimate.flows.typical.netCashUsdPerDay, money)),
  ];
}

function grossLine({
  earning,
  money,
  words,
}: Pick<RoiModel, 'earning' | 'money'> & { readonly words: RoiModel['citing']['words'] }): string {
  const say = words.roi.why;
  const gross = formatMoney(earning.estimate.flows.typical.grossUsdPerDay, money);
  if (earning.kind === 'gap-mining') return say.grossOf(gross);
  if (earning.kind === 'mining') {
    return say.mined(`${formatNumber(earning.estimate.coinsPerDay, money.locale, 4)} ${earning.coin.symbol}`, gross);
  }
  const [only, ...others] = earning.renting.gpus;
  // Cards at several prices have no one product to show; each price is told under what it rests on.
  if (only === undefined || others.length > 0) return say.grossOf(gross);
  return say.rented({
    price: formatUnitPrice(only.priceUsdPerGpuHour.typical, money),
    cards: only.count,
    hours: formatHours(earning.renting.online.hoursPerDay, { locale: money.locale, words }),
    busy: formatPercent(earning.renting.utilisation.typical, money.locale),
    gross,
  });
}

function limitLines({ earning, money, switchPoint, citing }: RoiModel): readonly string[] {
  return present(
    ...thresholdLines(earning, money, citing),
    switchPoint !== undefined &&
      earning.kind === 'renting' &&
      switchText(switchPoint, earning.estimate.hostRateUsdPerGpuHour.typical, money, citing),
  );
}

function paybackLines({ earning, investment, money, citing: { words } }: RoiModel): readonly string[] {
  const say = words.roi.why;
  const { payback, roi } = earning.estimate;
  if (investment === undefined || payback === undefined) return [say.ownsAlready];
  const days = (each: typeof payback.typical): string => (each.kind === 'reached' ? say.days(each.days) : say.never);
  const percent = (ratio: number): string => formatPercent(ratio, money.locale);
  return present(
    say.paidBack(days(payback.typical), days(payback.low), days(payback.high)),
    roi !== undefined && words.roi.return(percent(roi.typical), percent(roi.low), percent(roi.high)),
  );
}

/** What each model adds, and which one to part with first. */
function shareLines({ shares, money, period, citing: { words } }: RoiModel): readonly string[] {
  const say = words.roi.why;
  const [worst] = shares;
  if (worst === undefined || shares.length < 2) return [];
  return [
    ...shares.map((share) =>
      say.shareOf(
        rigName([share]),
        `${formatMoney(share.netCashUsdPerDay * DAYS_PER[period], money)} ${words.money.per(period)}`,
        formatUnitPrice(share.netCashUsdPerKwh, money),
      ),
    ),
    say.worst(worst.gpu.name),
  ];
}
