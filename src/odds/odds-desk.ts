import type { Piscina } from 'piscina';
import type { Odds, OddsQuestion } from '../engine/odds.ts';

/** Works out odds on a thread of its own: the bot’s answers others meanwhile. */
export interface OddsDesk {
  /** Undefined where too many are waiting already. */
  readonly ask: (question: OddsQuestion) => Promise<Odds | undefined>;
  readonly close: () => Promise<void>;
}

const MOST_WAITING = 8;
const IDLE_MS = 30_000;
const MOST_MEMORY_MB = 64;

/** The thread starts with the first question and ends when nobody has asked for a while. */
export function createOddsDesk(): OddsDesk {
  let opening: ReturnType<typeof openPool> | undefined;
  return {
    async ask(question) {
      opening ??= openPool();
      const pool = await opening;
      return pool.queueSize >= MOST_WAITING ? undefined : pool.run(question);
    },
    close: async () => (await opening)?.destroy(),
  };
}

/** What runs threads is loaded with the first of them: no start waits for it. */
async function openPool(): Promise<Piscina<OddsQuestion, Odds>> {
  const { Piscina: Pool } = await import('piscina');
  return new Pool<OddsQuestion, Odds>({
    filename: new URL('../engine/odds.ts', import.meta.url).href,
    name: 'oddsOf',
    minThreads: 0,
    maxThreads: 1,
    maxQueue: MOST_WAITING,
    idleTimeout: IDLE_MS,
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
  });
}
