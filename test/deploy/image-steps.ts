import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { startPlaygroundServer } from '../../src/playground/server.ts';
import { textOf } from '../support/message-text.ts';
import { execForm, healthCommand, readDockerfile, ROOT } from './dockerfile.ts';
import type { Instruction } from './dockerfile.ts';

/**
 * Does what the Dockerfile says, step by step, in a folder of its own: without Docker, and with this machine's Node.js. Then runs the
 * bot as somebody who may change none of its files, as the container would.
 */
const TOKEN = 'image-token';
const IS_ROOT = process.getuid?.() === 0;
/** Debian's `nobody`, where this is run as root. */
const NOBODY = 65_534;
const READ_ONLY = 0o555;

const place = mkdtempSync(join(tmpdir(), 'rigwise-image-'));
chmodSync(place, 0o755);
/** Whether steps are done by the image's own user from here on. */
let isUnprivileged = false;
const stagePath = (stage: number): string => join(place, `stage-${stage}`);
const environment: Record<string, string> = {
  PATH: `${dirname(process.execPath)}:${process.env['PATH'] ?? ''}`,
  // What this checkout was installed from is the same, and a registry may be slow to say so again.
  npm_config_prefer_offline: 'true',
};

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** A path of the image as it is here. */
const inStage = (text: string, stage: number): string =>
  text.replaceAll(/(?<![\w.:/])\/(app|data)\b|(?<=:)\/(app|data)\b/g, (path) => `${stagePath(stage)}${path}`);

function asUser(): { readonly uid?: number; readonly gid?: number } {
  return isUnprivileged && IS_ROOT ? { uid: NOBODY, gid: NOBODY } : {};
}

function copy({ text, stage }: Instruction): void {
  const [, from, paths = ''] = /^(?:--from=(\w+) )?(.*)$/.exec(text) ?? [];
  const words = paths.split(' ');
  const target = words.at(-1) ?? '';
  for (const source of words.slice(0, -1)) {
    const origin = from === undefined ? fileURLToPath(new URL(source, ROOT)) : inStage(source, stageNamed(from));
    const end = target === './' ? join(stagePath(stage), 'app', source) : join(stagePath(stage), 'app', target);
    cpSync(origin, end, { recursive: true });
  }
}

function stageNamed(name: string): number {
  const from = instructions.find((each) => each.name === 'FROM' && each.text.endsWith(` AS ${name}`));
  if (from === undefined) throw new Error(`No stage is called ${name}.`);
  return from.stage;
}

function run({ text, stage }: Instruction): void {
  // The image's user "node" need not be on this machine.
  const owner = IS_ROOT ? `-o ${NOBODY} -g ${NOBODY}` : '';
  const words = execForm(text) ?? ['sh', '-c', inStage(text.replace('-o node -g node', owner), stage)];
  const [program = '', ...args] = words;
  execFileSync(program, args, {
    cwd: join(stagePath(stage), 'app'),
    ...asUser(),
    env: environment,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

function setVariables({ text, stage }: Instruction): void {
  for (const [, name = '', value = ''] of text.matchAll(/(\w+)=(\S+)/g)) environment[name] = inStage(value, stage);
}

/** What happens with each kind of step; those that only tell Docker something do nothing here. */
const STEPS: Readonly<Record<string, (step: Instruction) => void>> = {
  ARG: () => undefined,
  FROM: ({ stage }) => void mkdirSync(stagePath(stage), { recursive: true }),
  WORKDIR: ({ text, stage }) => void mkdirSync(inStage(text, stage), { recursive: true }),
  COPY: copy,
  RUN: run,
  ENV: setVariables,
  USER: () => void (isUnprivileged = true),
  VOLUME: ({ text, stage }) => {
    if (!existsSync(inStage(text, stage))) throw new Error(`${text} is not there.`);
  },
  EXPOSE: () => undefined,
  HEALTHCHECK: () => undefined,
  STOPSIGNAL: () => undefined,
  CMD: () => undefined,
};

function makeReadOnly(directory: string): void {
  for (const entry of readdirSync(directory, { withFileTypes: true })) {
    const path = join(directory, entry.name);
    if (entry.isDirectory()) makeReadOnly(path);
    else if (!entry.isSymbolicLink()) chmodSync(path, (statSync(path).mode & 0o111) === 0 ? 0o444 : READ_ONLY);
  }
  chmodSync(directory, READ_ONLY);
}

const instructions = readDockerfile();

async function runAsContainer(): Promise<void> {
  const stage = Math.max(...instructions.map((each) => each.stage));
  const app = join(stagePath(stage), 'app');
  makeReadOnly(app);
  const isWritable = !IS_ROOT && statSync(app).mode & 0o200;
  if (isWritable) throw new Error('The files of the bot can be changed.');
  const server = await startPlaygroundServer({ token: TOKEN });
  const command = instructions.find(({ name }) => name === 'CMD');
  const check = instructions.find(({ name }) => name === 'HEALTHCHECK');
  const [program = '', ...args] = execForm(command?.text ?? '') ?? [];
  if (check === undefined) throw new Error('The image has no health check.');
  const [checker = '', ...checkerArgs] = healthCommand(check);

  const how = { cwd: app, ...asUser() };
  const bot = spawn(program, args, {
    ...how,
    env: {
      ...environment,
      DISCORD_TOKEN: TOKEN,
      DISCORD_API_URL: server.apiUrl,
      MARKET_SOURCES: 'none',
      NODE_DEBUG_NATIVE: 'COMPILE_CACHE',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stripped = { before: 0, anew: new Set<string>() };
  createInterface({ input: bot.stderr }).on('line', (line) => {
    if (!/^\[compile cache\] |^\[[\d ]+\]\.\.\. ?success/.test(line)) process.stderr.write(`${line}\n`);
    const [, fate, file = ''] = /(retrieving|no) transpile cache for StrippedTypeScript (.*)/.exec(line) ?? [];
    if (fate === 'retrieving') stripped.before += 1;
    if (fate === 'no') stripped.anew.add(file);
  });
  const isWell = async (): Promise<boolean> => {
    const asked = spawn(checker, checkerArgs, { ...how, env: environment, stdio: 'ignore' });
    const [code] = (await once(asked, 'exit')) as [number | null];
    return code === 0;
  };
  try {
    for await (const line of createInterface({ input: bot.stdout })) if (line.includes('commands registered')) break;
    bot.stdout.resume();
    if (!(await isWell())) throw new Error('The health check says that a bot that runs is not well.');
    const [guildId = null] = server.guildIds;
    const user = server.as({ userId: '400000000000009001', guildId, locale: 'en-US', permissions: 'admin' });
    say(textOf(await user.run('/settings rate', { rate: '$0.12' })).split('\n')[0] ?? '');
    bot.kill('SIGTERM');
    const [code] = (await once(bot, 'exit')) as [number | null];
    if (code !== 0) throw new Error(`The bot ended with ${code}.`);
    if (await isWell()) throw new Error('The health check says that a bot that has ended is well.');
    if (!existsSync(join(stagePath(stage), 'data', 'rigwise.db'))) throw new Error('Settings are not in /data.');
    // The threads that draw and play out are not started by the build, and their first job can wait.
    const anew = [...stripped.anew].filter((file) => !/\/(charts|views|odds|engine)\//.test(file));
    if (stripped.before === 0) throw new Error('Nothing that the image has compiled is used.');
    if (anew.length > 0) throw new Error(`Each start compiles anew: ${anew.join(', ')}.`);
  } finally {
    bot.kill('SIGKILL');
    await server.close();
  }
}

try {
  for (const step of instructions) {
    const act = STEPS[step.name];
    if (act === undefined) throw new Error(`What does ${step.name} do? Say it here as well.`);
    say(`${step.name} ${step.text}`);
    act(step);
  }
  const data = join(stagePath(Math.max(...instructions.map(({ stage }) => stage))), 'data');
  if (IS_ROOT) chownSync(data, NOBODY, NOBODY);
  await runAsContainer();
  say('The image’s steps work, and the bot runs in it as nobody, changing none of its files.');
} finally {
  execFileSync('chmod', ['-R', 'u+w', place]);
  rmSync(place, { recursive: true, force: true });
}
