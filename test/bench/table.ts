import type { ContestantName } from './contestant.ts';
import type { LongRun, Measurements, Readings } from './measure.ts';
import { QUESTION_NAMES } from './measure.ts';
import { QUESTIONS, type QuestionName } from './questions.ts';
import { median } from './statistics.ts';

/** How much of what a rival needs is enough, and of whom. */
interface Target {
  readonly own: ContestantName;
  readonly rival: ContestantName;
  readonly maxRatio: number;
}

interface Row {
  readonly label: string;
  readonly readings: Readings;
  readonly targets?: readonly Target[];
}

interface Section {
  readonly heading: string;
  readonly digits: number;
  readonly rows: readonly Row[];
}

const HEADINGS: Readonly<Record<ContestantName, string>> = {
  rigwise: 'Rigwise, gateway',
  rigwiseHttp: 'Rigwise, HTTP',
  bare: 'bare discord.js',
  bareHttp: 'bare HTTP',
  bareWithGuilds: 'bare, Guilds intent',
};
const NAMES = Object.keys(HEADINGS) as readonly ContestantName[];

const overGateway = (maxRatio: number): Target => ({ own: 'rigwise', rival: 'bare', maxRatio });
const CPU_TARGETS: Readonly<Partial<Record<QuestionName, readonly Target[]>>> = {
  roi: [overGateway(1.5), { own: 'rigwiseHttp', rival: 'bare', maxRatio: 1.4 }],
  roiAnywhere: [overGateway(1.5)],
  compare: [overGateway(2)],
  autocomplete: [overGateway(1.2)],
  newRoi: [overGateway(2.5)],
};
const MEMORY_TARGET: Target = { own: 'rigwise', rival: 'bareWithGuilds', maxRatio: 0.25 };

/** Medians, what they are of the bare bots', and how that stands to what it should be, as Markdown. */
export function capacityTables(measurements: Measurements): string {
  const { cpuMsPerInteraction, p50Ms, p99Ms, readyMs, residentMib, longRun, lost } = measurements;
  const most = Math.max(...residentMib.keys());
  const sections: readonly Section[] = [
    {
      heading: 'CPU time per interaction, four at once, ms',
      digits: 3,
      rows: perQuestion(cpuMsPerInteraction, CPU_TARGETS),
    },
    { heading: 'Time to the answer, one at a time, half within, ms', digits: 2, rows: perQuestion(p50Ms) },
    { heading: 'Time to the answer, one at a time, 99 in 100 within, ms', digits: 2, rows: perQuestion(p99Ms) },
    { heading: 'Not answered within three seconds', digits: 0, rows: [{ label: 'of all questions', readings: lost }] },
    {
      heading: 'From start to ready, ms',
      digits: 0,
      rows: [{ label: '', readings: readyMs, targets: [overGateway(1.7)] }],
    },
    {
      heading: 'Memory in use, MiB',
      digits: 0,
      rows: [...residentMib].map(([guilds, readings]) => ({
        label: guilds === 1 ? 'in one server' : `in ${grouped(guilds)} servers`,
        readings,
        ...(guilds === most && { targets: [MEMORY_TARGET] }),
      })),
    },
  ];
  const measured = sections
    .map((section) => ({ ...section, rows: section.rows.filter(({ readings }) => readings.rigwise.length > 0) }))
    .filter(({ rows }) => rows.length > 0);
  return [...measured.map(sectionText), ...(longRun === undefined ? [] : [longRunText(longRun)])].join('\n\n');
}

function perQuestion(
  readings: Record<QuestionName, Readings>,
  targets: Readonly<Partial<Record<QuestionName, readonly Target[]>>> = {},
): readonly Row[] {
  return QUESTION_NAMES.map((name) => ({
    label: `\`${QUESTIONS[name].label}\``,
    readings: readings[name],
    ...(targets[name] && { targets: targets[name] }),
  }));
}

function sectionText({ heading, digits, rows }: Section): string {
  return [
    `### ${heading}`,
    '',
    line(['', ...NAMES.map((name) => HEADINGS[name]), 'to reach']),
    line(['---', ...NAMES.map(() => '--:'), '---']),
    ...rows.map(({ label, readings, targets = [] }) =>
      line([
        label,
        ...NAMES.map((name) => median(readings[name]).toFixed(digits)),
        targets.map((target) => verdictOf(target, readings)).join('; '),
      ]),
    ),
  ].join('\n');
}

function verdictOf({ own, rival, maxRatio }: Target, readings: Readings): string {
  const ratio = median(readings[own]) / median(readings[rival]);
  return `${HEADINGS[own]} is ${ratio.toFixed(2)}× ${HEADINGS[rival]}: ${targetVerdict(ratio, maxRatio)}`;
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function longRunText({ interactions, guilds, cpuMsPerInteraction, p99Ms, slowestMs, residentMib }: LongRun): string {
  const half = residentMib.slice(Math.floor(residentMib.length / 2));
  const [first = Number.NaN] = half;
  const growth = (half.at(-1) ?? Number.NaN) - first;
  return `### ${grouped(interactions)} mixed interactions from ${grouped(guilds)} servers

${cpuMsPerInteraction.toFixed(3)} ms of CPU each; 99 in 100 answered within ${p99Ms.toFixed(0)} ms, the slowest within ${slowestMs.toFixed(0)} ms.
Memory after each twentieth of the last half: ${half.map((mib) => mib.toFixed(0)).join(', ')} MiB, ${signed(growth)} MiB from its first to its last.`;
}

function signed(value: number): string {
  return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(0)}`;
}

/** `≤ 1.5×: met`, or by how much it is missed. */
export function targetVerdict(ratio: number, maxRatio: number): string {
  const limit = `≤ ${maxRatio}×`;
  if (ratio <= maxRatio) return `${limit}: met`;
  return `${limit}: missed by ${Math.ceil((ratio / maxRatio - 1) * 100)} %`;
}

function grouped(count: number): string {
  return count.toLocaleString('en-GB');
}
