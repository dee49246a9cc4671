/** What a person can put right. The code is for logs and tests; the message is shown verbatim. */
export type UserErrorCode =
  | 'unknown_gpu'
  | 'unsupported_device'
  | 'ambiguous_gpu'
  | 'bad_count'
  | 'unknown_network'
  | 'unknown_rig'
  | 'unknown_currency'
  | 'bad_rate'
  | 'implausible_rate'
  | 'bad_options'
  | 'unknown_command'
  | 'missing_figure'
  | 'not_in_server'
  | 'not_allowed'
  | 'old_button'
  | 'bad_file'
  | 'settings_unavailable'
  | 'too_busy';

/** A reading that the person may have meant: the same command again with these options changed. */
export interface Suggestion {
  readonly label: string;
  /** What is undefined is left out. */
  readonly options: Readonly<Record<string, string | number | boolean | undefined>>;
}

/**
 * Something that the person who typed can put right. The message is a whole sentence that says what to type instead;
 * it is shown verbatim and only to them, with one button per suggestion.
 */
export class UserError extends Error {
  override readonly name = 'UserError';
  readonly code: UserErrorCode;
  readonly suggestions: readonly Suggestion[];

  constructor(code: UserErrorCode, message: string, suggestions: readonly Suggestion[] = []) {
    super(message);
    this.code = code;
    this.suggestions = suggestions;
  }
}

/** How a foreign service failed. */
export type ProviderFailure = 'timeout' | 'rate_limited' | 'http_status' | 'invalid_response' | 'network';

/** A foreign service, named, did not give a usable answer. */
export class ProviderError extends Error {
  override readonly name = 'ProviderError';
  readonly provider: string;
  readonly failure: ProviderFailure;

  constructor(provider: string, failure: ProviderFailure, options?: ErrorOptions) {
    super(`${provider}: ${failure}`, options);
    this.provider = provider;
    this.failure = failure;
  }
}

/**
 * The database did not do what it was asked: it is away, locked, full or too slow. The message is for the log.
 * `outcome` is what became of it: nothing was changed and nothing will be, or nobody can tell.
 */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError';
  readonly outcome: 'nothing-changed' | 'unknown';

  constructor(message: string, outcome: 'nothing-changed' | 'unknown', options?: ErrorOptions) {
    super(message, options);
    this.outcome = outcome;
  }
}

/** Of trouble with the database the operator is told by what runs the statements; whatever else failed is said where. */
export function loudnessOf(error: unknown): 'debug' | 'warn' {
  return error instanceof DatabaseError ? 'debug' : 'warn';
}

/** What an interaction asked for was written when it was delivered before, to this process or another. */
export class AlreadyWritten extends Error {
  override readonly name = 'AlreadyWritten';
}

/** What keeps the bot from starting and an operator can put right: told as it stands, without a stack, exit code 1. */
export class StartError extends Error {
  override readonly name = 'StartError';
}
