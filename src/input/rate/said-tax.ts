import type { TypedBlocks } from '../../appraisal/price-blocks.ts';
import type { SaidTax, UnderstoodRate } from '../../appraisal/typed-rate.ts';
import { exact } from '../../engine/exact.ts';
import type { RateProblem } from './rate-problem.ts';
import type { TokenOf } from './rate-token.ts';

/** What a text says of taxes; undefined: nothing. */
export function readTax(
  plain: string,
  taxes: readonly TokenOf<'tax'>[],
): { readonly kind: 'said'; readonly tax: SaidTax | undefined } | RateProblem {
  const [first] = taxes;
  if (first === undefined) return { kind: 'said', tax: undefined };
  const sides = new Set(taxes.flatMap(({ how }) => (how === 'unsaid' ? [] : [how])));
  if (sides.size > 1) return { kind: 'tax-contradicts' };
  const [side] = sides;
  const name = taxes.map((tax) => tax.name).find((each) => each !== '') ?? '';
  const shares = taxes.flatMap((tax) => tax.share ?? []);
  const [share = shares[0], ...otherShares] = [...new Set(shares.filter((each) => each > 0))];
  if (otherShares.length > 0 && share !== undefined && side !== 'included') {
    return { kind: 'several-taxes', offers: together(plain, taxes, [share, ...otherShares]) };
  }
  // "alv 0 %" is how Finns say "before tax".
  if (share === 0 && side !== 'included') return { kind: 'said', tax: { name, how: 'missing', share: undefined } };
  if (side === undefined) {
    const instead = (words: string): string =>
      `${plain.slice(0, first.start)}${words} ${plain.slice(first.start)}`.replaceAll(/\s+/gu, ' ').trim();
    return { kind: 'tax-unclear', name, offers: [instead('incl.'), instead('+')] };
  }
  const how = side === 'included' ? 'included' : share === undefined ? 'missing' : 'added';
  return { kind: 'said', tax: { name, how, share } };
}

/** All of them on the price, or each on the price with those before it: as one percentage. */
function together(plain: string, taxes: readonly TokenOf<'tax'>[], shares: readonly number[]): readonly string[] {
  const without = taxes
    .toReversed()
    .reduce((text, { start, end }) => `${text.slice(0, start)} ${text.slice(end)}`, plain);
  const onPrice = shares.reduce((sum, share) => sum + share, 0);
  const onEachOther = shares.reduce((product, share) => product * (1 + share), 1) - 1;
  return [onPrice, onEachOther].map((share) =>
    withUsualTax(without.replaceAll(/\s+/gu, ' '), Number(share.toFixed(4))),
  );
}

/** The reading with a tax that was typed with its percentage added to every price. */
export function withTax<Reading extends UnderstoodRate | TypedBlocks['reading']>(
  reading: Reading,
  tax: SaidTax | undefined,
): Reading {
  if (tax?.how !== 'added') return reading;
  const times = 1 + (tax.share ?? 0);
  const raised = <Priced extends { readonly pricePerKwh: number }>(one: Priced): Priced => ({
    ...one,
    pricePerKwh: exact(one.pricePerKwh * times),
  });
  if ('windows' in reading) return { ...reading, windows: reading.windows.map(raised) };
  if ('blocks' in reading) return { ...reading, blocks: reading.blocks.map(raised) };
  if ('price' in reading) return { ...reading, price: exact(reading.price * times) };
  return 'amount' in reading ? { ...reading, amount: exact(reading.amount * times) } : reading;
}

/** A text about a price before tax with the tax's percentage, by which it is read with the tax in it. */
export function withUsualTax(typed: string, share: number): string {
  return `${typed.trim()} + ${exact(share * 100)} %`;
}
