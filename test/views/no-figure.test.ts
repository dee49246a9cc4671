import { describe, expect, test } from 'vitest';
import { rank } from '../../src/appraisal/rank.ts';
import type { MarketFile } from '../../src/catalog/schema.ts';
import { compareView } from '../../src/views/compare/compare.ts';
import { noEstimateView, nothingOpenView } from '../../src/views/roi/no-estimate.ts';
import { missingWords } from '../../src/views/joining/missing.ts';
import { sideBySideView } from '../../src/views/compare/side-by-side.ts';
import { quote } from '../support/market-rows.ts';
import { fieldOf, textOf } from '../support/real-discord.ts';
import { faultsOf } from '../support/reply-faults.ts';
import {
  appraisalOf,
  at,
  citing,
  earningOf,
  firstLine,
  provenance,
  rtx3070,
  rtx4090,
  shown,
  vast,
  compareModel,
  othersOf,
} from '../support/small-answers.ts';
import { assuming, catalogOf, evidence, market, network, rigOf } from '../support/small-catalogue.ts';

describe('where there is no figure', () => {
  test('the answer says what is missing, and what else there is', () => {
    const rig = rigOf(rtx4090, rtx3070);
    const appraisal = appraisalOf({ rig, place: network('vast') });
    if (appraisal.kind !== 'unknown') throw new Error(`It is ${appraisal.kind}.`);
    const instead = [
      earningOf({ rows: at(1) }),
      earningOf({ rows: at(0.05) }),
      earningOf({ typed: { online: { hoursPerDay: 0, fromHour: 0 } } }),
    ];
    const reply = noEstimateView({ ...shown, rig, appraisal, alternatives: instead });
    expect(faultsOf(reply)).toEqual([]);
    expect(textOf(reply)).toMatchInlineSnapshot(`
      "RTX 4090 + RTX 3070 on Vast
      **We can’t work it out:** we know no price for the RTX 3070 and no fee to take off what renters pay here, and Rigwise invents nothing.
      Type \`rent:\` with what you are paid per GPU-hour.
      [What it could do instead]
      **Vast** would leave about $8.10 a day after power (price listed Sep 20, 2026, 20 days old)
      **Vast** would lose about $0.41 a day after power (price listed Sep 20, 2026, 20 days old)
      [Electricity]
      0.10 USD/kWh, as typed
      Dated figures that Rigwise ships with, none of them live. Not financial advice."
    `);
  });

  test('and nothing else there is', () => {
    const appraisal = appraisalOf({ rows: {}, place: network('vast') });
    if (appraisal.kind !== 'unknown') throw new Error(`It is ${appraisal.kind}.`);
    expect(
      noEstimateView({ ...shown, rig: rigOf(rtx4090), appraisal, alternatives: [] }).embeds?.[0],
    ).not.toHaveProperty('fields');
    expect(
      noEstimateView({ ...shown, rig: rigOf(rtx4090), appraisal, alternatives: [] }).embeds?.[0]?.footer?.text,
    ).toBe('Not financial advice.');
  });

  test('a comparison says how much of it is live', () => {
    const rig = rigOf(rtx4090);
    const catalog = catalogOf({ networks: ['vast', 'dull'].map((id) => network(id, { ...vast, id, name: id })) });
    const live = { date: '2026-10-10', observedAt: '2026-10-10T11:54:00.000Z' };
    const rows = { rentals: [quote({ usdPerGpuHour: 0.4 }), quote({ usdPerGpuHour: 0.1, network: 'dull', ...live })] };
    const ranking = rank(rig, { ...evidence(market(rows)), catalog }, assuming());
    const reply = compareView(compareModel(rig, ranking));
    expect(firstLine(reply)).toBe('**Best: vast, about $2.70 a day** after power.');
    expect(reply.embeds?.[0]?.footer?.text).toBe(
      // Of each network a price and a busy share.
      'After fees and power, before wear of the card. 1 of 4 market figures is live, the others dated.',
    );
    const beside = sideBySideView({
      ...shown,
      isBought: false,
      hasPicture: false,
      detailId: () => undefined,
      columns: [{ rig, ranking }],
    });
    expect(beside.embeds?.[0]?.footer?.text).toBe(
      'After fees and power, before wear of the card. 1 of 4 market figures is live, the others dated.',
    );
  });

  test.each([
    [0, ''],
    [2, 'N1**: no price'],
    [12, '… and 8 more'],
  ])('%d places may take it', (count, sentence) => {
    const networks = Array.from({ length: count }, (_, index) => network(`n${index}`));
    const rig = rigOf(rtx4090);
    const ranking = rank(rig, { ...evidence(market()), catalog: catalogOf({ networks }) }, assuming());
    const text = textOf(nothingOpenView({ rig, ranking, citing, buttons: [] }));
    expect(text).toContain(`No place that takes it and whose pay is known`);
    expect(text).toContain(sentence);
    expect(text.includes('Places that may take it')).toBe(count > 0);
  });

  test.each([
    [
      '2025-10-09',
      'no price (the last one, of Oct 9, 2025, is too old to use)',
      'a year and a day before: described another market',
    ],
    ['2025', 'no price (the last one, of 2025, is too old to use)', 'dated no more exactly than that'],
    ['2026-09-20', 'no price', 'it is not its age that makes it useless'],
    [undefined, 'no price', 'there never was one'],
  ])('a price last seen %s: %s (%s)', (lastSeen, words, _reason) => {
    const missing = [{ kind: 'price', gpus: [rtx4090], lastSeen }] as const;
    expect(missingWords(missing, rigOf(rtx4090), citing)).toBe(words);
  });

  test('of several cards and figures, each says which and how old', () => {
    const missing = [
      { kind: 'price', gpus: [rtx3070], lastSeen: '2025-02-03' },
      { kind: 'coin-price', lastSeen: '2026-04-12' }, // 30 - 12 + 31 + 30 + 31 + 31 + 30 + 10 = 181 days before
      { kind: 'network-hashrate', lastSeen: '2026-04-14' },
      { kind: 'fee' },
    ] as const;
    expect(missingWords(missing, rigOf(rtx4090, rtx3070), citing)).toBe(
      'no price for the RTX 3070 (the last one, of Feb 3, 2025, is too old to use), no coin price (the last one, of Apr 12, 2026, is too old to use), no network hashrate and no fee to take off what renters pay',
    );
  });

  test('a comparison names who would take it if they were open, and has no table', () => {
    const joining = { status: 'closed', reason: 'Closed.', ...provenance };
    const rig = rigOf(rtx4090);
    const ranking = rank(
      rig,
      { ...evidence(market(at(0.4))), catalog: catalogOf({ networks: [network('vast', { ...vast, joining })] }) },
      assuming(),
    );
    const reply = compareView(compareModel(rig, ranking));
    expect(faultsOf(reply)).toEqual([]);
    expect(fieldOf(othersOf(compareModel(rig, ranking)), 'You can’t start there with it')).toBe(
      '**closed to new hosts:** Vast',
    );
    expect(textOf(reply)).not.toContain('```');
  });

  test('side by side, what is only claimed comes last and bears a mark', () => {
    const rows = {
      rentals: [
        ...['rtx-4090', 'rtx-3070'].flatMap((id) => [claimed(3, id, 'brag'), claimed(2, id, 'boast')]),
        quote({ usdPerGpuHour: 0.4 }),
        claimed(0.9, 'rtx-3070', 'vast'),
        quote({ usdPerGpuHour: 0.1, network: 'dull' }),
      ],
    };
    const catalog = catalogOf({
      networks: ['brag', 'boast', 'vast', 'dull'].map((id) => network(id, { ...vast, id, name: id })),
    });
    const columns = [rigOf(rtx4090), rigOf(rtx3070)].map((rig) => ({
      rig,
      ranking: rank(rig, { ...evidence(market(rows)), catalog }, assuming()),
    }));
    const reply = sideBySideView({ ...shown, isBought: false, hasPicture: false, detailId: () => undefined, columns });
    expect(faultsOf(reply)).toEqual([]);
    expect(reply.embeds?.[0]?.description).toMatchInlineSnapshot(`
      "**Best: the RTX 4090 on vast, about $2.70 a day** after power.
      Sure: every figure in it is new, and measured or listed.
      On paper more: the RTX 3070 on brag, about $26, but the price is only claimed.
      **RTX 4090** vast $2.74 a day
      **RTX 3070** brag $26.45 a day, on paper
      \`\`\`
      USD a day          4090         3070 
      vast               2.74         7.55?
      dull               0.04            - 
      brag              26.14?       26.45?
      boast             17.14?       17.45?
      \`\`\`
      \`?\` only on paper
      \`-\` not taken there as it is, or not known.
      **Your power:** 0.10 USD/kWh, as typed."
    `);
    const best = compareView(
      compareModel(rigOf(rtx3070), rank(rigOf(rtx3070), { ...evidence(market(rows)), catalog }, assuming())),
    );
    expect(firstLine(best)).toMatch(/^\*\*On paper .*\*\* after power: the price is only claimed\.$/);
  });
});

function claimed(usdPerGpuHour: number, gpuId: string, networkId: string): MarketFile['rentals'][number] {
  return quote({ usdPerGpuHour, gpu: gpuId, network: networkId, kind: 'claimed' });
}
