/** The server answered, but with a status that is no success. */
export class HttpFault extends Error {
  override readonly name = 'HttpFault';
  readonly status: number;
  /** How long the server asks to be left alone; undefined when it names no time. */
  readonly retryAfterMs: number | undefined;

  constructor(status: number, retryAfterMs: number | undefined) {
    super(`HTTP ${status}`);
    this.status = status;
    this.retryAfterMs = retryAfterMs;
  }
}
