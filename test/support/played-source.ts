import { readFileSync } from 'node:fs';
import { loadCatalog } from '../../src/catalog/load.ts';
import type { Seen } from '../../src/catalog/quantities.ts';
import type { JsonRequest, MarketSource, SourceAnswer } from '../../src/market/source.ts';
import { ProviderError } from '../../src/errors.ts';

export const CATALOG = loadCatalog(new URL('../../data/', import.meta.url));
export const NOW = new Date('2026-11-21T02:00:00.000Z');

/** A recorded answer; its own note says which numbers are recorded and which illustrative. */
interface Fixture {
  readonly url: string;
  readonly date: string;
  readonly recorded: string;
  readonly illustrative: string;
  readonly answer?: unknown;
  /** By URL, where a source asks several. */
  readonly answers?: Readonly<Record<string, unknown>>;
}

export function readFixture(name: string): Fixture {
  return JSON.parse(readFileSync(new URL(`../fixtures/${name}.json`, import.meta.url), 'utf8')) as Fixture;
}

interface Asked {
  readonly url: string;
  readonly request: JsonRequest | undefined;
}

/** Answers per URL; a ProviderError is thrown. */
export type Answering = (url: string) => unknown;

export async function readPlayed(
  source: MarketSource,
  answering: Answering,
): Promise<{ readonly said: SourceAnswer; readonly asked: readonly Asked[] }> {
  const asked: Asked[] = [];
  const said = await source.read(
    async (url, request) => {
      asked.push({ url, request });
      const answer = await Promise.resolve(answering(url));
      if (answer instanceof ProviderError) throw answer;
      return answer;
    },
    { catalog: CATALOG, now: NOW },
  );
  return { said, asked };
}

/** The fixture's answers, and for a URL that it does not have, a server that has no such page. */
export function answersOf({ answer, answers }: Fixture): Answering {
  return (url) => {
    if (answers === undefined) return answer;
    return answers[url] ?? new ProviderError('fixture', 'http_status');
  };
}

/** What was observed, without who saw it. */
export function figuresOf(said: SourceAnswer): readonly object[] {
  return said.observations.map(({ source: _source, date: _date, ...figure }) => figure);
}

export function timesOf(observations: readonly Seen[]): readonly string[] {
  return observations.map(({ observedAt }) => observedAt);
}
