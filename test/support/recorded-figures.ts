import { DAY_MS } from '../../src/durations.ts';
import { createBook } from '../../src/market/book.ts';
import { createLiveMarket } from '../../src/market/live-market.ts';
import type { Market } from '../../src/market/market.ts';
import type { Seen } from '../../src/catalog/quantities.ts';
import { subjectOf, valueOf } from '../../src/market/figures/subject.ts';
import { EVERY_SOURCE } from './every-source.ts';
import { createMemoryMarketStorage } from './memory-market-storage.ts';
import { realCatalog } from './real-discord.ts';
import { recordedAnswer } from './recorded-market.ts';

/** What every source once said, as it would say it now; while all answer, none is asked that stands in for another. */
async function recordedFigures(now: Date): Promise<readonly Seen[]> {
  const getJson = async (address: string): Promise<unknown> => recordedAnswer(address, now);
  const sources = EVERY_SOURCE.filter(({ fallbackFor }) => fallbackFor === undefined);
  const readings = await Promise.all(sources.map((source) => source.read(getJson, { catalog: realCatalog, now })));
  return readings.flatMap(({ observations }) => observations);
}

/** What ships with all of that, and with what it was: a fifth less a week ago, twice as much a month ago. */
export async function recordedMarket(now: () => Date): Promise<Market> {
  const figures = await recordedFigures(now());
  const storage = createMemoryMarketStorage(figures);
  const day = (ago: number): string => new Date(now().getTime() - ago * DAY_MS).toISOString().slice(0, 10);
  storage.dayFigures = figures.flatMap((figure) => {
    const { source: sourceId } = figure;
    const subject = subjectOf(figure);
    return [
      { subject, sourceId, day: day(7), median: valueOf(figure) / 1.25 },
      { subject, sourceId, day: day(30), median: valueOf(figure) * 2 },
    ];
  });
  const book = createBook({ storage, now });
  await book.load();
  return createLiveMarket({ book, now });
}
