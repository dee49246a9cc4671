import type { Logger } from 'pino';
import { createOutageLog } from '../outage-log.ts';
import type { StatementKind, StatementWatch } from './statement-watch.ts';

/** Who waits for settings answers without them from here on. */
const SLOW_MS = 2_000;

/** Tells the operator that the database is in trouble: when it begins, once a minute, and when it is over. */
export function createStatementLog(logger: Logger, now: () => Date): StatementWatch {
  const outageOf = (kind: StatementKind) => createOutageLog({ logger, what: `database ${kind}`, now });
  const outages = { connection: outageOf('connection'), reading: outageOf('reading'), writing: outageOf('writing') };
  return {
    done(kind, ms) {
      if (ms < SLOW_MS) outages[kind].isOver();
      else outages[kind].failed(`it took ${(ms / 1_000).toFixed(1)} s`);
    },
    failed: (kind, reason) => outages[kind].failed(reason),
  };
}
