import { describe, expect, test } from 'vitest';
import { aroundCards } from '../../src/appraisal/around-cards.ts';
import { miningPower, rentingPower } from '../../src/appraisal/rig-power.ts';
import { realCatalog } from '../support/real-discord.ts';
import { figure } from '../support/small-data.ts';
import { assuming, coin, gpu, hashrate, listedFigure, rigOf } from '../support/small-catalogue.ts';

const rtx4090 = gpu('rtx-4090', { tdpW: figure(450), idleW: figure(21) });
const rtx3070 = gpu('rtx-3070', { tdpW: figure(220) });
const unknown = gpu('cmp-1');
const laptop = gpu('rtx-3080-laptop', { segment: 'laptop', tdpW: figure(150) });
const module = gpu('h100-sxm', { builtAs: 'module', tdpW: figure(700), idleW: figure(60) });
const computer = gpu('spark', { builtAs: 'computer', tdpW: figure(240) });

const measured3090 = gpu('rtx-3090', { tdpW: figure(350), idleW: figure(20) });

describe('a rig that is rented out draws at the wall', () => {
  test.each([
    // (450 + 90) / 0.9; (21 + 90) / 0.9
    ['an RTX 4090', rigOf(rtx4090), {}, undefined, 600, 123.333],
    // (2 × 450 + 90) / 0.9; (2 × 21 + 90) / 0.9
    ['two cards in one PC', rigOf([2, rtx4090]), {}, undefined, 1100, 146.667],
    // (2 × 450 + 2 × 90) / 0.9; (2 × 21 + 2 × 90) / 0.9
    ['two cards where each needs a PC', rigOf([2, rtx4090]), {}, 1, 1200, 246.667],
    // 5 cards, 2 a PC: 3 PCs. (5 × 450 + 3 × 90) / 0.9; (5 × 21 + 3 × 90) / 0.9
    ['five cards, two to a PC', rigOf([5, rtx4090]), {}, 2, 2800, 416.667],
    ['one card where four fit', rigOf(rtx4090), {}, 4, 600, 123.333],
    // (450 + 2 × 220 + 90) / 0.9; an idle draw that nobody published is 20 W: (21 + 2 × 20 + 90) / 0.9
    // Four and more lie in an open frame of 150 W: (4 × 450 + 150) / 0.9; (4 × 21 + 150) / 0.9
    ['four cards in an open frame', rigOf([4, rtx4090]), {}, undefined, 2166.667, 260],
    // (2 × (150 + 30)) / 0.9, two machines; (2 × (20 + 30)) / 0.9
    ['two laptops', rigOf([2, laptop]), {}, undefined, 400, 111.111],
    // (8 × (700 + 245)) / 0.9 is what a node of eight drew; (8 × (60 + 245)) / 0.9
    ['a node of eight modules', rigOf([8, module]), {}, undefined, 8400, 2711.111],
    // (700 + 245) / 0.9; (60 + 245) / 0.9
    ['one module, with its part of the node', rigOf(module), {}, undefined, 1050, 338.889],
    // 240 / 0.9; 20 / 0.9
    ['a card that is a computer, nothing more', rigOf(computer), {}, undefined, 266.667, 22.222],
    // (450 + 700 + 90 + 245) / 0.9; (21 + 60 + 90 + 245) / 0.9
    ['a module beside a PC', rigOf(rtx4090, module), {}, undefined, 1650, 462.222],
    // 2 × 450 / 0.9; 2 × 21 / 0.9
    ['cards in a PC that runs anyway', rigOf([2, rtx4090]), { runsAnyway: true }, undefined, 1000, 46.667],
    // (2 × 450 + 60) / 0.8; (2 × 21 + 60) / 0.8
    ['a PC as it was set', rigOf([2, rtx4090]), { host: { hostW: 60, psuEfficiency: 0.8 } }, undefined, 1200, 127.5],
    // What is set for a PC is none of a server’s: as a node of eight modules, an eighth.
    ['a module where a PC was set', rigOf(module), { host: { hostW: 60 } }, undefined, 1050, 338.889],
    ['a mixed rig', rigOf(rtx4090, [2, rtx3070]), {}, undefined, 1088.889, 167.778],
    ['typed watts replace the estimate whole', rigOf([2, rtx4090]), { wallLoadWPerCard: 500 }, 1, 1000, 246.667],
    [
      'typed idle watts replace that of the idle rig',
      rigOf([2, rtx4090]),
      { wallIdleWPerCard: 50 },
      undefined,
      1100,
      100,
    ],
    ['both', rigOf(rtx4090), { wallLoadWPerCard: 600, wallIdleWPerCard: 0 }, undefined, 600, 0],
    ['no more idle than busy', rigOf(rtx4090), { wallLoadWPerCard: 80 }, undefined, 80, 80],
    ['typed watts stand in for an unknown TDP', rigOf(unknown), { wallLoadWPerCard: 300 }, undefined, 300, 122.222],
  ])('%s', (_reason, rig, typed, maxGpusPerPc, loadW, idleW) => {
    const perPc = maxGpusPerPc === undefined ? {} : { maxGpusPerPc: listedFigure(maxGpusPerPc) };
    const { kind, power } = known(rentingPower(rig, assuming(typed), perPc));
    expect(kind).toBe('known');
    expect(power.loadW).toBeCloseTo(loadW, 3);
    expect(power.idleW).toBeCloseTo(idleW, 3);
  });

  test('an unknown amount when a card has no TDP, and the cards are named', () => {
    expect(rentingPower(rigOf(rtx4090, unknown), assuming())).toEqual({ kind: 'unknown', gpus: [unknown] });
    expect(rentingPower(rigOf(unknown), assuming({ wallIdleWPerCard: 20 }))).toEqual({
      kind: 'unknown',
      gpus: [unknown],
    });
  });
});

test.each([
  ['where any mix goes into one PC', {}, 1],
  ['where only identical cards go into one PC, each kind has its own', { identicalGpus: listedFigure(true) }, 2],
  ['where one card goes into one PC, every card has its own', { maxGpusPerPc: listedFigure(1) }, 3],
  ['where two go into one PC, identical or not', { maxGpusPerPc: listedFigure(2) }, 2],
  [
    'where one identical card goes into one PC',
    { maxGpusPerPc: listedFigure(1), identicalGpus: listedFigure(true) },
    3,
  ],
  ['where a network does not ask for identical cards', { identicalGpus: listedFigure(false) }, 1],
])('two of one card and one of another: %s', (_reason, perPc, pcs) => {
  const { power } = known(rentingPower(rigOf([2, rtx4090], measured3090), assuming(), perPc));
  // (2 × 450 + 350 + 90 per PC) / 0.9
  expect(power.loadW).toBeCloseTo((1_250 + 90 * pcs) / 0.9, 6);
});

describe('what the watts rest on', () => {
  test('is the board power of each card, the PCs and the supply', () => {
    expect(known(rentingPower(rigOf([3, rtx4090]), assuming(), { maxGpusPerPc: listedFigure(1) })).grounds).toEqual({
      kind: 'board-power',
      isIdleTyped: false,
      hostW: 270,
      psuEfficiency: 0.9,
      hostGrounds: {
        kind: 'usual',
        around: [{ kind: 'desktop', count: 3, watts: expect.objectContaining({ value: 90 }) }],
      },
      loads: [{ gpu: rtx4090, count: 3, loadW: 450 }],
    });
  });

  test.each([
    [
      'typed watts',
      { wallLoadWPerCard: 500 },
      { kind: 'typed', isIdleTyped: false, runsAnyway: false, hasPrinted: false },
    ],
    [
      'typed watts and idle watts',
      { wallLoadWPerCard: 500, wallIdleWPerCard: 9 },
      { kind: 'typed', isIdleTyped: true, runsAnyway: false },
    ],
    ['typed idle watts alone', { wallIdleWPerCard: 9 }, { kind: 'board-power', isIdleTyped: true }],
  ])('is what was typed: %s', (_reason, typed, grounds) => {
    expect(known(rentingPower(rigOf(rtx4090), assuming(typed))).grounds).toMatchObject(grounds);
  });
});

test('what is drawn around cards names sources that ship', () => {
  const around = aroundCards(rigOf(rtx4090, laptop, module), () => 1);
  const { sources } = realCatalog;
  expect(around.map(({ watts }) => sources.get(watts?.source ?? '')?.title)).not.toContain(undefined);
  // A PC of 90 W, a laptop of 30 W and 245 W of a node
  expect(around.map(({ watts }) => watts?.value)).toStrictEqual([90, 30, 245]);
});

describe('what a program printed of a card', () => {
  test.each([
    // (287 + 90) / 0.9; (21 + 90) / 0.9
    ['at work stands in the place of its board power', { watts: 287, as: 'load' }, 418.889, 123.333],
    // (450 + 90) / 0.9; (17 + 90) / 0.9
    ['at rest is what it draws while it waits', { watts: 17, as: 'rest' }, 600, 118.889],
    // (280 + 90) / 0.9
    ['as a limit is the most that it draws', { watts: 280, as: 'limit' }, 411.111, 123.333],
    // It is made for 450 W and draws no 500: (450 + 90) / 0.9
    ['as a limit above its board power changes nothing', { watts: 500, as: 'limit' }, 600, 123.333],
  ] as const)('%s', (_reason, printed, loadW, idleW) => {
    const { power } = known(rentingPower([{ gpu: rtx4090, count: 1, printed }], assuming()));
    expect(power.loadW).toBeCloseTo(loadW, 3);
    expect(power.idleW).toBeCloseTo(idleW, 3);
  });

  test('at work tells the power of a card that nobody has published any of', () => {
    const measured = { gpu: unknown, count: 2, printed: { watts: 120, as: 'load' } } as const;
    // (2 × 120 + 90) / 0.9
    expect(known(rentingPower([measured], assuming())).power.loadW).toBeCloseTo(366.667, 3);
  });

  test('gives way to watts that were typed for the wall, and is not forgotten', () => {
    const measured = { gpu: rtx4090, count: 1, printed: { watts: 287, as: 'load' } } as const;
    const { power, grounds } = known(rentingPower([measured], assuming({ wallLoadWPerCard: 500 })));
    expect(power.loadW).toBe(500);
    expect(grounds).toMatchObject({ kind: 'typed', hasPrinted: true });
  });
});

describe('a rig that mines', () => {
  const tuned = gpu('rtx-4090', { tdpW: figure(450) }, [hashrate(62.5e6, 270), hashrate(60e6, 250)]);
  const untuned = gpu('rtx-3070', { tdpW: figure(220) }, [hashrate(30e6)]);

  test('draws the watts that were measured with the hashrate, the first of several', () => {
    const { power, grounds } = known(miningPower(rigOf(tuned), coin('ravencoin', 'RVN'), assuming()));
    expect(power.loadW).toBeCloseTo((270 + 90) / 0.9);
    expect(grounds).toMatchObject({ loads: [{ gpu: tuned, loadW: 270 }] });
  });

  test.each([
    ['nobody measured its watts', untuned, 'kawpow', 220],
    ['it has no hashrate for that algorithm', tuned, 'qpow', 450],
  ] as const)('draws its TDP where %s', (_reason, card, algorithm, boardW) => {
    expect(
      known(miningPower(rigOf(card), coin('ravencoin', 'RVN', { algorithm }), assuming())).power.loadW,
    ).toBeCloseTo((boardW + 90) / 0.9);
  });
});

function known(power: ReturnType<typeof rentingPower>) {
  if (power.kind === 'unknown') throw new Error('unknown');
  return power;
}
