import { spawn, spawnSync } from 'node:child_process';
import { cpSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { marketFileSchema } from '../../src/catalog/files/market-file.ts';
import { readDataFile } from '../support/data-file.ts';
import { temporaryDirectory } from '../support/databases.ts';
import { html, json, startPlayedMarket, status } from '../support/played-market.ts';
import type { PlayedMarket } from '../support/played-market.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const EIA_KEY = 'the-operators-own-eia-key';

interface Ended {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** As `npm run live -- …` does, with an empty working directory and of the environment only what is given. */
async function live(
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
  root = ROOT,
): Promise<Ended> {
  using directory = temporaryDirectory();
  const child = spawn(process.execPath, [join(root, 'src/live.ts'), ...args], {
    cwd: directory.path,
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => void (said.stdout += chunk));
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => void (said.stderr += chunk));
  const { promise, resolve, reject } = Promise.withResolvers<number | null>();
  child.once('error', reject).once('close', resolve);
  return { exitCode: await promise, ...said };
}

async function playedMarket(): Promise<PlayedMarket> {
  const market = await startPlayedMarket();
  onTestFinished(() => market[Symbol.asyncDispose]());
  return market;
}

test('a source that answers is told with its figures and how they differ from those shipped', async () => {
  const market = await playedMarket();
  const { exitCode, stdout, stderr } = await live(['frankfurter', 'vast-market'], { MARKET_MIRROR: market.url });

  expect(stderr).toBe('');
  expect(stdout).toMatch(/^frankfurter: .+\n {2}reached in \d+\.\d s\n {2}figures: exchange-rate 2\n/m);
  expect(stdout).toMatch(/^ {2}exchange-rate: 2 shipped too; they differ by \d/m);
  expect(stdout).toMatch(/^2 of 2 sources gave \d+ figures\.$/m);
  expect(stdout.split('\n').filter((line) => line.length > 100)).toEqual([]);
  expect(exitCode).toBe(0);
  expect(market.requests.map(({ host }) => host).toSorted()).toEqual(['500.farm', 'api.frankfurter.dev']);
});

test('one that fails is told with the reason, the others all the same, and no key is in a line', async () => {
  const market = await playedMarket();
  market.answer('api.coingecko.com', status(403));
  market.answer('api.frankfurter.dev', html);
  market.answer('api.eia.gov', json({ response: { data: [{ stateid: EIA_KEY, period: '2026-08' }], echo: EIA_KEY } }));
  const { exitCode, stdout, stderr } = await live([], {
    MARKET_MIRROR: market.url,
    MARKET_SOURCES: 'coingecko,frankfurter,eia,akash',
    EIA_API_KEY: EIA_KEY,
    COINGECKO_API_KEY: 'the-operators-own-coin-key',
  });

  expect(stdout).toMatch(/^ {2}FAILED after \d+\.\d s: it answered HTTP 403$/m);
  expect(stdout).toMatch(/^ {2}FAILED after \d+\.\d s: its answer is not JSON$/m);
  expect(stdout).toMatch(/^ {2}FAILED after \d+\.\d s: its answer is of no use/m);
  expect(stdout).toMatch(/^1 of 4 sources gave \d+ figures\. Failed: coingecko, frankfurter, eia\.$/m);
  expect(market.requests.find(({ host }) => host === 'api.eia.gov')?.path).toContain(EIA_KEY);
  expect(stdout + stderr).not.toContain('the-operators-own');
  expect(exitCode).toBe(1);
});

test('a name that a server sends back is no way for a key into the report', async () => {
  const market = await playedMarket();
  const row = { period: '2026-08', sectorid: 'RES', price: '17.1', 'price-units': 'cents per kilowatt-hour' };
  market.answer(
    'api.eia.gov',
    json({
      response: {
        data: [
          { ...row, stateid: 'TX' },
          { ...row, stateid: EIA_KEY },
        ],
      },
    }),
  );
  const environment = { MARKET_MIRROR: market.url, EIA_API_KEY: EIA_KEY };

  for (const args of [['eia'], ['eia', '--json']]) {
    const { exitCode, stdout } = await live(args, environment);
    expect(stdout).toContain('[secret]');
    expect(stdout).not.toContain(EIA_KEY);
    expect(exitCode).toBe(0);
  }
});

test.each([
  { args: ['vastt'], environment: {}, says: 'There is no source "vastt". Type all, or some of akash, ' },
  { args: ['--wirte'], environment: {}, says: 'There is no option --wirte. Type: npm run live -- ' },
  { args: [], environment: { MARKET_SOURCES: 'none' }, says: 'MARKET_SOURCES is none, so say what to ask: ' },
  { args: ['nosana'], environment: { MARKET_MIRROR: 'nowhere' }, says: 'MARKET_MIRROR must be an address' },
])('$args with $environment is refused before anything is asked', async ({ args, environment, says }) => {
  const { exitCode, stdout, stderr } = await live(args, environment);

  expect(stderr).toContain(says);
  expect(stderr).not.toContain('    at ');
  expect(stdout).toBe('');
  expect(exitCode).toBe(2);
});

test('--write puts the live figures into the bundle, as the formatter would leave it, and once', async () => {
  const market = await playedMarket();
  const copy = temporaryDirectory();
  onTestFinished(() => copy[Symbol.dispose]());
  for (const part of ['src', 'data', 'package.json'])
    cpSync(join(ROOT, part), join(copy.path, part), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(copy.path, 'node_modules'));
  const file = join(copy.path, 'data/market.json');
  const rowsOf = () => marketFileSchema.parse(readDataFile(pathToFileURL(file).href));
  const before = rowsOf();
  const fromDay = new Date().toISOString().slice(0, 10);

  market.answer('api.frankfurter.dev', status(403));
  const sources = ['coingecko', 'defillama', 'akash', 'frankfurter', '--write'];
  const first = await live(sources, { MARKET_MIRROR: market.url }, copy.path);
  expect(first.stderr).toBe('');
  const added = Number(/^data\/market\.json is written: (\d+) rows added, 0 replaced\./m.exec(first.stdout)?.[1]);
  // One source failed, and what the others gave is kept.
  expect(first.exitCode).toBe(1);

  const after = rowsOf();
  const rows = Object.values(after).flat();
  const fresh = rows.filter(({ date }) => date >= fromDay);
  expect(added).toBeGreaterThan(0);
  expect(fresh).toHaveLength(added);
  expect(new Set(fresh.map(({ source }) => source))).toEqual(new Set(['coingecko', 'akash']));
  expect(rows.filter((row) => !fresh.includes(row))).toEqual(Object.values(before).flat());
  expect(readdirSync(join(copy.path, 'data')).filter((name) => name.startsWith('.'))).toEqual([]);
  const formatter = join(ROOT, 'node_modules/.bin/oxfmt');
  expect(spawnSync(formatter, ['--check', file], { cwd: copy.path, encoding: 'utf8' })).toMatchObject({ status: 0 });

  const second = await live(sources, { MARKET_MIRROR: market.url }, copy.path);
  expect(second.stdout).toContain(`data/market.json is written: 0 rows added, ${added} replaced.`);
  expect(Object.values(rowsOf()).flat()).toHaveLength(rows.length);

  market.answerEverywhere(status(403));
  const third = await live(sources, { MARKET_MIRROR: market.url }, copy.path);
  expect(third.stdout).toContain('Nothing is written');
  expect(third.exitCode).toBe(1);
  expect(Object.values(rowsOf()).flat()).toHaveLength(rows.length);
});
