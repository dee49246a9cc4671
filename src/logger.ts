import { pino, stdSerializers } from 'pino';
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
  return destination === undefined ? pino(options) : pino(options, destination);
}

function describeError(error: Error): Record<string, unknown> {
  const { url: _url, requestBody: _requestBody, ...described } = stdSerializers.err(error);
  return described;
}
