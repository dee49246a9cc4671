import { DAYS_PER } from '../../engine/calendar.ts';
import { pagedSections } from '../message/paged.ts';
import { payPerCardHour } from '../../appraisal/claim-check.ts';
import type { Claim } from '../../catalog/schema.ts';
import { present } from '../../present.ts';
import { groundsLines } from '../evidence/grounds.ts';
import { certaintyLines } from '../evidence/certainty.ts';
import { claimTitle, hourly, periodWords } from './claim-model.ts';
import { cardCount } from '../../appraisal/rig.ts';
import type { ClaimModel } from './claim-model.ts';
import { earnerName } from '../values/earner-names.ts';
import { formatMoney, formatSaid } from '../values/money.ts';
import { formatWholePercent } from '../values/numbers.ts';
import type { Money } from '../values/money.ts';
import type { Section } from '../message/pages.ts';
import type { PageId } from '../message/paging.ts';
import { cited } from '../values/provenance.ts';
import type { Citing } from '../values/provenance.ts';
import type { Reply } from '../message/reply.ts';
import { rigName } from '../values/rig-names.ts';

export interface ClaimWhyModel {
  readonly about: ClaimModel;
  readonly page: number;
  readonly pageId: PageId;
}

/** How a claim was read, the sum, what it was held against and what others have published, each with its source. */
export function claimWhyView({ about, page, pageId }: ClaimWhyModel): Reply {
  const { words } = about.citing;
  const below = [words.roi.footer.noAdvice];
  return pagedSections(
    words.claim.whyTitle(claimTitle(about)),
    { sections: sectionsOf(about), below },
    { page, pageId, words },
  );
}

function sectionsOf(about: ClaimModel): readonly Section[] {
  const { check, money, citing } = about;
  const say = citing.words.claim;
  const { beside } = check;
  return [
    { name: say.sections.read, lines: readLines(about) },
    { name: say.sections.sum, lines: sumLines(about) },
    { name: say.sections.sure, lines: beside === undefined ? [] : certaintyLines(beside, citing) },
    { name: say.sections.market, lines: beside === undefined ? [] : groundsLines(beside, money, citing) },
    {
      name: say.sections.published,
      lines:
        check.published.length === 0
          ? [say.nothingPublished]
          : check.published.map((claim) => publishedLine(claim, money, citing)),
    },
  ].filter(({ lines }) => lines.length > 0);
}

function readLines({
  rig,
  named,
  lowUsd,
  highUsd,
  days,
  isNet,
  isPowerFree,
  money,
  citing,
}: ClaimModel): readonly string[] {
  const say = citing.words.claim;
  return [
    say.readAs.cards(rigName(rig)),
    say.readAs.amount({ low: formatSaid(lowUsd, money), high: formatSaid(highUsd, money) }, periodWords(days, citing)),
    say.readAs.place(named === undefined ? undefined : earnerName(named)),
    isNet ? say.readAsNet : say.readAsGross,
    say.readAs.power(isPowerFree),
  ];
}

function sumLines({ check, rig, busyShare, money, citing }: ClaimModel): readonly string[] {
  const say = citing.words.claim;
  const pay = check.payUsdPerDay.high;
  const cards = cardCount(rig);
  const shares = check.beside?.kind === 'mining' ? [] : [1, 0.8, 0.6, 0.4, ...present(busyShare)];
  return present(
    say.sum.perMonth(formatMoney(pay * DAYS_PER.month, money), cards),
    ...[...new Set(shares)].map((each) =>
      say.sum.rate(hourly(payPerCardHour(pay, cards, each), money), formatWholePercent(each, money.locale)),
    ),
    check.beside !== undefined &&
      say.sum.left(
        formatMoney(pay, money),
        formatMoney(check.electricityUsdPerDay, money),
        formatMoney(pay - check.electricityUsdPerDay, money),
      ),
  );
}

/** One published claim with its source, and what speaks against it. */
export function publishedLine(claim: Claim, money: Money, citing: Citing): string {
  const amount = citing.words.claim.publishedAmount(
    { low: formatSaid(claim.lowUsd, money), high: formatSaid(claim.highUsd, money) },
    citing.words.claim.periods[claim.period],
  );
  return citing.words.claim.publishedLine(
    amount,
    claim.measure,
    cited(claim, citing),
    present(claim.assumptions, claim.verdict).join(' '),
  );
}
