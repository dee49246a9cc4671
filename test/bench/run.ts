import { parseArgs } from 'node:util';
import { measure, type Plan } from './measure.ts';
import { comparisonTable } from './table.ts';

const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false }, profile: { type: 'string' } } });

const FULL: Plan = {
  rounds: 2,
  warmUpPerQuestion: 300,
  furtherWarmUpPerQuestion: 900,
  blocksPerRound: 4,
  busyBlock: { count: 500, atOnce: 4 },
  quietBlock: { count: 200, atOnce: 1 },
  extraStarts: 4,
  manyGuilds: 10_000,
  roundsWithManyGuilds: 1,
  nodeFlags: [],
};

/** Enough to see that it works, too little to say anything about the bot. */
const QUICK: Plan = {
  ...FULL,
  rounds: 1,
  warmUpPerQuestion: 100,
  furtherWarmUpPerQuestion: 0,
  blocksPerRound: 1,
  busyBlock: { count: 100, atOnce: 4 },
  quietBlock: { count: 50, atOnce: 1 },
  extraStarts: 1,
  manyGuilds: 200,
};

const LEGEND = `Medians; in brackets what Rigwise needs of what the bare bot needs.
Communities ask the same few questions again and again: each is asked about 24 cards in turn, and the targets are for that.
rate:NEW is the same question with an electricity price that nobody has typed before, so that no answer is remembered.
Every start but the very first finds the modules that Node.js compiled at the one before.`;

async function run(): Promise<void> {
  if (process.platform !== 'linux') throw new Error('CPU time and memory are read from /proc, which only Linux has.');
  const nodeFlags = values.profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${values.profile}`];
  const plan: Plan = { ...(values.quick ? QUICK : FULL), nodeFlags };
  const startedAtMs = performance.now();
  const measurements = await measure(plan, (doing) => console.error(doing));
  const seconds = Math.round((performance.now() - startedAtMs) / 1000);
  console.log(`\n${comparisonTable(measurements, plan)}\n`);
  if (values.quick) console.log('Too little was asked to judge anything by it: leave --quick out for that.');
  console.log(`${LEGEND}\nMeasured in ${seconds} s.`);
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
