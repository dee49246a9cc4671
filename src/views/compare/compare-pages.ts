import { DAYS_PER } from '../../engine/calendar.ts';
import { pagedSections } from '../message/paged.ts';
import { earnerOf } from '../../appraisal/appraisal.ts';
import type { Appraisal, Earning, RentingAppraisal } from '../../appraisal/appraisal.ts';
import { worthUsdPerDay } from '../../appraisal/choice.ts';
import type { CompareModel } from './compare.ts';
import { earnerName } from '../values/earner-names.ts';
import { rateAndOrigin } from '../own/electricity.ts';
import { shortRefusal } from '../joining/eligibility.ts';
import { exchangeFields } from '../values/exchange.ts';
import { formatMoney, formatUnitPrice } from '../values/money.ts';
import { formatPercent } from '../values/numbers.ts';
import { livenessSentences, marketFiguresOf } from '../evidence/liveness.ts';
import { shortfallsWords } from '../joining/machine.ts';
import { missingWords } from '../joining/missing.ts';
import type { Section } from '../message/pages.ts';
import type { PageId } from '../message/paging.ts';
import { priceAge, priceCited } from '../evidence/price-age.ts';
import { citedByTitle } from '../values/provenance.ts';
import type { Reply } from '../message/reply.ts';
import { gpuNameIn } from '../values/rig-names.ts';
import { rigTitle } from '../values/titles.ts';
import { present } from '../../present.ts';

export interface ComparePageModel {
  readonly about: CompareModel;
  readonly page: number;
  readonly pageId: PageId;
}

/** Price and busy share of every row of a comparison, each with its source and age, and the rate that was used. */
export function compareSourcesView(model: ComparePageModel): Reply {
  const { about } = model;
  const { ranking, rate, serverUnreadable, citing } = about;
  const say = citing.words.compare;
  const known = [...ranking.open, ...ranking.fallingShort, ...ranking.notOpen];
  return pageView(model, say.sourcesTitle(rigTitle(about, citing)), [
    { name: say.restsOn, lines: present(...known.map((earning) => sourceLine(earning, about))) },
    { name: say.electricity, lines: [rateAndOrigin(rate, serverUnreadable, citing)] },
    ...exchangeFields(about.exchangeRates, citing).map(({ name, value }) => ({ name, lines: value.split('\n') })),
  ]);
}

/** What is not in a comparison's table, with the reasons. */
export function compareOthersView(model: ComparePageModel): Reply {
  const { about } = model;
  const { ranking, rig, citing } = about;
  const say = citing.words.compare;
  const sections = [
    { name: say.fallShort, lines: ranking.fallingShort.map((earning) => shortLine(earning, about)) },
    {
      name: say.unknown,
      lines: grouped(ranking.unknown, ({ missing }) => missingWords(missing, rig, citing), about),
    },
    {
      name: say.closed,
      lines: grouped([...ranking.notOpen, ...ranking.refused], (appraisal) => refusalOf(appraisal, about), about),
    },
  ].filter(({ lines }) => lines.length > 0);
  return pageView(model, say.othersTitle(rigTitle(about, citing)), sections);
}

function pageView({ about, page, pageId }: ComparePageModel, title: string, sections: readonly Section[]): Reply {
  const { ranking, citing } = about;
  const { words } = citing;
  const figures = [...ranking.open, ...ranking.fallingShort].flatMap(marketFiguresOf);
  const below = [...livenessSentences(figures, citing), words.roi.footer.noAdvice];
  return pagedSections(title, { sections, below, nothing: words.compare.nothing }, { page, pageId, words });
}

function sourceLine(earning: Earning, { money, citing }: CompareModel): string | undefined {
  const say = citing.words.compare;
  switch (earning.kind) {
    case 'renting':
      return say.renting(
        earning.network.name,
        formatUnitPrice(earning.estimate.hostRateUsdPerGpuHour.typical, money),
        priceCited(earning, citing),
        busyWords(earning, citing),
      );
    case 'mining':
      return say.mining(
        earning.coin.symbol,
        formatUnitPrice(earning.conditions.coinPriceUsd.used.value, money),
        priceCited(earning, citing),
      );
    // Both of what it is made of have a line of their own.
    case 'gap-mining':
      return undefined;
  }
}

function busyWords({ utilisation }: RentingAppraisal, citing: CompareModel['citing']): string {
  const say = citing.words.compare;
  const share = (fraction: number): string => formatPercent(fraction, citing.locale);
  switch (utilisation.kind) {
    case 'typed':
      return say.busyTyped(share(utilisation.utilisation));
    case 'unknown':
      return say.busyUnknown(share(utilisation.range.typical));
    case 'figure':
      return say.busy(share(utilisation.range.typical), citedByTitle(utilisation.provenance, citing));
  }
}

function shortLine(earning: RentingAppraisal, { money, period, citing }: CompareModel): string {
  const amount = (usdPerDay: number): string => formatMoney(usdPerDay * DAYS_PER[period], money);
  const { low, high } = earning.estimate.flows;
  const range = citing.words.compare.rangeOf(
    earning.network.name,
    amount(worthUsdPerDay(earning)),
    amount(low.netProfitUsdPerDay),
    amount(high.netProfitUsdPerDay),
    period,
  );
  return `${range}, ${priceAge(earning, citing)}: ${shortfallsWords(earning.eligibility.shortfalls, citing)}`;
}

function refusalOf(appraisal: Appraisal, { rig, citing }: CompareModel): string {
  const reasons =
    appraisal.kind === 'refused'
      ? appraisal.reasons
      : appraisal.kind === 'renting' && appraisal.eligibility.kind === 'refused'
        ? appraisal.eligibility.reasons
        : [];
  return shortRefusal(reasons, gpuNameIn(rig), citing);
}

/** One line per reason. */
function grouped<Entry extends Appraisal>(
  entries: readonly Entry[],
  reasonOf: (entry: Entry) => string,
  { citing }: CompareModel,
): string[] {
  return [...Map.groupBy(entries, reasonOf)].map(([reason, group]) =>
    citing.words.compare.reason(
      reason,
      group.map((entry) => earnerName(earnerOf(entry))),
    ),
  );
}
