import { describe, expect, test } from 'vitest';
import type { Earning } from '../../src/appraisal/appraisal.ts';
import { appraise } from '../../src/appraisal/appraise.ts';
import { choose, isSure } from '../../src/appraisal/choice.ts';
import { rank } from '../../src/appraisal/rank.ts';
import { earnerId } from '../../src/catalog/finder.ts';
import type { Earner } from '../../src/catalog/finder.ts';
import { earningLine } from '../../src/views/roi/earning-line.ts';
import { leftOverTable } from '../../src/views/roi/left-over-table.ts';
import { en } from '../../src/words/en/en.ts';
import { marketOn } from '../support/live-market.ts';
import { realCatalog } from '../support/real-discord.ts';
import { assuming, rigOf } from '../support/small-catalogue.ts';

/** A day shortly after the figures that ship were read, and two long after it: to grow old makes no range a point. */
const MOMENTS = ['2026-10-06T12:00:00Z', '2026-11-28T06:00:00Z', '2027-03-01T12:00:00Z'].map((at) => new Date(at));

const earners: readonly Earner[] = [
  ...realCatalog.networks.map((network): Earner => ({ kind: 'network', network })),
  ...realCatalog.coins.map((coin): Earner => ({ kind: 'coin', coin })),
];

describe.each(MOMENTS)('of every card everywhere, asked on %s', (now) => {
  const evidence = { market: marketOn(now, realCatalog.bundle), catalog: realCatalog, now };
  const earnings = realCatalog.gpus.flatMap((gpu) =>
    earners.flatMap((earner) => {
      const appraisal = appraise(rigOf(gpu), earner, evidence, assuming({ horizonDays: 730 }));
      return appraisal.kind === 'renting' || appraisal.kind === 'mining'
        ? [{ name: `${gpu.id} at ${earnerId(earner)}`, earning: appraisal }]
        : [];
    }),
  );

  test('low is below typical and typical below high, for revenue’s sake and net', () => {
    expect(earnings.length).toBeGreaterThan(500);
    const flat = earnings.filter(({ earning }) => !isRange(earning));
    expect(flat.map(({ name }) => name)).toEqual([]);
  });

  test('low, likely and high are told apart as they are printed', () => {
    const alike = earnings.flatMap(({ name, earning }) =>
      printedRows(earning).flatMap((cells) => (new Set(cells).size !== 3 ? [`${name}: ${cells.join(' ')}`] : [])),
    );
    expect(alike).toEqual([]);
  });

  test('what is said in words lies within the range beside it', () => {
    const outside = earnings.flatMap(({ name, earning }) => {
      const line = earningLine(earning, { currency: 'USD', unitsPerUsd: 1, locale: 'en-US' }, 'day', { words: en });
      if (line.includes('(give or take less than $0.01)')) return [];
      const [about = 0, low = Number.NaN, high = Number.NaN] = (line.match(/-?\$[\d.,]+/g) ?? []).map((amount) =>
        Number(amount.replaceAll(/[$,]/g, '')),
      );
      const typical = line.includes('lose') ? -about : about;
      // Ends are in cents, and what is above ten dollars in whole ones.
      const rounding = about >= 10 ? 0.5 : 0.005;
      return low - rounding <= typical && typical <= high + rounding ? [] : [`${name}: ${line}`];
    });
    expect(outside).toEqual([]);
  });

  test('what is on paper says why, and what is sure has no figure of an unknown day', () => {
    const silent = earnings.filter(({ earning: { certainty } }) => certainty.grade !== 'firm' && !certainty.weakest);
    expect(silent.map(({ name }) => name)).toEqual([]);
    const vague = earnings.filter(
      ({ earning }) =>
        isSure(earning) && earning.certainty.weaknesses.some(({ doubt }) => doubt.kind === 'day-unknown'),
    );
    expect(vague.map(({ name }) => name)).toEqual([]);
  });

  test('what somebody measured or listed is not more than is on record', () => {
    const doubted = earnings.filter(({ earning }) => earning.beyondRecord !== undefined && !isClaimed(earning));
    expect(doubted.map(({ name }) => name)).toEqual([]);
  });

  test('nothing is called best that is only on paper', () => {
    for (const gpu of realCatalog.gpus) {
      const choice = choose(rank(rigOf(gpu), evidence, assuming()).open);
      expect(choice.kind !== 'best' || isSure(choice.best)).toBe(true);
    }
  });
});

test('what was typed has no range', () => {
  const [now = new Date()] = MOMENTS;
  const evidence = { market: marketOn(now, realCatalog.bundle), catalog: realCatalog, now };
  const typed = assuming({ rentUsdPerGpuHour: 0.4, utilisation: 0.5 });
  const earner: Earner = { kind: 'network', network: realCatalog.network('vast') };
  const seen = appraise(rigOf(realCatalog.gpu('rtx-4090')), earner, evidence, typed);
  if (seen.kind !== 'renting') throw new Error(`It is ${seen.kind}.`);
  const { low, typical, high } = seen.estimate.flows;
  expect([low.netCashUsdPerDay, high.netCashUsdPerDay]).toEqual([typical.netCashUsdPerDay, typical.netCashUsdPerDay]);
  expect(seen.certainty).toEqual({ grade: 'firm', weakest: undefined, weaknesses: [] });
});

/** The cells of what is paid and of what is left over. */
function printedRows(earning: Earning): readonly (readonly string[])[] {
  const lines = leftOverTable(earning, { currency: 'USD', unitsPerUsd: 1, locale: 'en-GB' }, 'day', en).split('\n');
  return [2, 4].map((line) => lines[line]?.match(/-?[\d.,]+[kMBT]?(?=\s|$)/g) ?? []);
}

function isRange({ estimate: { flows } }: Earning): boolean {
  const { low, typical, high } = flows;
  return low.netCashUsdPerDay < typical.netCashUsdPerDay && typical.netCashUsdPerDay < high.netCashUsdPerDay;
}

function isClaimed({ certainty }: Earning): boolean {
  return certainty.weaknesses.some(({ doubt: { kind } }) => kind === 'claimed' || kind === 'estimated');
}
