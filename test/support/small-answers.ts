import { appraise } from '../../src/appraisal/appraise.ts';
import type { Appraisal, Earning } from '../../src/appraisal/appraisal.ts';
import type { Assumptions } from '../../src/appraisal/assumptions.ts';
import type { ElectricityRate } from '../../src/appraisal/electricity.ts';
import type { Coin, MarketFile, Network } from '../../src/catalog/schema.ts';
import type { RigPart } from '../../src/appraisal/rig.ts';
import type { Citing } from '../../src/views/values/provenance.ts';
import { en } from '../../src/words/en/en.ts';
import { compareOthersView } from '../../src/views/compare/compare-pages.ts';
import type { CompareModel } from '../../src/views/compare/compare.ts';
import type { Ranking } from '../../src/appraisal/rank.ts';
import type { Reply } from '../../src/views/message/reply.ts';
import type { RoiModel } from '../../src/views/roi/roi-model.ts';
import { whyView } from '../../src/views/roi/why.ts';
import { allPages } from './all-pages.ts';
import { quote } from './market-rows.ts';
import { assuming, evidence, gpu, hashrate, market, network, rigOf, utilisation } from './small-catalogue.ts';
import { figure } from './small-data.ts';

export const provenance = { kind: 'listed', source: 'tracker', date: '2026-09-20' } as const;
const usd = { currency: 'USD', unitsPerUsd: 1, locale: 'en-US' };
export const citing: Citing = {
  sources: new Map([
    ['vendor', { title: 'A vendor', url: 'https://vendor.example/', nature: 'official-page', licence: 'CC0' }],
    ['tracker', { title: 'A price tracker', nature: 'third-party-list', licence: 'CC0' }],
  ]),
  now: new Date('2026-10-10T12:00:00Z'),
  locale: 'en-US',
  words: en,
};
/** What a person typed: 0.10 USD per kWh. */
export const typedRate: ElectricityRate = {
  usdPerKwh: 0.1,
  pricePerKwh: 0.1,
  currency: 'USD',
  tariff: { kind: 'flat', usdPerKwh: 0.1 },
  timeOfUse: undefined,
  hoursOnline: 24,
  origin: {
    kind: 'typed',
    typed: {
      currency: 'USD',
      isCurrencyAssumed: false,
      reading: { kind: 'flat', price: 0.1, unit: 'kWh' },
      beside: { charges: [], tax: undefined, leftOut: [] },
    },
  },
  passedOver: [],
};
/** What every answer is told beside its figures. */
export const shown = {
  rate: typedRate,
  exchangeRates: [],
  serverUnreadable: false,
  money: usd,
  period: 'day',
  citing,
  buttons: [],
} as const;

export const rtx4090 = gpu('rtx-4090', { tdpW: figure(450), idleW: figure(18), vramGb: figure(24) }, [
  hashrate(60e6, 270),
]);
export const rtx3070 = gpu('rtx-3070', { tdpW: figure(216) });
export const vast = network('vast', { platformFee: figure(0.25), utilisation: utilisation(0.3, 0.5, 0.8) });

export interface Setting {
  readonly place: Network | Coin;
  readonly rig: readonly RigPart[];
  readonly rows: Partial<MarketFile>;
  readonly typed: Partial<Assumptions>;
}

export function appraisalOf({
  place = vast,
  rig = rigOf(rtx4090),
  rows = at(0.4),
  typed = {},
}: Partial<Setting>): Appraisal {
  const earner =
    'symbol' in place ? ({ kind: 'coin', coin: place } as const) : ({ kind: 'network', network: place } as const);
  return appraise(rig, earner, { ...evidence(market(rows)), now: citing.now }, assuming(typed));
}

export function earningOf(setting: Partial<Setting>): Earning {
  const appraisal = appraisalOf(setting);
  if (appraisal.kind !== 'renting' && appraisal.kind !== 'mining') throw new Error(`It is ${appraisal.kind}.`);
  return appraisal;
}

/** What Vast is paid for the RTX 4090. */
export function at(usdPerGpuHour: number, fields: object = {}): Partial<MarketFile> {
  return { rentals: [quote({ usdPerGpuHour, ...fields })] };
}

/** What `/roi` shows of it. */
export function roiModel(setting: Partial<Setting>): RoiModel {
  return {
    ...shown,
    rig: setting.rig ?? rigOf(rtx4090),
    rigCalled: undefined,
    earning: earningOf(setting),
    bestOf: undefined,
    ties: [],
    time: 'likely',
    timeId: () => undefined,
    isTooLong: false,
    betterWithMore: undefined,
    mining: undefined,
    machine: setting.typed?.machine ?? {},
    switchPoint: undefined,
    shares: [],
    gaps: undefined,
    payingHours: undefined,
    areHoursPrivate: false,
    hasPicture: false,
    investment: setting.typed?.investment,
    hoursPerDay: setting.typed?.online?.hoursPerDay ?? 24,
  };
}

/** What `/compare` shows of a rig in these places. */
export function compareModel(rig: readonly RigPart[], ranking: Ranking): CompareModel {
  return {
    ...shown,
    rig,
    rigCalled: undefined,
    ranking,
    isBought: false,
    hasPicture: false,
    detailId: () => undefined,
  };
}

/** What is behind *The others*, all pages together. */
export function othersOf(about: CompareModel): Reply {
  return allPages((page) => compareOthersView({ about, page, pageId: (other) => `page ${other}` }));
}

/** What is behind *Why?*, all pages together. */
export function whyOf(about: RoiModel): Reply {
  return allPages((page) => whyView({ about, page, pageId: (other) => `page ${other}`, receipt: undefined }));
}

/** The sentence that comes first. */
export function firstLine(reply: Reply): string | undefined {
  return reply.embeds?.[0]?.description?.split('\n')[0];
}

/** A server's rate whose setter is not named. */
export function forgottenRate() {
  return { pricePerKwh: 0.1, currency: 'USD', userId: undefined, at: '2026-10-03T10:00:00.000Z' };
}
