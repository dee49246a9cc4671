import { fileURLToPath } from 'node:url';
import { config as loadDotenv } from 'dotenv';
import packageJson from '../package.json' with { type: 'json' };
import type { Catalog } from './catalog/catalog.ts';
import { CatalogError, loadCatalog } from './catalog/load.ts';
import { marketFileOf } from './catalog/shipped.ts';
import { readConfig } from './config.ts';
import type { Config } from './config.ts';
import { StartError } from './errors.ts';
import { askSource } from './market/check/ask-source.ts';
import { chosenSources, readCheckArguments } from './market/check/chosen-sources.ts';
import { nextBundle } from './market/check/next-bundle.ts';
import type { NextBundle } from './market/check/next-bundle.ts';
import { checkJson, checkReport } from './market/check/report.ts';
import { checkOf, keptFigures } from './market/check/source-check.ts';
import { writeBundle } from './market/check/write-bundle.ts';
import { addressesOf } from './market/fetching/addresses-of.ts';
import { createGetJson } from './market/fetching/get-json.ts';
import type { MarketSource } from './market/source.ts';
import { startTimer } from './timer.ts';

const DATA_DIRECTORY = fileURLToPath(new URL('../data/', import.meta.url));

/** Exit codes beside 0. */
const SOURCE_FAILED = 1;
const NOT_DONE = 2;

const now = () => new Date();

/** Asks every source at once: each has a host of its own. */
async function askAll(sources: readonly MarketSource[], { mirror }: Config['market'], catalog: Catalog) {
  const { version } = packageJson;
  const wayTo = ({ id: provider, paceMs }: MarketSource) =>
    createGetJson({ provider, version, mirror, paceMs, fetch, addressesOf, startTimer, now });
  return await Promise.all(
    sources.map((source) =>
      askSource(source, { getJson: wayTo(source), catalog, now, elapsedMs: () => performance.now(), startTimer }),
    ),
  );
}

/** Some allow a request every few seconds and are asked for many things. */
function waitWords(sources: readonly MarketSource[]): string {
  return `Asking ${sources.map(({ id }) => id).join(', ')}. This can take some minutes.\n\n`;
}

/** Of the environment it needs what the bot reads. Keys are in no line, whatever a server has sent back. */
async function run(args: readonly string[]): Promise<number> {
  loadDotenv({ quiet: true });
  let secrets: readonly string[] = [];
  const say = async (stream: NodeJS.WriteStream, text: string): Promise<void> => {
    const clean = secrets.reduce((rest, secret) => rest.replaceAll(secret, '[secret]'), text);
    const { promise, resolve } = Promise.withResolvers<void>();
    stream.write(clean, () => resolve());
    await promise;
  };
  try {
    const { named, isJson, isWriting } = readCheckArguments(args);
    const { market } = readConfig(process.env);
    secrets = Object.values(market.keys).filter((key) => key !== undefined);
    const sources = chosenSources(named, market);
    const catalog = loadCatalog(DATA_DIRECTORY);

    if (process.stderr.isTTY) await say(process.stderr, waitWords(sources));
    const askings = await askAll(sources, market, catalog);
    const finishedAt = now();
    const checks = askings.map((asking) => checkOf(asking, { catalog, now: finishedAt }));
    const next = isWriting ? nextBundle(catalog.bundle, keptFigures(askings, finishedAt)) : undefined;
    let written: NextBundle | undefined;
    try {
      if (next !== undefined && next.added + next.replaced > 0)
        await writeBundle(DATA_DIRECTORY, marketFileOf(next.bundle));
      written = next;
    } finally {
      await say(process.stdout, isJson ? checkJson(checks, written) : checkReport(checks, written));
    }
    return checks.every(({ failure }) => failure === undefined) ? 0 : SOURCE_FAILED;
  } catch (error) {
    const sentence = error instanceof StartError || error instanceof CatalogError ? error.message : undefined;
    await say(process.stderr, `${sentence ?? (error instanceof Error ? error.stack : String(error))}\n`);
    return NOT_DONE;
  }
}

// The sources' pace would keep the process for another minute.
process.exit(await run(process.argv.slice(2)));
