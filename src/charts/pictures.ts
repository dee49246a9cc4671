import { createHash } from 'node:crypto';
import { getCompileCacheDir } from 'node:module';
import { fileURLToPath } from 'node:url';
import { LRUCache } from 'lru-cache';
import type { Piscina } from 'piscina';
import type { Chart } from '../views/pictures/chart.ts';

/** More than that wait for no picture: by then whoever asked has read on. */
const MOST_WAITING = 8;
/** Drawing takes a tenth of a second, the first some more. A thread that takes so long with those in line is stuck, and is replaced. */
const LONGEST_DRAWING_MS = 120_000;
/** The thread is gone after that, with all its memory. */
const IDLE_MS = 5 * 60_000;
/** Each has about 30 kB. */
const KEPT_PICTURES = 100;

export interface Pictures {
  /** A PNG; undefined where too many are waiting already, or the drawing failed. */
  readonly draw: (chart: Chart) => Promise<Uint8Array | undefined>;
  close(): Promise<void>;
}

export interface PicturesParts {
  /** Told of drawings that failed; that too many wait is no failure. */
  readonly onFailure: (error: unknown) => void;
}

/** Draws in one thread of its own, so that no answer waits for a picture; the same chart is drawn once. */
export function createPictures({ onFailure }: PicturesParts): Pictures {
  let opening: ReturnType<typeof openPool> | undefined;
  const drawings = new LRUCache<string, Promise<Uint8Array>>({ max: KEPT_PICTURES });

  async function drawnOnce(key: string, chart: Chart): Promise<Uint8Array | undefined> {
    opening ??= openPool();
    const pool = await opening;
    const before = drawings.get(key);
    if (before !== undefined || pool.queueSize >= MOST_WAITING) return before;
    const drawing = pool.run(chart, { signal: AbortSignal.timeout(LONGEST_DRAWING_MS) });
    drawings.set(key, drawing);
    return drawing;
  }

  return {
    async draw(chart) {
      const key = createHash('sha256').update(JSON.stringify(chart)).digest('base64');
      try {
        return await drawnOnce(key, chart);
      } catch (error) {
        drawings.delete(key);
        onFailure(error);
        return undefined;
      }
    },
    close: async () => (await opening)?.destroy(),
  };
}

/** What runs threads is loaded with the first of them: no start waits for it. */
async function openPool(): Promise<Piscina<Chart, Uint8Array>> {
  const { Piscina: Pool } = await import('piscina');
  return new Pool<Chart, Uint8Array>({
    filename: fileURLToPath(new URL('./chart-worker.ts', import.meta.url)),
    name: 'draw',
    minThreads: 0,
    maxThreads: 1,
    maxQueue: MOST_WAITING,
    idleTimeout: IDLE_MS,
    // Stripping the types anew would cost the thread 20 MB.
    env: { NODE_COMPILE_CACHE: getCompileCacheDir() ?? '' },
    resourceLimits: { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 16 },
  });
}
