import type { MarketSource } from '../source.ts';
import { createAkashDashboard } from './akash-dashboard.ts';
import { createAkash } from './akash.ts';
import { createClore } from './clore.ts';
import { createCoinGeckoHistory } from './coingecko-history.ts';
import { createCoinGecko } from './coingecko.ts';
import { createDefiLlama } from './defillama.ts';
import { createEia } from './eia.ts';
import { createErgoExplorer } from './ergo-explorer.ts';
import { createEurostat } from './eurostat.ts';
import { createFrankfurter } from './frankfurter.ts';
import { createGpuRentalPrices } from './gpurentalprices.ts';
import { createIoNet } from './io-net.ts';
import { createKaspa } from './kaspa.ts';
import { createLium } from './lium.ts';
import { createNosana, createOlderNosana } from './nosana.ts';
import { createPearlCharts } from './pearl-charts.ts';
import { createPearl } from './pearl.ts';
import { createQuantus } from './quantus.ts';
import { createSafeTrade } from './safetrade.ts';
import { createSalad } from './salad.ts';
import { createTwoMiners } from './two-miners.ts';
import { createVastMarket } from './vast-market.ts';
import { createVastOffers } from './vast-offers.ts';
import { present } from '../../present.ts';

export interface MarketKeys {
  /** Raises the pace that CoinGecko allows. */
  readonly coinGecko: string | undefined;
  /** Without it the EIA cannot be asked. */
  readonly eia: string | undefined;
}

/** Of `all`, those that anybody may ask; else those that are named. */
export function isWanted({ id, needsAgreement }: MarketSource, wanted: 'all' | readonly string[]): boolean {
  return wanted === 'all' ? needsAgreement !== true : wanted.includes(id);
}

/** Every live source that can be asked with these keys. */
export function createMarketSources({ coinGecko, eia }: MarketKeys): readonly MarketSource[] {
  return present(
    createCoinGecko({ apiKey: coinGecko }),
    createCoinGeckoHistory({ apiKey: coinGecko }),
    createDefiLlama(),
    createSafeTrade(),
    createVastMarket(),
    createVastOffers(),
    createSalad(),
    createNosana(),
    createOlderNosana(),
    createIoNet(),
    createLium(),
    createAkash(),
    createAkashDashboard(),
    createClore(),
    createGpuRentalPrices(),
    createTwoMiners(),
    createKaspa(),
    createPearl(),
    createPearlCharts(),
    createQuantus(),
    createErgoExplorer(),
    createFrankfurter(),
    createEurostat(),
    eia !== undefined && createEia({ apiKey: eia }),
  );
}
