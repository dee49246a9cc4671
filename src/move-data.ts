import { existsSync } from 'node:fs';
import { openDatabase } from './database/database.ts';
import type { Database } from './database/database.ts';
import { moveDatabase } from './database/move-database.ts';
import type { Moved } from './database/move-database.ts';
import { StartError } from './errors.ts';

const USAGE = `npm run move-data -- FROM TO

moves everything from one database to another, such as sqlite:rigwise.db and postgres://…, and compares
what arrived with what was there. End the bots that use either first. The second has to be empty.`;

async function open(url: string): Promise<Database> {
  return openDatabase(url, { patience: 'patient' });
}

/** @throws {StartError} */
async function move(from: string, to: string): Promise<Moved> {
  const file = /^sqlite:(?!:memory:$)(.+)$/.exec(from)?.[1];
  // Opening a file that is not there makes an empty one.
  if (file !== undefined && !existsSync(file)) throw new StartError(`There is no database file ${file} to move from.`);
  const source = await open(from);
  try {
    const target = await open(to);
    try {
      return await moveDatabase(source, target);
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
}

function report({ rowsByTable, wasThere }: Moved): string {
  const lines = Object.entries(rowsByTable).map(([table, rows]) => `  ${table}: ${rows}`);
  const what = wasThere ? 'Everything is there already, and the same' : 'Everything was moved, counted and compared';
  return `${what}. Rows:\n${lines.join('\n')}\n`;
}

const [from, to, ...more] = process.argv.slice(2);
if (from === undefined || to === undefined || more.length > 0) {
  process.stderr.write(`${USAGE}\n`);
  process.exitCode = 1;
} else {
  try {
    if (from === to) throw new StartError('Both are the same database: there is nothing to move.');
    process.stdout.write(report(await move(from, to)));
  } catch (error) {
    if (!(error instanceof StartError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
