import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { measure, PARTS, type Plan } from './measure.ts';
import { capacityTables } from './table.ts';

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    profile: { type: 'string' },
    /** A part alone, again and again for several; then the page stays as it is. */
    part: { type: 'string', multiple: true },
  },
});
const PAGE = new URL('../../docs/operations/capacity.md', import.meta.url);
const MEASURED = /(?<=<!-- measured -->\n).*(?=\n<!-- end -->)/s;

const FULL: Plan = {
  rounds: 1,
  parts: PARTS,
  warmUpPerQuestion: 150,
  furtherWarmUpPerQuestion: 2_000,
  blocksPerRound: 15,
  busyBlock: { count: 300, atOnce: 4 },
  quietBlock: { count: 50, atOnce: 1 },
  extraStarts: 3,
  // Of fewer each would be told that it asks a lot at once.
  guilds: 1_000,
  guildCounts: [1, 1_000, 10_000],
  longRun: { guilds: 10_000, interactions: 20_000, steps: 20, atOnce: 8 },
  nodeFlags: [],
};

/** Enough to see that it works, too little to say anything about the bot. */
const QUICK: Plan = {
  ...FULL,
  rounds: 1,
  warmUpPerQuestion: 60,
  furtherWarmUpPerQuestion: 0,
  blocksPerRound: 1,
  busyBlock: { count: 60, atOnce: 4 },
  quietBlock: { count: 20, atOnce: 1 },
  extraStarts: 1,
  guildCounts: [1, 200],
  longRun: { guilds: 200, interactions: 400, steps: 20, atOnce: 8 },
};

async function run(): Promise<void> {
  if (process.platform !== 'linux') throw new Error('Memory is read from /proc, which only Linux has.');
  const nodeFlags = values.profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${values.profile}`];
  const parts = PARTS.filter((part) => values.part?.includes(part) ?? true);
  const plan: Plan = { ...(values.quick ? QUICK : FULL), parts, nodeFlags };
  const startedAtMs = performance.now();
  const measurements = await measure(plan, (doing) => console.error(doing));
  const seconds = Math.round((performance.now() - startedAtMs) / 1000);
  const tables = capacityTables(measurements);
  const machine = `Measured on ${new Date().toISOString().slice(0, 10)} in ${seconds} s with Node.js ${process.versions.node} on ${availableParallelism()} CPUs; load of the machine at the end: ${loadavg()
    .map((load) => load.toFixed(1))
    .join(', ')}.`;
  console.log(`${tables}\n\n${machine}`);
  if (values.quick) {
    console.log('Too little was asked to judge anything by it: leave --quick out for that.');
    return;
  }
  if (parts.length < PARTS.length) return;
  const page = readFileSync(PAGE, 'utf8');
  writeFileSync(
    PAGE,
    page.replace(MEASURED, () => `\n${machine}\n\n${tables}\n`),
  );
}

try {
  await run();
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  // The bots that an error left behind go with this process.
  process.exit();
}
