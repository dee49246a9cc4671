import { pino, stdSerializers } from 'pino';
import type { DestinationStream, Level, Logger } from 'pino';

/**
 * JSON lines to the given stream, or to stdout. discord.js's errors carry the address and the body of the request that
 * failed: the one holds the interaction's token, the other what people wrote. Neither is logged.
 */
export function createLogger(level: Level | 'silent', destination?: DestinationStream): Logger {
  const options = { level, serializers: { err: describeError } };
  return destination === undefined ? pino(options) : pino(options, destination);
}

function describeError(error: Error): Record<string, unknown> {
  const { url: _url, requestBody: _requestBody, ...described } = stdSerializers.err(error);
  return described;
}
