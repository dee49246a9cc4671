import { pino, stdSerializers, symbols } from 'pino';
import type { DestinationStream, Level, Logger } from 'pino';

interface LoggerOptions {
  /** Where the lines go; by default to stdout. */
  readonly destination?: DestinationStream;
  /** What no line may hold, whichever error or address it came with. */
  readonly secrets?: readonly string[];
}

/** Shorter ones are parts of other words. */
const SHORTEST_SECRET = 8;

/**
 * There is a line of each interaction, and a write of its own for each was a fifth of what an answer costs. A process that
 * is killed takes so much of its log with it, and no warning.
 */
const LINES_TOGETHER = { minLength: 8 * 1024, periodicFlush: 250 };
const WARNING = pino.levels.values['warn'] ?? 0;

/**
 * JSON lines. discord.js's errors carry the address and the body of the request that failed: the one holds the
 * interaction's token, the other what people wrote. Neither is logged.
 */
export function createLogger(level: Level | 'silent', { destination, secrets = [] }: LoggerOptions = {}): Logger {
  const hidden = secrets.filter(({ length }) => length >= SHORTEST_SECRET);
  const options = {
    level,
    serializers: { err: describeError },
    hooks: {
      streamWrite: (line: string) => hidden.reduce((text, secret) => text.replaceAll(secret, '[secret]'), line),
    },
  };
  return pino(options, destination ?? openStdout());
}

function openStdout() {
  const stdout = pino.destination({ dest: 1, sync: true, ...LINES_TOGETHER });
  const flush = (): void => stdout.flush();
  process.on('exit', flush);
  return {
    [symbols.needsMetadataGsym]: true,
    // Written by pino, before each line.
    lastLevel: 0,
    write(line: string) {
      stdout.write(line);
      if (this.lastLevel >= WARNING) flush();
    },
    flush,
    // Its own tries for ever where nobody reads any more.
    flushSync: flush,
  };
}

function describeError(error: Error): Record<string, unknown> {
  const { url: _url, requestBody: _requestBody, ...described } = stdSerializers.err(error);
  return described;
}
