import { fileURLToPath } from 'node:url';
import { auditReport } from './appraisal/audit/audit-report.ts';
import { audit } from './appraisal/audit/audit.ts';
import { commonFirst } from './catalog/common-gpus.ts';
import { loadCatalog } from './catalog/load.ts';
import { createBook } from './market/book.ts';
import { createLiveMarket } from './market/live-market.ts';
import type { MarketStorage } from './market/storage/market-storage.ts';

const CARDS = 40;
/** A price of power at which some answers pay and some do not. */
const USD_PER_KWH = 0.12;
const HORIZON_DAYS = 730;

/** What ships is audited, so nothing is remembered. */
const NOTHING_KEPT: MarketStorage = {
  load: async () => ({ observations: [], damaged: 0 }),
  save: async () => {},
  days: async () => [],
  prune: async () => {},
};

const moment = new Date();
const catalog = loadCatalog(fileURLToPath(new URL('../data/', import.meta.url)));
const book = createBook({ storage: NOTHING_KEPT, shipped: catalog.bundle, now: () => moment });
const market = createLiveMarket({ book, now: () => moment });
const cards = commonFirst(catalog.gpus).slice(0, CARDS);
const audited = audit(
  cards,
  { market, catalog, now: moment },
  {
    tariff: { kind: 'flat', usdPerKwh: USD_PER_KWH },
    online: { hoursPerDay: 24, fromHour: 0 },
    utilisation: undefined,
    rentUsdPerGpuHour: undefined,
    wallLoadWPerCard: undefined,
    wallIdleWPerCard: undefined,
    investment: undefined,
    horizonDays: HORIZON_DAYS,
  },
);
process.stdout.write(auditReport(audited));
