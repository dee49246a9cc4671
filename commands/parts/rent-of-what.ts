import { UserError } from '../../src/errors.ts';
import { en } from '../../src/words/en/en.ts';

/** Where most people rent out single cards: the likely answers to "which network?". */
const RENTED_MOST = [
  { label: 'Vast.ai', network: 'vast' },
  { label: 'Salad', network: 'salad' },
  { label: 'Nosana', network: 'nosana' },
  { label: 'io.net', network: 'io-net' },
];

/** A rent belongs to one network: held against all of them, it would make every one the best. */
export function rentOfWhat(gpu: string): UserError {
  return new UserError(
    'bad_options',
    en.errors.rentOfWhat,
    RENTED_MOST.map(({ label, network }) => ({ label, options: { gpu, network } })),
  );
}
