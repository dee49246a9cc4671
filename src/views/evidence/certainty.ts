import type { Certainty, Ingredient } from '../../appraisal/certainty.ts';
import { MIN_VOLUME_USD_PER_DAY } from '../../appraisal/certainty.ts';
import { earnerOf } from '../../appraisal/appraisal.ts';
import type { Earning } from '../../appraisal/appraisal.ts';
import { ingredientsOf } from '../../appraisal/ingredients.ts';
import { formatAge } from '../values/age.ts';
import { earnerName } from '../values/earner-names.ts';
import { formatDate } from '../values/dates.ts';
import { formatAmount } from '../values/money.ts';
import { formatDays } from '../values/quantities.ts';
import { rememberedOf } from '../../remembered.ts';
import type { Citing } from '../values/provenance.ts';

type Weakness = Certainty['weaknesses'][number];

/** So many reasons are told in one sentence. */
const REASONS = 2;
/** A few names show what is meant; the table marks all. */
const MOST_NAMED = 3;

/** How sure an earning is and why, in one sentence. */
export function certaintySentence(earning: Earning, citing: Citing): string {
  const { certainty } = earning;
  if (certainty.weaknesses.length === 0 && ingredientsOf(earning).length === 0) return citing.words.certainty.asTyped;
  return gradeSentence(certainty, citing);
}

// What power costs changes nothing about it.
const gradeSentence = rememberedOf(({ grade, weaknesses }: Certainty, citing: Citing): string => {
  const worst = weaknesses.filter((weakness) => weakness.grade === grade);
  return citing.words.certainty.sentence(grade, reasons(worst, citing).slice(0, REASONS));
});

/** Why it is less than firm, in a few words; empty where it is firm. */
export function mainDoubt({ certainty: { weakest } }: Pick<Earning, 'certainty'>, citing: Citing): string {
  return weakest === undefined ? '' : doubtWords(weakest, citing);
}

/** Names the places where the rig would earn more than is on record; undefined where it would nowhere. */
export function hardToBelieve(earnings: readonly Earning[], { words }: Citing): string | undefined {
  const names = earnings
    .filter(({ beyondRecord }) => beyondRecord !== undefined)
    .map((earning) => earnerName(earnerOf(earning)));
  return names.length === 0 ? undefined : words.compare.hardToBelieve([...new Set(names)].slice(0, MOST_NAMED));
}

/** Every doubt with its grade, and what would make the answer surer. */
export function certaintyLines(earning: Earning, citing: Citing): readonly string[] {
  return earning.certainty.weaknesses.length === 0
    ? [certaintySentence(earning, citing)]
    : weaknessLines(earning.certainty, citing);
}

/** The same of anything that has a doubt. */
export function weaknessLines({ grade, weaknesses }: Certainty, citing: Citing): readonly string[] {
  const { words } = citing;
  const worst = weaknesses.filter((weakness) => weakness.grade === grade);
  return [
    ...new Set(
      weaknesses.map((weakness) =>
        words.roi.why.weakness(words.certainty.grade(weakness.grade), doubtWords(weakness, citing)),
      ),
    ),
    words.roi.why.raise([...new Set(worst.map((weakness) => raiseWords(weakness, citing)))]),
    words.roi.why.grades,
  ];
}

/** Once each, for of a rig with several cards every price may have the same doubt; what is of one age together. */
function reasons(weaknesses: readonly Weakness[], citing: Citing): readonly string[] {
  const together = Map.groupBy(weaknesses, (weakness) =>
    weakness.doubt.kind === 'old' ? ageOf(weakness.ingredient, citing) : doubtWords(weakness, citing),
  );
  return [...together].map(([text, alike]) => {
    const names = [...new Set(alike.map(({ ingredient }) => ingredient.what))];
    return alike[0]?.doubt.kind === 'old' ? citing.words.certainty.old(names, text) : text;
  });
}

function doubtWords({ ingredient, doubt }: Weakness, citing: Citing): string {
  const { locale, words } = citing;
  const { what } = ingredient;
  const say = words.certainty;
  switch (doubt.kind) {
    case 'old':
      return say.old([what], ageOf(ingredient, citing));
    case 'day-unknown':
      return say.ofDate(what, dateOf(ingredient, locale));
    case 'claimed':
      return say.claimed(what);
    case 'estimated':
      return say.estimated(what);
    case 'makers-figure':
      return say.makersFigure(what);
    case 'second-hand':
      return say.secondHand(what, doubt.nature);
    case 'before-change':
      return say.beforeChange(what, formatDate(doubt.changedOn, locale));
    case 'days-apart':
      return say.daysApart(what, doubt.from, formatDays(doubt.days, citing));
    case 'share-unknown':
      return say.unknownShare(what);
    case 'beyond-record':
      return say.beyondRecord(doubt.of, formatAmount(doubt.mostUsdPerDay, 'USD', locale));
    case 'thin-market':
      return say.thinMarket(formatAmount(doubt.volumeUsdPerDay, 'USD', locale));
  }
}

/** Doubts about age are of dated figures, and of nothing dated by a bare year. */
function ageOf({ figure }: Ingredient, citing: Citing): string {
  return figure === undefined ? '' : formatAge(figure.date, citing);
}

function dateOf({ figure }: Ingredient, locale: string): string {
  return figure === undefined ? '' : formatDate(figure.date, locale);
}

function raiseWords({ ingredient: { what }, doubt }: Weakness, citing: Citing): string {
  const { locale, words } = citing;
  const say = words.certainty.raise;
  switch (doubt.kind) {
    case 'old':
      return say.newer(what, formatDays(doubt.limitDays, citing));
    case 'day-unknown':
      return say.dayKnown(what);
    case 'claimed':
      return say.listed(what);
    case 'estimated':
    case 'share-unknown':
      return say.counted(what);
    case 'makers-figure':
    case 'before-change':
      return say.measured(what);
    case 'second-hand':
      return say.firstHand(what);
    case 'days-apart':
      return say.oneTime(what, doubt.from);
    case 'beyond-record':
      return say.confirmed;
    case 'thin-market':
      return say.moreTrade(formatAmount(MIN_VOLUME_USD_PER_DAY, 'USD', locale));
  }
}
