import { configureGlobal } from 'fast-check';
import { cases } from './cases.ts';

/** Any would do, as long as it stays the same: one commit has one result. `npm run test:laws` takes others. */
const SEED = 20_261_128;

configureGlobal({ numRuns: cases(100), ...(process.env['LAWS'] === 'random' ? {} : { seed: SEED }) });
