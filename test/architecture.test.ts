import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';

const run = promisify(execFile);
const root = new URL('..', import.meta.url).pathname;
const oxlint = path.join(root, 'node_modules/.bin/oxlint');

/** A file that breaks one rule, and the rule that must catch it. */
const BREACHES = [
  ['src/engine/probe.ts', "import '../catalog/schema.ts';", 'no-restricted-imports', 'engine → catalogue'],
  [
    'src/engine/probe.ts',
    "import type { X } from '../views/reply.ts';\nexport type Y = X;",
    'no-restricted-imports',
    'engine → views, a type only',
  ],
  ['src/engine/probe.ts', "import 'node:fs';", 'no-restricted-imports', 'engine → Node'],
  ['src/engine/probe.ts', "import 'zod';", 'no-restricted-imports', 'engine → zod'],
  ['src/engine/probe.ts', 'export const now = Date.now();', 'no-restricted-properties', 'engine holds no clock'],
  ['src/engine/probe.ts', 'export const chance = Math.random();', 'no-restricted-properties', 'engine holds no chance'],
  ['src/engine/probe.ts', 'export async function f() {}', 'no-async-await', 'engine is not async'],
  ['src/input/probe.ts', "import '../market/market.ts';", 'no-restricted-imports', 'input → market'],
  ['src/input/probe.ts', "import '../views/reply.ts';", 'no-restricted-imports', 'input → views'],
  ['src/input/probe.ts', 'export const now = new Date();', 'no-restricted-globals', 'input holds no clock'],
  ['src/appraisal/probe.ts', "import '../views/reply.ts';", 'no-restricted-imports', 'appraisal → views'],
  ['src/appraisal/probe.ts', "import '../input/rate/rate-tokens.ts';", 'no-restricted-imports', 'appraisal → input'],
  ['src/appraisal/probe.ts', "import '../discord/command.ts';", 'no-restricted-imports', 'appraisal → discord'],
  ['src/views/probe.ts', "import '../discord/command.ts';", 'no-restricted-imports', 'views → discord'],
  ['src/views/probe.ts', "import 'discord.js';", 'no-restricted-imports', 'views → discord.js'],
  ['src/views/probe.ts', "import 'node:fs';", 'no-restricted-imports', 'views → Node'],
  ['src/views/probe.ts', "export const body = fetch('http://127.0.0.1');", 'no-restricted-globals', 'views do no I/O'],
  ['src/views/probe.ts', 'export async function f() {}', 'no-async-await', 'views are not async'],
  [
    'src/views/values/dates.ts',
    'export const chance = Math.random();',
    'no-restricted-properties',
    'even where dates are formatted',
  ],
  ['src/views/values/age.ts', 'export const now = Date.now();', 'no-restricted-properties', 'even where ages are told'],
  ['src/catalog/probe.ts', "import '../views/reply.ts';", 'no-restricted-imports', 'catalogue → views'],
  ['src/market/probe.ts', "import 'discord.js';", 'no-restricted-imports', 'market → discord.js'],
  ['src/settings/probe.ts', "import '../discord/command.ts';", 'no-restricted-imports', 'settings → discord'],
  ['src/discord/probe.ts', "import '../playground/server.ts';", 'no-restricted-imports', 'discord → playground'],
  ['src/discord/probe.ts', "import '../../commands/index.ts';", 'no-restricted-imports', 'discord → commands'],
  ['src/playground/probe.ts', "import '../engine/power.ts';", 'no-restricted-imports', 'playground → engine'],
  ['src/playground/probe.ts', "import '../discord/client.ts';", 'no-restricted-imports', 'playground → discord'],
  ['commands/probe.ts', "import 'node:fs';", 'no-restricted-imports', 'commands → Node'],
  ['commands/probe.ts', "import '../src/main.ts';", 'no-restricted-imports', 'commands → main'],
  ['commands/probe.ts', "import '../src/bot.ts';", 'no-restricted-imports', 'commands → what the bot is made of'],
  ['src/views/probe.ts', "import '../bot.ts';", 'no-restricted-imports', 'views → what the bot is made of'],
  [
    'src/input/rate/probe.ts',
    "import '../../market/market.ts';",
    'no-restricted-imports',
    'input → market, from a room',
  ],
  ['src/input/probe.ts', "import '../conversation/command.ts';", 'no-restricted-imports', 'input → conversation'],
  [
    'src/appraisal/probe.ts',
    "import '../conversation/command.ts';",
    'no-restricted-imports',
    'appraisal → conversation',
  ],
  ['src/views/probe.ts', "import '../database/database.ts';", 'no-restricted-imports', 'views → database'],
  [
    'src/market/figures/probe.ts',
    "import '../../views/reply.ts';",
    'no-restricted-imports',
    'market → views, from a room',
  ],
  ['src/database/probe.ts', "import '../settings/saved-rigs.ts';", 'no-restricted-imports', 'database → settings'],
  ['src/conversation/probe.ts', "import 'discord.js';", 'no-restricted-imports', 'conversation → discord.js'],
  ['src/conversation/probe.ts', "import '../discord/client.ts';", 'no-restricted-imports', 'conversation → discord'],
  ['src/conversation/probe.ts', "import '../engine/power.ts';", 'no-restricted-imports', 'conversation → engine'],
  ['src/bot.ts', "import 'discord.js';", 'no-restricted-imports', 'what the bot is made of → discord.js'],
  [
    'src/playground/web/probe.ts',
    "import '../../discord/client.ts';",
    'no-restricted-imports',
    'playground → discord, from a room',
  ],
  [
    'commands/parts/probe.ts',
    "import '../../src/discord/client.ts';",
    'no-restricted-imports',
    'commands → discord, from a room',
  ],
  ['commands/probe.ts', "import '../src/process.ts';", 'no-restricted-imports', 'commands → process'],
  [
    'src/probe.ts',
    'export const token = process.env;',
    'no-process-env',
    'the environment outside the composition root',
  ],
  ['src/probe.ts', 'export default 1;', 'no-default-export', 'default exports'],
  ['src/views/probe.ts', "export const text = 'It pays well.';", 'no-sentences', 'a view words nothing'],
  ['src/views/probe.ts', 'export const text = (amount: string) => `about ${amount}`;', 'no-sentences', 'nor a part'],
  ['src/views/probe.ts', 'export const text = (noun: string) => `${noun}s`;', 'no-sentences', 'nor a plural'],
  ['commands/probe.ts', "export const text = 'It pays well.';", 'no-sentences', 'a command words nothing'],
  [
    'src/conversation/probe.ts',
    "throw new UserError('bad', 'Try it again.');",
    'no-sentences',
    'nor what goes around it',
  ],
  [
    'src/input/probe.ts',
    "export const text = 'Type a price instead.';",
    'no-whole-sentences',
    'nor who reads what is typed',
  ],
  [
    'src/conversation/probe.ts',
    'export const made = (make: () => string) => ({ get text() { return make(); } });',
    'no-getters',
    'no getter in what every question makes anew',
  ],
] as const;

/** What the rules leave alone. */
const LAWFUL = [
  ['src/playground/web/probe.ts', "import '../discord/world.ts';", 'within the playground'],
  ['src/discord/probe.ts', "import 'discord.js';", 'discord → discord.js'],
  [
    'src/conversation/probe.ts',
    "import type { X } from '../views/reply.ts';\nexport type Y = X;",
    'conversation → views',
  ],
  [
    'src/conversation/probe.ts',
    "import { logger, buttonId } from './one.ts';\nlogger.warn('a picture is late');\nexport const id = buttonId('compare sources');\nexport const fault = new RangeError('Nobody reads this.');\n",
    'operators read English, and a path is no sentence',
  ],
  ['src/input/probe.ts', "export const words = 'invoice was rechnung';", 'what people type is no sentence'],
  ['src/words/en/probe.ts', "export const text = 'It pays well.';", 'words word'],
  [
    'src/views/probe.ts',
    "export const id = (name: string) => `menu|${name}`;\nexport const asked = { path: 'rig save', typed: 'gpu:6x 3070' };\n",
    'views have keys, and show what can be typed',
  ],
  [
    'src/discord/probe.ts',
    'export class Told { get text() { return String(this); } }',
    'the getters of a class are made once',
  ],
  ['src/engine/probe.ts', "import { one } from './one.ts';\nexport const two = one + 1;\n", 'engine → engine'],
] as const;

const CIRCLE = [
  ['src/views/probe.ts', "import type { B } from './other.ts';\nexport type A = B | 2;\n"],
  ['src/views/other.ts', "import type { A } from './probe.ts';\nexport type B = A | 1;\n"],
] as const;

// Options are for the outermost rules only.
const rules = JSON.stringify({
  ...JSON.parse(readFileSync(path.join(root, '.oxlintrc.json'), 'utf8')),
  options: undefined,
  // A plugin is found beside the rules that name it.
  jsPlugins: ['no-sentences', 'no-getters'].map((name) => path.join(root, `test/lint/${name}.ts`)),
});

describe('the lint rules that hold the architecture', () => {
  let directory = '';
  let faults: ReadonlyMap<string, string> = new Map();

  /** A copy of the rules with these files under them: oxlint goes by the rules that are nearest to a file. */
  async function addHouse(name: string, files: readonly (readonly [file: string, source: string, ...unknown[]])[]) {
    const house = path.join(directory, name);
    await mkdir(house);
    await writeFile(path.join(house, '.oxlintrc.json'), rules);
    for (const [file, source] of files) {
      await mkdir(path.dirname(path.join(house, file)), { recursive: true });
      await writeFile(path.join(house, file), source);
    }
  }

  beforeAll(async () => {
    directory = await mkdtemp(path.join(tmpdir(), 'rigwise-architecture-'));
    for (const [index, breach] of BREACHES.entries()) await addHouse(`breach-${index}`, [breach]);
    for (const [index, lawful] of LAWFUL.entries()) await addHouse(`lawful-${index}`, [lawful]);
    await addHouse('circle', CIRCLE);
    faults = await lintEach(directory);
  });

  afterAll(() => rm(directory, { recursive: true, force: true }));

  test.each(BREACHES.map((breach, index) => [...breach, index] as const))(
    '%s: %s is caught by %s (%s)',
    (_file, _source, rule, _why, index) => {
      expect(faults.get(`breach-${index}`)).toContain(`(${rule})`);
    },
  );

  test('leave no circle of files, not even of types', () => {
    expect(faults.get('circle')).toContain('(no-cycle)');
  });

  test.each(LAWFUL.map((lawful, index) => [...lawful, index] as const))(
    'leave %s: %s alone (%s)',
    (_file, _source, _why, index) => {
      expect(faults.get(`lawful-${index}`)).toBeUndefined();
    },
  );
});

const lintOutput = z.object({ diagnostics: z.array(z.object({ code: z.string(), filename: z.string() })) });

/** The rules that were broken in each folder of this directory. */
async function lintEach(directory: string): Promise<ReadonlyMap<string, string>> {
  // oxlint exits with 1 when it finds something; what it found is on stdout.
  const { stdout } = await run(oxlint, ['--format', 'json'], { cwd: directory }).catch(
    (error: unknown) => error as { stdout: string },
  );
  const { diagnostics } = lintOutput.parse(JSON.parse(stdout));
  const byHouse = Map.groupBy(diagnostics, ({ filename }) => filename.split(path.sep)[0] ?? '');
  return new Map(Array.from(byHouse, ([house, found]) => [house, found.map(({ code }) => code).join(' ')]));
}
