import { describe, expect, test } from 'vitest';
import { earnerOf } from '../../src/appraisal/appraisal.ts';
import { firstChoice } from '../../src/appraisal/choice.ts';
import { bestCoin, bestMining, betterWithMore, rank, rankCoins } from '../../src/appraisal/rank.ts';
import { switchPointOf } from '../../src/appraisal/switch-point.ts';
import { createCatalog } from '../../src/catalog/catalog.ts';
import { earnerId } from '../../src/catalog/finder.ts';
import { quote } from '../support/market-rows.ts';
import { figure } from '../support/small-data.ts';
import {
  assuming,
  catalogOf,
  coin,
  evidence,
  gpu,
  hashrate,
  market,
  network,
  rigOf,
  utilisation,
} from '../support/small-catalogue.ts';

const listed = { kind: 'listed', source: 'vendor', date: '2026-09-20' } as const;
const card = gpu('rtx-4090', { tdpW: figure(450), idleW: figure(18) }, [hashrate(60e6, 270)]);
const rig = rigOf(card);
const terms = { platformFee: figure(0), utilisation: utilisation(0.5, 0.5, 0.5) };
const waitlist = { status: 'waitlist', reason: 'Wait.', ...listed };

const catalog = catalogOf({
  gpus: [card],
  networks: [
    network('dear', terms),
    network('cheap', terms),
    network('boast', terms),
    network('brag', terms),
    network('queue', { ...terms, joining: waitlist }),
    network('line', { ...terms, joining: waitlist }),
    network('radeons', { ...terms, requirements: { vendors: figure(['amd']) } }),
    network('silent', terms),
  ],
  coins: [coin('ravencoin', 'RVN'), coin('ergo', 'ERG', { algorithm: 'autolykos2' }), coin('clore', 'CLR')],
});

const priced = (networkId: string, usdPerGpuHour: number, kind: 'listed' | 'claimed' = 'listed') =>
  quote({ network: networkId, usdPerGpuHour, kind });
const minable = (coinId: string, usd: number) => ({
  coinPrices: [{ coin: coinId, usd, ...listed }],
  networkHashrates: [{ coin: coinId, hashrate: 6, unit: 'TH/s' as const, ...listed }],
  blockRewards: [{ coin: coinId, coins: 2500, ...listed }],
});
const raven = minable('ravencoin', 0.06);
const clore = minable('clore', 0.01);
const prices = market({
  rentals: [
    priced('cheap', 0.1),
    priced('boast', 2, 'claimed'),
    priced('brag', 3, 'claimed'),
    priced('dear', 0.4),
    priced('line', 0.2),
    priced('queue', 0.9),
    priced('radeons', 9),
  ],
  coinPrices: [...raven.coinPrices, ...clore.coinPrices],
  networkHashrates: [...raven.networkHashrates, ...clore.networkHashrates],
  blockRewards: [...raven.blockRewards, ...clore.blockRewards],
});
const ids = (appraisals: readonly Parameters<typeof earnerOf>[0][]) =>
  appraisals.map((appraisal) => earnerId(earnerOf(appraisal)));

describe('the ranking', () => {
  const ranking = rank(rig, { ...evidence(prices), catalog }, assuming());

  test('has networks and coins together, best typical net first, however sure', () => {
    expect(ids(ranking.open)).toEqual(['brag', 'boast', 'dear', 'ravencoin', 'cheap', 'clore']);
  });

  test('keeps apart what one can’t start with, refused and unknown', () => {
    expect(ids(ranking.notOpen)).toEqual(['queue', 'line']);
    expect(ids(ranking.refused)).toEqual(['radeons']);
    expect(ids(ranking.unknown)).toEqual(['silent', 'ergo']);
  });

  test('of the coins alone has no networks', () => {
    const coins = rankCoins(rig, { ...evidence(prices), catalog }, assuming());
    expect(ids([...coins.open, ...coins.unknown])).toEqual(['ravencoin', 'clore', 'ergo']);
    expect([...coins.notOpen, ...coins.refused]).toEqual([]);
  });
});

test('the best coin is that of the whole ranking, though only those that the cards mine are worked out', () => {
  const known = { ...evidence(prices), catalog };
  expect(bestCoin(rig, known, assuming())).toStrictEqual(bestMining(rank(rig, known, assuming())));
  const dear = assuming({ tariff: { kind: 'flat', usdPerKwh: 0.5 } });
  expect(bestCoin(rig, known, dear)).toStrictEqual(bestMining(rank(rig, { ...evidence(prices), catalog }, dear)));
  const unknown = [...rig, { count: 1, gpu: gpu('unheard-of', {}, []) }];
  expect(bestCoin(unknown, known, assuming())).toBeUndefined();
});

describe('a rig whose PC falls short somewhere', () => {
  const hungry = (id: string, need: number) => network(id, { ...terms, requirements: { ramGb: figure(need) } });
  const places = createCatalog({
    ...catalog,
    networks: [network('cheap', terms), hungry('brag', 32), hungry('dear', 32), hungry('line', 8)],
    coins: [],
  });
  const withRam = (ramGb: number | undefined) =>
    rank(rig, { ...evidence(prices), catalog: places }, assuming({ machine: { ramGb } }));

  test.each([
    { ramGb: 8, open: ['line', 'cheap'], short: ['brag', 'dear'], better: 'dear', reason: 'enough for one of them' },
    { ramGb: 32, open: ['brag', 'dear', 'line', 'cheap'], short: [], better: undefined, reason: 'enough for all' },
    { ramGb: undefined, open: ['brag', 'dear', 'line', 'cheap'], short: [], better: undefined, reason: 'not known' },
  ])('is ranked apart there, best first: $reason', ({ ramGb, open, short, better }) => {
    const ranking = withRam(ramGb);
    expect(ids(ranking.open)).toEqual(open);
    expect(ids(ranking.fallingShort)).toEqual(short);
    expect(betterWithMore(ranking)?.network.id).toBe(better);
  });

  test('is told of no better place where that is only on paper, or pays less', () => {
    const { open, fallingShort } = withRam(8);
    const [brag, dear] = fallingShort;
    const [line, cheap] = open;
    if (dear === undefined || brag === undefined || line?.kind !== 'renting' || cheap?.kind !== 'renting') {
      throw new Error('not ranked as expected');
    }
    const none = { notOpen: [], refused: [], unknown: [] };
    expect(betterWithMore({ ...none, open: [line], fallingShort: [brag] })).toBeUndefined();
    expect(betterWithMore({ ...none, open: [line], fallingShort: [cheap] })).toBeUndefined();
    expect(betterWithMore({ ...none, open: [], fallingShort: [cheap] })).toBe(cheap);
    expect(betterWithMore({ ...none, open: [], fallingShort: [] })).toBeUndefined();
  });
});

describe('the switch price', () => {
  test('is the rent that makes renting worth as much as the best coin', () => {
    const ranking = rank(rig, { ...evidence(prices), catalog }, assuming());
    const dear = firstChoice(ranking.open);
    const best = bestMining(ranking);
    if (dear?.kind !== 'renting' || best === undefined) throw new Error('not ranked as expected');
    expect(best.coin.id).toBe('ravencoin');
    // Mining: 36 coins × 0.06 × 0.99 − 400 W × 24 h × 0.1 = 1.1784 a day. Renting costs (600 + 120) W / 2 × 24 h × 0.1 = 0.864
    // in power, so it must pay 2.0424 in 12 rented hours.
    expect(switchPointOf(dear, best)).toEqual({
      price: { kind: 'at', hostRateUsdPerGpuHour: expect.closeTo(0.1702) },
      coin: best.coin,
      utilisation: 0.5,
    });
  });

  test('needs a coin that can be worked out', () => {
    expect(
      bestMining(rank(rig, { ...evidence(market({ rentals: [priced('dear', 0.4)] })), catalog }, assuming())),
    ).toBeUndefined();
  });
});
