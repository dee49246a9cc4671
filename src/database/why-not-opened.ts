import { resolve } from 'node:path';

/** SQLite's, https://sqlite.org/rescode.html, without what refines them. */
const SQLITE_SENTENCES: Readonly<Record<number, (file: string) => string>> = {
  5: (file) => `Another process keeps the database file ${file} locked. End it, or name another file in DATABASE_URL.`,
  8: (file) =>
    `The database file ${file} may only be read. Let Rigwise write to it and its folder, or name another file in DATABASE_URL.`,
  13: (file) => `The disk with the database file ${file} is full. Make room, or name a file elsewhere in DATABASE_URL.`,
  14: (file) =>
    `The database file ${file} cannot be opened. Make its folder, let Rigwise write there, or name another file in DATABASE_URL.`,
  26: (file) => `${file} is no SQLite database. Move it away, or name another file in DATABASE_URL.`,
};

interface Server {
  /** Host and port. */
  readonly at: string;
  readonly database: string;
}

const REFUSED = ({ at }: Server): string =>
  `The database server at ${at} refuses the name or password in DATABASE_URL. Correct them; in a password # is written %23, / %2F, ? %3F, @ %40 and % %25.`;
const UNKNOWN_HOST = ({ at }: Server): string => `No host is known by the name in DATABASE_URL, ${at}. Correct it.`;
const UNTRUSTED = ({ at }: Server): string =>
  `The certificate of the database server at ${at} is not trusted. Name the one to trust as sslrootcert in DATABASE_URL, or ask for none with sslmode=require.`;
const UNANSWERED = ({ at }: Server): string =>
  `The database server at ${at} does not answer. Start it, let this machine reach it, or name another in DATABASE_URL.`;

/** Postgres' own codes, and those of Node.js for the connection. */
const SERVER_SENTENCES: Readonly<Record<string, (server: Server) => string>> = {
  ECONNREFUSED: ({ at }) => `No database server listens at ${at}. Start it, or name another in DATABASE_URL.`,
  ENOTFOUND: UNKNOWN_HOST,
  EAI_AGAIN: UNKNOWN_HOST,
  ETIMEDOUT: UNANSWERED,
  EHOSTUNREACH: UNANSWERED,
  '28P01': REFUSED,
  '28000': REFUSED,
  '3D000': ({ at, database }) =>
    `There is no database “${database}” at ${at}. Create it (createdb ${database}), or name another in DATABASE_URL.`,
  '42501': ({ at, database }) =>
    `The user in DATABASE_URL may not make tables in “${database}” at ${at}. Make it the database’s owner, or name another.`,
  '53300': ({ at }) => `The database server at ${at} has no connection left. End others, or raise its max_connections.`,
  '57P03': ({ at }) => `The database server at ${at} is just starting or stopping. Start again in a minute.`,
  '08P01': ({ at }) =>
    `The pooler at ${at} refuses to set timeouts. Let it ignore statement_timeout, lock_timeout and idle_in_transaction_session_timeout (PgBouncer: ignore_startup_parameters), or name the server itself in DATABASE_URL.`,
  DEPTH_ZERO_SELF_SIGNED_CERT: UNTRUSTED,
  SELF_SIGNED_CERT_IN_CHAIN: UNTRUSTED,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: UNTRUSTED,
  ERR_TLS_CERT_ALTNAME_INVALID: UNTRUSTED,
};

/** What the client of Postgres says without a code. */
const TOLD_IN_WORDS: readonly { readonly words: RegExp; readonly sentence: (server: Server) => string }[] = [
  {
    words: /does not support SSL/,
    sentence: ({ at }) =>
      `The database server at ${at} speaks no TLS, which DATABASE_URL asks for. Turn it on there, or leave sslmode out.`,
  },
  { words: /timeout|timed out/i, sentence: UNANSWERED },
];

/** Used by a newer version than this one; the message is the name of what it did to the database. */
export class NewerDatabaseError extends Error {
  override readonly name = 'NewerDatabaseError';
}

/**
 * Why the database that DATABASE_URL names cannot be used, and the way out, as a sentence for the operator. Never with
 * the URL of a server in it: that holds a password.
 */
export function whyNotOpened(url: string, error: unknown): string {
  const causes = chainOf(error);
  const newer = causes.find((cause) => cause instanceof NewerDatabaseError);
  if (newer !== undefined) {
    return `${whichDatabase(url)} was last used by a newer version of Rigwise: “${newer.message}” is unknown to this one. Start that version, or name another database in DATABASE_URL.`;
  }
  const known = url.startsWith('sqlite:') ? sqliteSentence(url, causes) : serverSentence(url, causes);
  return known ?? `${whichDatabase(url)} cannot be used: ${causes.at(-1)?.message ?? String(error)}`;
}

function sqliteSentence(url: string, causes: readonly Error[]): string | undefined {
  for (const cause of causes) {
    if (!('code' in cause) || typeof cause.code !== 'number') continue;
    const sentence = SQLITE_SENTENCES[cause.code & 0xff];
    if (sentence !== undefined) return sentence(fileIn(url));
  }
  return undefined;
}

function serverSentence(url: string, causes: readonly Error[]): string | undefined {
  const server = serverIn(url);
  for (const cause of causes) {
    const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : '';
    const sentence = SERVER_SENTENCES[code] ?? TOLD_IN_WORDS.find(({ words }) => words.test(cause.message))?.sentence;
    if (sentence !== undefined) return sentence(server);
  }
  return undefined;
}

function whichDatabase(url: string): string {
  return url.startsWith('sqlite:') ? `The database file ${fileIn(url)}` : `The database at ${serverIn(url).at}`;
}

function fileIn(sqliteUrl: string): string {
  return resolve(sqliteUrl.slice('sqlite:'.length));
}

function serverIn(url: string): Server {
  const { hostname, port, pathname } = new URL(url);
  return { at: `${hostname}:${port === '' ? '5432' : port}`, database: decodeURIComponent(pathname.slice(1)) };
}

function chainOf(error: unknown): readonly Error[] {
  const chain: Error[] = [];
  for (let cause = error; cause instanceof Error; cause = cause.cause) chain.push(cause);
  return chain;
}
