import type { Charge, SaidBeside, SaidTax, TypedRate } from '../../appraisal/typed-rate.ts';
import { quoteTyped } from '../../input/typed-text.ts';
import { isShortPeriod } from '../../input/price/short-period.ts';
import { present } from '../../present.ts';
import { formatAmount } from '../values/money.ts';
import { formatPercent } from '../values/numbers.ts';
import { cited, type Citing } from '../values/provenance.ts';
import type { Words } from '../../words/words.ts';
import type { Speaking } from '../values/speaking.ts';

/** What was typed with a price and is no price of energy, a sentence each; none where nothing was. */
export function rateRemarks({ beside, currency }: TypedRate, speaking: Speaking): readonly string[] {
  const { charges, tax, leftOut } = beside;
  const say = speaking.words.electricity.remarks;
  const others = leftOut.filter((word) => !isShortPeriod(word));
  return present(
    ...charges.map((charge) => chargeText(charge, currency, speaking)),
    tax && taxText(tax, speaking),
    ...leftOut.flatMap((word) => (isShortPeriod(word) ? [say.leftOutPeriod(quoteTyped(word))] : [])),
    others.length > 0 && say.leftOut(others.map((word) => quoteTyped(word))),
  );
}

export function hasRemarks({ charges, tax, leftOut }: SaidBeside): boolean {
  return charges.length > 0 || tax !== undefined || leftOut.length > 0;
}

function chargeText({ kind, amount, period }: Charge, currency: string, { locale, words }: Speaking): string {
  return words.electricity.remarks.charge[kind](formatAmount(amount, currency, locale), period);
}

/** Where the tax that an answer offers to add is known from; none where it offers none. */
export function taxSources({ beside: { tax } }: TypedRate, citing: Citing): readonly string[] {
  if (tax?.usual === undefined) return [];
  const { place, figure } = tax.usual;
  const share = formatPercent(figure.value, citing.locale);
  return [
    citing.words.electricity.remarks.taxSource(share, taxName(tax, citing.words), place.name, cited(figure, citing)),
  ];
}

/** As it was typed, in capitals where it is short and no `MwSt`; "tax" where only its absence was named. */
export function taxName({ name }: Pick<SaidTax, 'name'>, words: Words): string {
  if (name === '' || name === 'ht') return words.electricity.remarks.tax;
  if (name === 'mwst') return 'MwSt';
  return quoteTyped(name.length <= 3 ? name.toUpperCase() : name);
}

function taxText(said: SaidTax, { locale, words }: Speaking): string {
  const { how, share, usual } = said;
  const say = words.electricity.remarks;
  const tax = taxName(said, words);
  const percent = share === undefined ? undefined : formatPercent(share, locale);
  switch (how) {
    case 'included':
      return say.taxIncluded(percent, tax);
    case 'added':
      return say.taxAdded(percent, tax);
    case 'missing':
      if (usual === undefined) return say.taxMissing(tax);
      return say.taxMissingHere(tax, formatPercent(usual.figure.value, locale), usual.place.name);
  }
}
