import { execFile } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { freePort } from './free-port.ts';

const run = promisify(execFile);

/** A Postgres server of one's own, which may be restarted without anybody else noticing. */
export interface OwnPostgres extends AsyncDisposable {
  readonly url: string;
  /** As an operator does it: who is in the middle of something is cut off. */
  restart(): Promise<void>;
}

/** @throws {Error} where Postgres' own programs are not installed */
export async function startOwnPostgres(): Promise<OwnPostgres> {
  const programs = programsDirectory();
  const directory = mkdtempSync(join(tmpdir(), 'rigwise-postgres-'));
  const data = join(directory, 'data');
  const port = await freePort();
  // Postgres refuses to run as root.
  const owner = process.getuid?.() === 0 ? await ownerOf('postgres') : undefined;
  if (owner !== undefined) chownSync(directory, owner.uid, owner.gid);

  const program = (name: string, ...args: readonly string[]) =>
    run(join(programs, name), args, { cwd: directory, ...owner });
  const settings = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${directory} -c max_connections=60`;
  const control = (...args: readonly string[]) =>
    program('pg_ctl', '-D', data, '-l', join(directory, 'log'), '-w', '-o', settings, ...args);

  await program('initdb', '-D', data, '-U', 'rigwise', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8');
  await control('start');
  return {
    url: `postgres://rigwise@127.0.0.1:${port}/postgres`,
    restart: async () => void (await control('-m', 'fast', 'restart')),
    async [Symbol.asyncDispose]() {
      await control('-m', 'immediate', 'stop');
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

/** Debian keeps them outside of PATH, by version. */
function programsDirectory(): string {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).toSorted((one, other) => Number(other) - Number(one)) : [];
  const candidates = [...versions.map((version) => join(debian, version, 'bin')), ...pathDirectories()];
  const found = candidates.find((directory) => existsSync(join(directory, 'initdb')));
  if (found === undefined) throw new Error('Postgres is not installed: there is no initdb.');
  return found;
}

function pathDirectories(): readonly string[] {
  return (process.env['PATH'] ?? '').split(delimiter).filter((directory) => directory !== '');
}

async function ownerOf(name: string): Promise<{ readonly uid: number; readonly gid: number }> {
  const [uid, gid] = await Promise.all(
    ['-u', '-g'].map(async (flag) => Number((await run('id', [flag, name])).stdout)),
  );
  if (uid === undefined || gid === undefined) throw new Error(`There is no user ${name}.`);
  return { uid, gid };
}
