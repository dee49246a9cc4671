import type { Earning } from '../../appraisal/appraisal.ts';
import { ingredientsOf } from '../../appraisal/ingredients.ts';
import type { ElectricityRate } from '../../appraisal/electricity.ts';
import type { FigureKind, Provenance } from '../../catalog/figure.ts';
import { present } from '../../present.ts';
import type { AnswerTerms } from '../values/answer-terms.ts';
import { bySeenLast } from '../values/age.ts';
import { earningName } from '../values/earner-names.ts';
import { formatRate } from '../values/money.ts';
import type { Citing } from '../values/provenance.ts';
import { rigName } from '../values/rig-names.ts';
import { fit } from '../message/table.ts';
import type { NamedRig } from '../values/titles.ts';
import type { Caption } from './chart.ts';

const NAME_LENGTH = 22;

/** Digits that every font has and every language reads. */
const DIGITS = 'en-GB';

interface Captioned extends Pick<NamedRig, 'rig'> {
  readonly rate: ElectricityRate;
  readonly citing: Citing;
}

/** Of one earning: card and place, its grade, the day, the rate, and of which kind and day its price is. */
export function earningCaption(model: Captioned & { readonly earning: Earning; readonly currency: string }): Caption {
  const { earning, citing, rig } = model;
  const price = oldestPrice(earning);
  return {
    title: `${rigName(rig)} · ${chartName(earning, citing, NAME_LENGTH)}`,
    grade: earning.certainty.grade,
    facts: present(
      model.currency,
      isoDay(citing.now),
      rateFact(model),
      price !== undefined && `${citing.words.chart.kindLetter(price.kind)} ${price.date}`,
    ),
  };
}

/** Of what is shown in several places. */
export function rigCaption(
  title: string,
  { rate, citing, money }: Pick<AnswerTerms, 'rate' | 'money'> & Pick<Captioned, 'citing'>,
): Caption {
  return { title, grade: undefined, facts: [money.currency, isoDay(citing.now), rateFact({ rate })] };
}

/** Short enough to stand in a picture: what a name has in brackets is left to the words, and a coin in the gaps is its symbol. */
export function chartName(earning: Earning, { words }: Citing, length: number): string {
  if (earning.kind === 'gap-mining') {
    const ending = ` + ${earning.mined.coin.symbol}`;
    return `${fit(placeName(earning.rented.network.name), length - ending.length)}${ending}`;
  }
  return fit(placeName(earningName(earning, words)), length);
}

function placeName(name: string): string {
  const [short = ''] = name.split(' (');
  return short;
}

/** Of the oldest price that an earning rests on; undefined where it was typed. */
export function priceKind(earning: Earning): FigureKind | undefined {
  return oldestPrice(earning)?.kind;
}

function oldestPrice(earning: Earning): Provenance | undefined {
  const prices = ingredientsOf(earning).filter(({ what }) => what === 'rent' || what === 'coin-price');
  return present(...prices.map(({ figure }) => figure))
    .toSorted(bySeenLast)
    .at(-1);
}

function rateFact({ rate }: Pick<Captioned, 'rate'>): string {
  return formatRate(rate.pricePerKwh, rate.currency, DIGITS);
}

/** `2026-10-10` */
export function isoDay(date: Date): string {
  return date.toISOString().slice(0, '2026-10-10'.length);
}

/** `2026-10`, so many months after that day. */
export function isoMonth(date: Date, months: number): string {
  const [year = 0, month = 1] = isoDay(date).split('-').map(Number);
  const count = year * 12 + month - 1 + months;
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`;
}
