import type { SaidTax } from '../../appraisal/typed-rate.ts';
import type { TokenOf } from './amounts.ts';
import type { RateProblem } from './rate-problem.ts';

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
  const share = taxes.map((tax) => tax.share).find((each) => each !== undefined);
  if (side === undefined) {
    const instead = (words: string): string =>
      `${plain.slice(0, first.start)}${words} ${plain.slice(first.start)}`.replaceAll(/\s+/gu, ' ').trim();
    return { kind: 'tax-unclear', name, offers: [instead('incl.'), instead('+')] };
  }
  const how = side === 'included' ? 'included' : share === undefined ? 'missing' : 'added';
  return { kind: 'said', tax: { name, how, share } };
}
