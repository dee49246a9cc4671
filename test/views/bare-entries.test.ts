import { describe, expect, test } from 'vitest';
import type { RigPart } from '../../src/appraisal/rig.ts';
import { coinView } from '../../src/views/coin.ts';
import { gpuView } from '../../src/views/gpus.ts';
import { networkView } from '../../src/views/network.ts';
import { networksView } from '../../src/views/networks.ts';
import { listed } from '../../src/views/listing.ts';
import { cited } from '../../src/views/provenance.ts';
import { settingsView } from '../../src/views/settings.ts';
import { labelsOf, textOf } from '../support/real-discord.ts';
import { faultsOf } from '../support/reply-faults.ts';
import { citing, forgottenRate, provenance, rtx4090, typedRate } from '../support/small-answers.ts';
import { coin, gpu, hashrate, network, rigOf, utilisation } from '../support/small-catalogue.ts';
import { figure } from '../support/small-data.ts';

describe('bare entries of the catalogue', () => {
  const bare = gpu('cmp-1', {}, [hashrate(1e6)]);

  test('a card of which hardly anything is known', () => {
    const reply = gpuView({ gpu: bare, networks: [], coinsOf: () => [], citing, buttons: [] });
    expect(faultsOf(reply)).toEqual([]);
    expect(textOf(reply)).toMatchInlineSnapshot(`
      "CMP 1
      Desktop card. What is “not known” here we found no source for.
      [Memory]
      not known
      [Power under load (TDP)]
      not known
      [Power while idle]
      not known
      [Price]
      At launch: not known
      [Hashrates]
      **kawpow** 1 MH/s, listed Sep 20, 2026, 20 days old
      [Networks that take it]
      None that we know."
    `);
  });

  test('a network of which hardly anything is known', () => {
    const reply = networkView({
      network: network('vast', {
        workloads: [],
        requirements: { maxGpusPerPc: figure(4) },
        utilisation: utilisation(0.3, 0.5, 0.8),
      }),
      rig: undefined,
      eligibility: undefined,
      machine: {},
      prices: { asked: [], others: [] },
      unpriced: [],
      busy: { all: undefined, cards: [] },
      gpuName: (id) => id,
      citing,
      buttons: [],
    });
    expect(faultsOf(reply)).toEqual([]);
    expect(textOf(reply)).toMatchInlineSnapshot(`
      "Vast
      Rents out cards.
      **Joining today:** Anybody may join. _listed Sep 20, 2026, 20 days old ([A vendor](https://vendor.example/))_
      [Wants]
      At most 4 cards per PC
      [Pays]
      Busy 50% of the time (30% to 80%), listed Sep 20, 2026, 20 days old ([A vendor](https://vendor.example/))"
    `);
  });

  test('a coin without caveats', () => {
    const empty = { prices: [], networkHashrates: [], blockRewards: [] };
    const reply = coinView({
      coin: coin('ravencoin', 'RVN'),
      figures: empty,
      citing,
      buttons: [{ label: 'Go', customId: 'x' }],
    });
    expect(reply.embeds?.[0]?.fields?.map(({ name }) => name)).toEqual([
      'Price',
      'All miners together',
      'Block reward',
      'Pool fee',
    ]);
    expect(labelsOf(reply)).toEqual(['Go']);
  });

  test('no network at all', () => {
    expect(networksText(undefined)).toContain('We know none that pays for that. Leave `workload:` out to see all.');
    expect(networksText(rigOf(rtx4090))).toContain('None that we know.');
  });
});

test('a source that is not listed is named by its key', () => {
  expect(cited({ ...provenance, source: 'lost' }, citing)).toBe('listed Sep 20, 2026, 20 days old (lost)');
});

test('settings of somebody who has asked to be forgotten', () => {
  const set = forgottenRate();
  const used = { ...typedRate, origin: { kind: 'server', rate: set } } as const;
  expect(textOf(settingsView({ settings: { rate: set }, used, exchangeRates: [], citing }))).toContain(
    'set by somebody who has asked to be forgotten on Oct 3, 2026.',
  );
});

test.each([
  [[], ''],
  [['a'], 'a'],
  [['a', 'b', 'c'], 'a, b and c'],
])('%j is listed as "%s"', (words, text) => {
  expect(listed(words)).toBe(text);
});

function networksText(rig: readonly RigPart[] | undefined): string {
  return textOf(networksView({ networks: [], rig, workload: 'storage', locale: 'en-US' }));
}
