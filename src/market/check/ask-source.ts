import type { Catalog } from '../../catalog/catalog.ts';
import type { StartTimer } from '../../timer.ts';
import { withinMs } from '../../timer.ts';
import { ProviderError } from '../../errors.ts';
import { LONGEST_ANSWER_MS } from '../asking/source-asking.ts';
import type { GetJson, MarketSource } from '../source.ts';
import type { Asking } from './source-check.ts';

interface AskSourceParts {
  readonly getJson: GetJson;
  readonly catalog: Catalog;
  readonly now: () => Date;
  /** Milliseconds that only ever grow. */
  readonly elapsedMs: () => number;
  readonly startTimer: StartTimer;
}

/** Asks it once. However it fails, that is an outcome. */
export async function askSource(
  source: MarketSource,
  { getJson, catalog, now, elapsedMs, startTimer }: AskSourceParts,
): Promise<Asking> {
  const startedMs = elapsedMs();
  const outcome = await readWithin(source, () => source.read(getJson, { catalog, now: now() }), startTimer);
  return { source, elapsedMs: elapsedMs() - startedMs, outcome };
}

async function readWithin(
  { id }: MarketSource,
  read: () => ReturnType<MarketSource['read']>,
  startTimer: StartTimer,
): Promise<Asking['outcome']> {
  try {
    const answer = await withinMs(LONGEST_ANSWER_MS, read(), startTimer);
    if (answer === undefined) throw new ProviderError(id, 'timeout');
    return { kind: 'read', answer };
  } catch (error) {
    return { kind: 'failed', error };
  }
}
