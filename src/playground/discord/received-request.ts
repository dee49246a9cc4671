export interface ReceivedFile {
  /** The form field, such as `files[0]`; its number ties the file to an entry of `attachments`. */
  readonly field: string;
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

/** What the bot asked over HTTP, and what it was told. Its token is not kept. */
export interface ReceivedRequest {
  readonly method: string;
  /** Below `/api/v10`, without the query. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** The JSON; of a form with files, its `payload_json`. */
  readonly body: unknown;
  readonly files: readonly ReceivedFile[];
  /** Milliseconds since the Unix epoch. */
  readonly receivedAt: number;
  /** Undefined while the playground has not answered yet. */
  readonly answer: Answer | undefined;
}

interface Answer {
  readonly status: number;
  /** Undefined where Discord answers without a body. */
  readonly body: object | undefined;
  readonly durationMs: number;
}

/** A request that was refused with an error, and not because a fault had been asked for. */
export interface Violation {
  readonly request: ReceivedRequest;
  readonly status: number;
  readonly code: number;
  readonly message: string;
  readonly errors: object | undefined;
}

/** Which requests a fault or an observer is about. */
export interface RequestMatch {
  readonly method?: string;
  readonly path?: RegExp;
}

export function matches(request: ReceivedRequest, { method, path }: RequestMatch): boolean {
  return (method === undefined || method === request.method) && (path === undefined || path.test(request.path));
}
