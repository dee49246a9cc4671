const isSearching = process.env['LAWS'] === 'random';

/** How many cases a law is tried on: this many in `npm test`, ten times as many in `npm run test:laws`. */
export function cases(count: number): number {
  return isSearching ? count * 10 : count;
}
