import { createMarketSources } from '../../src/market/sources/index.ts';

/** Every live source there is, those that need a key included: what holds for one holds for all. */
export const EVERY_SOURCE = createMarketSources({ coinGecko: 'CG-key', eia: 'eia-key' });
