import { expect, test } from 'vitest';
import type { RawOptions } from '../../../src/conversation/options.ts';
import { isAnswering } from '../../../src/market/asking/source-status.ts';
import { changed, fixture } from '../../support/played-market.ts';
import type { Answers } from '../../support/played-market.ts';
import { startLiveBot } from './live-bot.ts';
import type { LiveBot } from './live-bot.ts';

interface Jumping {
  readonly id: string;
  readonly host: string;
  /** Without what these say its own figures are not used. */
  readonly beside: readonly string[];
  /** What it calls the figures that are off. */
  readonly keys: readonly string[];
  readonly roi: RawOptions;
  /** As `/about` names one of them. */
  readonly name: string;
}

const JUMPING: readonly Jumping[] = [
  {
    id: 'coingecko',
    host: 'api.coingecko.com',
    beside: ['pearl'],
    keys: ['usd'],
    roi: { gpu: '5090', network: 'pearl', rate: '0.12' },
    name: 'Pearl',
  },
  {
    id: 'pearl',
    host: 'pearlchain.live',
    beside: ['coingecko'],
    keys: ['blockRewardPearl'],
    roi: { gpu: '5090', network: 'pearl', rate: '0.12' },
    name: 'Pearl',
  },
  {
    id: 'frankfurter',
    host: 'api.frankfurter.dev',
    beside: [],
    keys: ['rate'],
    roi: { gpu: '5090', network: 'nosana', rate: '0.12 USD', currency: 'EUR' },
    name: 'EUR',
  },
  {
    id: 'nosana',
    host: 'api.nosana.com',
    beside: [],
    keys: ['usd_reward_per_hour'],
    roi: { gpu: '5090', network: 'nosana', rate: '0.12' },
    name: 'Nosana',
  },
];

interface Scaled extends Jumping {
  readonly by: string;
  readonly times: number;
}

const CASES: readonly Scaled[] = JUMPING.flatMap((jumping) => [
  { ...jumping, by: '×10', times: 10 },
  { ...jumping, by: '÷10', times: 0.1 },
]);

/** As recorded, but some of its figures are so many times what they should be: wherever they stand, number or text. */
function scaled({ keys, times }: Pick<Scaled, 'keys' | 'times'>): Answers {
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [
        key,
        keys.includes(key) && (typeof inner === 'number' || typeof inner === 'string')
          ? Number(inner) * times
          : walk(inner),
      ]),
    );
  };
  return changed(walk);
}

/** What it pays, without the ages of the figures. */
async function paysLine(bot: LiveBot, roi: RawOptions): Promise<string> {
  return (await bot.ask('roi', roi)).split('\n')[1] ?? '';
}

/** Until it has been asked once more. */
async function nextTurn(bot: LiveBot, { host }: Pick<Scaled, 'host'>): Promise<void> {
  const requests = (): number => bot.market.requests.filter((request) => request.host === host).length;
  const before = requests();
  while (requests() === before) {
    await bot.toNextTurn();
    await bot.finishTurn();
  }
}

async function startOf(off: Scaled): Promise<LiveBot> {
  const bot = await startLiveBot({ sources: [off.id, ...off.beside] });
  await nextTurn(bot, off);
  while (off.beside.some((id) => isAnswering(bot.status(id)) !== true)) await nextTurn(bot, off);
  return bot;
}

test.each(CASES)('$id is off by $by: it is not believed until it says so again', async (off) => {
  await using bot = await startOf(off);
  const good = await paysLine(bot, off.roi);
  expect(isAnswering(bot.status(off.id))).toBe(true);
  expect(await bot.ask('about', {})).not.toContain('[Not believed yet]');

  bot.market.answer(off.host, scaled(off));
  await nextTurn(bot, off);
  expect(await paysLine(bot, off.roi)).toBe(good);
  expect(bot.status(off.id).heldBack).not.toEqual([]);
  const about = await bot.ask('about', {});
  expect(about).toContain('[Not believed yet]');
  expect(about.slice(about.indexOf('[Not believed yet]'))).toContain(off.name);

  // It was a fault, and it is mended: nothing has changed but the age of what answers.
  bot.market.answer(off.host, fixture);
  await nextTurn(bot, off);
  expect(bot.status(off.id).heldBack).toEqual([]);
  expect(await paysLine(bot, off.roi)).toBe(good);
});

test.each(CASES)('$id says $by and stays with it: after two more turns it is believed', async (off) => {
  await using bot = await startOf(off);
  const before = await paysLine(bot, off.roi);
  bot.market.answer(off.host, scaled(off));
  await nextTurn(bot, off);
  expect(await paysLine(bot, off.roi)).toBe(before);
  await nextTurn(bot, off);
  await nextTurn(bot, off);
  expect(bot.status(off.id).heldBack).toEqual([]);
  expect(await paysLine(bot, off.roi)).not.toBe(before);
});
