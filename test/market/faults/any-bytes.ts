import * as fc from 'fast-check';

/** From the JSON that a source would answer to what it answers instead. */
export type Spoil = (json: string) => string | Uint8Array;

const KEY = /"[^"]*":/g;
const NUMBER = /-?\d+(\.\d+)?([eE][+-]?\d+)?/g;

/** What a source may say in a number's place, or in any other. */
const ODD = [
  'null',
  '"NaN"',
  '""',
  '-1',
  '0',
  '1e999',
  '-1e999',
  '5e-324',
  '1e21',
  '{}',
  '[]',
  '[[]]',
  'true',
  '"1e9"',
];

const PROTO = '"__proto__":{"usd":1,"price":1,"rate":1},"constructor":{"prototype":{"usd":1}},';

const DEEP = 200_000;

export const NASTY: readonly { readonly reason: string; readonly spoil: Spoil }[] = [
  { reason: 'lists in lists', spoil: () => '['.repeat(DEEP) + ']'.repeat(DEEP) },
  { reason: 'objects in objects', spoil: () => '{"models":'.repeat(DEEP) + '1' + '}'.repeat(DEEP) },
  {
    reason: 'its answer with a deep list for every number',
    spoil: (json) => json.replaceAll(NUMBER, `${'['.repeat(2_000)}1${']'.repeat(2_000)}`),
  },
  { reason: 'prototypes', spoil: (json) => json.replaceAll('{', `{${PROTO}`).replaceAll(',}', '}') },
  { reason: 'every key twice', spoil: (json) => json.replaceAll(KEY, (key) => `${key}1e300,${key}`) },
  { reason: 'the same key 100,000 times', spoil: (json) => json.replace('{', `{${'"usd":0,'.repeat(100_000)}`) },
  {
    reason: 'its answer a thousand times',
    spoil: (json) => `[${Array(1_000).fill(json).join(',')}]`.slice(0, 4_900_000),
  },
  {
    reason: 'numbers of a thousand digits',
    spoil: (json) => json.replaceAll(NUMBER, (digits) => digits + '9'.repeat(1_000)),
  },
  { reason: 'letters in another code', spoil: (json) => Buffer.from(json, 'utf16le') },
  { reason: 'a mark of byte order', spoil: (json) => `\uFEFF${json}` },
  ...ODD.map((odd) => ({
    reason: `${odd} for every number`,
    spoil: (json: string) => json.replaceAll(/(?<=:)-?\d[\d.eE+-]*|(?<=:)"-?\d[\d.eE+-]*"/g, odd),
  })),
];

/** Where, as a share of the whole; how much goes; what comes. */
const splices = fc.array(
  fc.tuple(
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.nat({ max: 20 }),
    fc.oneof(fc.constantFrom(...ODD, PROTO, '[[[', '}', '"', '\\', '\u0000', ','), fc.string({ unit: 'binary' })),
  ),
  { minLength: 1, maxLength: 5 },
);

/** Which values, counted around its end; what stands in their place. */
const replacements = fc.array(
  fc.tuple(fc.nat({ max: 400 }), fc.oneof(fc.constantFrom(...ODD), fc.json({ maxDepth: 2 }), fc.double().map(String))),
  { minLength: 1, maxLength: 6 },
);

const VALUE = /(?<=:)("[^"]*"|-?\d[\d.eE+-]*|null|true|false)/g;

/** Nothing like an answer; an answer with damage; JSON of the right shape with wrong values. */
export const anyBytes: fc.Arbitrary<Spoil> = fc.oneof(
  fc.uint8Array({ maxLength: 300 }).map(
    (bytes): Spoil =>
      () =>
        bytes,
  ),
  fc.json().map(
    (json): Spoil =>
      () =>
        json,
  ),
  splices.map(
    (cuts): Spoil =>
      (json) =>
        cuts.reduce(spliced, json),
  ),
  replacements.map(
    (places): Spoil =>
      (json) =>
        places.reduce(replaced, json),
  ),
);

function spliced(json: string, [share, gone, come]: readonly [number, number, string]): string {
  const at = Math.floor(share * json.length);
  return json.slice(0, at) + come + json.slice(at + gone);
}

function replaced(json: string, [place, value]: readonly [number, string]): string {
  const count = json.match(VALUE)?.length ?? 0;
  let seen = -1;
  return json.replaceAll(VALUE, (old) => {
    seen += 1;
    return count > 0 && seen === place % count ? value : old;
  });
}
