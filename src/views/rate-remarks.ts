import type { SaidBeside, SaidTax, StandingCharge, TypedRate } from '../appraisal/typed-rate.ts';
import { quoteTyped } from '../input/typed-text.ts';
import { present } from '../present.ts';
import { formatAmount, formatPercent } from './format.ts';
import { listed } from './listing.ts';

/** What was typed with a price and is no price of energy, a sentence each; none where nothing was. */
export function rateRemarks({ beside, currency }: TypedRate, locale: string): readonly string[] {
  const { charges, tax, leftOut } = beside;
  return present(
    ...charges.map((charge) => chargeText(charge, currency, locale)),
    tax && taxText(tax, locale),
    leftOut.length > 0 && `Left out, as we don’t know what it says: ${quoted(leftOut)}.`,
  );
}

export function hasRemarks({ charges, tax, leftOut }: SaidBeside): boolean {
  return charges.length > 0 || tax !== undefined || leftOut.length > 0;
}

function chargeText({ amount, period, isPerKilowatt }: StandingCharge, currency: string, locale: string): string {
  const written = formatAmount(amount, currency, locale);
  const each = period === undefined ? '' : ` a ${period}`;
  return isPerKilowatt
    ? `The ${written}${each} is a charge per kW, for power and not for energy: left out.`
    : `The standing charge of ${written}${each} is due whether or not anything runs: left out.`;
}

function taxText({ name, how, share }: SaidTax, locale: string): string {
  const tax =
    name === '' || name === 'ht' ? 'tax' : name.length <= 4 ? quoteTyped(name.toUpperCase()) : quoteTyped(name);
  const percent = share === undefined ? '' : `${formatPercent(share, locale)} `;
  switch (how) {
    case 'included':
      return `With ${percent}${tax} in it.`;
    case 'added':
      return `With ${percent}${tax} added to what you typed.`;
    case 'missing':
      return `This is before ${tax}: what you pay is more (\`+ 20% ${tax}\` behind the price adds it).`;
  }
}

function quoted(words: readonly string[]): string {
  return listed(words.map((word) => `“${quoteTyped(word)}”`));
}
