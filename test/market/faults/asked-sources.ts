import type { RawOptions } from '../../../src/conversation/options.ts';
import { changed } from '../../support/played-market.ts';
import type { Answers } from '../../support/played-market.ts';
import type { LiveBot } from './live-bot.ts';

/** A source, and what people ask that its figures answer. */
export interface AskedSource {
  readonly id: string;
  readonly host: string;
  /** What it calls its prices. */
  readonly keys: readonly string[];
  /** Whether it says of when they are. */
  readonly isDated: boolean;
  readonly networks: RawOptions;
}

export const ASKED_SOURCES: readonly AskedSource[] = [
  {
    id: 'vast-market',
    host: '500.farm',
    keys: ['price_10th_percentile', 'price_median', 'price_90th_percentile'],
    isDated: true,
    networks: { gpu: '5090', network: 'vast' },
  },
  {
    id: 'coingecko',
    host: 'api.coingecko.com',
    keys: ['usd'],
    isDated: true,
    networks: { network: 'pearl' },
  },
  {
    id: 'salad',
    host: 'app-api.salad.com',
    keys: ['avgEarningRate', 'maxEarningRate'],
    isDated: false,
    networks: { gpu: '4090', network: 'salad' },
  },
];

/** As recorded, but every price is this. */
export function priced({ keys }: AskedSource, price: unknown): Answers {
  return rewritten((key, value) => [key, keys.includes(key) ? price : value]);
}

/** As recorded, but every price has another name. */
export function renamed({ keys }: AskedSource): Answers {
  return rewritten((key, value) => [keys.includes(key) ? `${key}_v2` : key, value]);
}

function rewritten(change: (key: string, value: unknown) => readonly [string, unknown]): Answers {
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => change(key, walk(inner))));
  };
  return changed(walk);
}

/**
 * The line that tells this price, and below it the one that tells how old prices are where the line itself does not. What
 * `/roi` makes of a figure is read in jumps.test.ts.
 * @throws {Error} with the answer that does not tell it
 */
export async function linesWith(bot: LiveBot, { networks }: AskedSource, price: number): Promise<readonly string[]> {
  const answer = await bot.ask('networks', networks);
  const lines = answer.split('\n');
  const told = lines.find((each) => each.includes(`$${price}`));
  if (told === undefined) throw new Error(`${price} is not in this answer:\n${answer}`);
  return [[told, ...lines.filter((each) => /(?:Price|Coin price): /.test(each))].join('\n')];
}
