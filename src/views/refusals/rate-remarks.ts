import type { SaidBeside, SaidTax, StandingCharge, TypedRate } from '../../appraisal/typed-rate.ts';
import { quoteTyped } from '../../input/typed-text.ts';
import { present } from '../../present.ts';
import { formatAmount, formatPercent } from '../values/format.ts';
import type { Citing } from '../values/provenance.ts';

type Speaking = Pick<Citing, 'locale' | 'words'>;

/** What was typed with a price and is no price of energy, a sentence each; none where nothing was. */
export function rateRemarks({ beside, currency }: TypedRate, speaking: Speaking): readonly string[] {
  const { charges, tax, leftOut } = beside;
  return present(
    ...charges.map((charge) => chargeText(charge, currency, speaking)),
    tax && taxText(tax, speaking),
    leftOut.length > 0 && speaking.words.electricity.remarks.leftOut(leftOut.map((word) => quoteTyped(word))),
  );
}

export function hasRemarks({ charges, tax, leftOut }: SaidBeside): boolean {
  return charges.length > 0 || tax !== undefined || leftOut.length > 0;
}

function chargeText(
  { amount, period, isPerKilowatt }: StandingCharge,
  currency: string,
  { locale, words }: Speaking,
): string {
  const say = words.electricity.remarks;
  const written = formatAmount(amount, currency, locale);
  return isPerKilowatt ? say.perKilowatt(written, period) : say.standing(written, period);
}

function taxText({ name, how, share }: SaidTax, { locale, words }: Speaking): string {
  const say = words.electricity.remarks;
  const tax =
    name === '' || name === 'ht' ? say.tax : name.length <= 4 ? quoteTyped(name.toUpperCase()) : quoteTyped(name);
  const percent = share === undefined ? undefined : formatPercent(share, locale);
  switch (how) {
    case 'included':
      return say.taxIncluded(percent, tax);
    case 'added':
      return say.taxAdded(percent, tax);
    case 'missing':
      return say.taxMissing(tax);
  }
}
