import type { Measurements, Plan, Readings } from './measure.ts';
import { QUESTION_NAMES } from './measure.ts';
import { QUESTIONS, type QuestionName } from './questions.ts';
import { median } from './statistics.ts';

type Rival = 'bare' | 'bareWithGuilds';

/** How much of what a rival needs is enough. */
interface Target {
  readonly rival: Rival;
  readonly maxRatio: number;
}

interface Section {
  readonly heading: string;
  readonly unit: string;
  readonly digits: number;
  readonly rows: readonly { readonly label: string; readonly readings: Readings; readonly target?: Target }[];
}

const CPU_TARGETS: Readonly<Partial<Record<QuestionName, number>>> = {
  roi: 1.5,
  roiAnywhere: 1.5,
  compare: 2,
  autocomplete: 1.2,
};
const READY_TARGET: Target = { rival: 'bare', maxRatio: 2 };
const MEMORY_TARGET: Target = { rival: 'bareWithGuilds', maxRatio: 0.3 };

const COLUMN_WIDTHS = [46, 8, 18, 18] as const;

/** The medians, what they are of the bare bots', and how that stands to what it should be. */
export function comparisonTable(measurements: Measurements, { manyGuilds, warmUpPerQuestion }: Plan): string {
  const { cpuMsPerInteraction, p50Ms, p99Ms, readyMs, residentMib } = measurements;
  const sections: Section[] = [
    {
      heading: 'CPU time per interaction, four at once',
      unit: 'ms',
      digits: 3,
      rows: perQuestion(cpuMsPerInteraction, CPU_TARGETS),
    },
    { heading: 'Latency p50, one at a time', unit: 'ms', digits: 2, rows: perQuestion(p50Ms) },
    { heading: 'Latency p99, one at a time', unit: 'ms', digits: 2, rows: perQuestion(p99Ms) },
    {
      heading: 'Time from start to ready',
      unit: 'ms',
      digits: 0,
      rows: [{ label: 'in one server', readings: readyMs, target: READY_TARGET }],
    },
    {
      heading: `Resident memory after ${grouped(warmUpPerQuestion * QUESTION_NAMES.length)} answers`,
      unit: 'MiB',
      digits: 0,
      rows: [
        { label: 'in one server', readings: residentMib.oneGuild },
        {
          label: `in ${grouped(manyGuilds)} servers`,
          readings: residentMib.manyGuilds,
          target: MEMORY_TARGET,
        },
      ],
    },
  ];
  return sections.map(sectionText).join('\n\n');
}

function perQuestion(
  readings: Record<QuestionName, Readings>,
  maxRatios: Readonly<Partial<Record<QuestionName, number>>> = {},
): Section['rows'] {
  return QUESTION_NAMES.map((name) => {
    const maxRatio = maxRatios[name];
    const row = { label: QUESTIONS[name].label, readings: readings[name] };
    return maxRatio === undefined ? row : { ...row, target: { rival: 'bare', maxRatio } };
  });
}

function sectionText({ heading, unit, digits, rows }: Section): string {
  return [
    line(`${heading}, ${unit}`, ['Rigwise', 'bare, no intents', 'bare, Guilds']),
    ...rows.map(({ label, readings, target }) => {
      const { rigwise, bare, bareWithGuilds } = readings;
      const own = median(rigwise);
      const against = (rival: number[]) => `${median(rival).toFixed(digits)} (${ratioText(own / median(rival))})`;
      const verdict = target ? targetVerdict(own / median(readings[target.rival]), target.maxRatio) : '';
      return line(`  ${label}`, [own.toFixed(digits), against(bare), against(bareWithGuilds)], verdict);
    }),
  ].join('\n');
}

function line(label: string, cells: readonly string[], end = ''): string {
  const [labelWidth, ...widths] = COLUMN_WIDTHS;
  const padded = cells.map((cell, index) => cell.padStart(widths[index] ?? 0));
  return `${label.padEnd(labelWidth)}${padded.join('')}   ${end}`.trimEnd();
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

function ratioText(ratio: number): string {
  return `${ratio.toFixed(2)}×`;
}
