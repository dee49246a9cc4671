import { describe, expect, test } from 'vitest';
import { coinView } from '../../src/views/networks/coin.ts';
import { coinDetailsView } from '../../src/views/networks/coin-details.ts';
import { gpuSourcesView } from '../../src/views/gpus.ts';
import { networkDetailsView } from '../../src/views/networks/network-details.ts';
import { networkListView } from '../../src/views/networks/networks-list.ts';
import { networksView } from '../../src/views/networks/networks.ts';
import { cited } from '../../src/views/values/provenance.ts';
import { settingsView } from '../../src/views/own/settings.ts';
import { labelsOf, textOf } from '../support/real-discord.ts';
import { faultsOf } from '../support/reply-faults.ts';
import { citing, forgottenRate, provenance, rtx4090, typedRate } from '../support/small-answers.ts';
import { coin, gpu, hashrate, network, rigOf, utilisation } from '../support/small-catalogue.ts';
import { figure } from '../support/small-data.ts';

describe('bare entries of the catalogue', () => {
  const bare = gpu('cmp-1', {}, [hashrate(1e6)]);

  test('a card of which hardly anything is known', () => {
    const reply = gpuSourcesView({ gpu: bare, networks: [], coinsOf: () => [], citing });
    expect(faultsOf(reply)).toEqual([]);
    expect(textOf(reply)).toMatchInlineSnapshot(`
      "Sources: CMP 1
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
    const reply = networkDetailsView({
      part: 'all',
      network: network('vast', {
        workloads: [],
        requirements: { maxGpusPerPc: figure(4) },
        utilisation: utilisation(0.3, 0.5, 0.8),
      }),
      machine: {},
      prices: { asked: [], others: [] },
      unpriced: [],
      busy: { all: undefined, cards: [] },
      gpuName: (id) => id,
      citing,
    });
    expect(faultsOf(reply)).toEqual([]);
    expect(textOf(reply)).toMatchInlineSnapshot(`
      "Vast
      Rents out cards.
      [Joining today]
      Anybody may join. *listed Sep 20, 2026, 20 days old ([A vendor](https://vendor.example/))*
      [Wants]
      At most 4 cards per PC
      [Pays]
      Busy 50% of the time (30% to 80%), listed Sep 20, 2026, 20 days old ([A vendor](https://vendor.example/))"
    `);
  });

  test('a coin without caveats', () => {
    const empty = { prices: [], networkHashrates: [], blockRewards: [] };
    const reply = coinDetailsView({ coin: coin('ravencoin', 'RVN'), figures: empty, citing });
    expect(reply.embeds?.[0]?.fields?.map(({ name }) => name)).toEqual([
      'Price',
      'All miners together',
      'Block reward',
      'Pool fee',
    ]);
  });

  test('a coin of which no figure is known', () => {
    const reply = coinView({
      coin: coin('ravencoin', 'RVN'),
      asked: undefined,
      figures: { prices: [], networkHashrates: [], blockRewards: [] },
      rate: typedRate,
      exchangeRates: [],
      serverUnreadable: false,
      money: { currency: 'USD', unitsPerUsd: 1, locale: 'en-US' },
      citing,
      hasPicture: false,
      buttons: [{ label: 'Go', customId: 'x' }],
    });
    expect(faultsOf(reply)).toEqual([]);
    expect(textOf(reply)).toMatchInlineSnapshot(`
      "Ravencoin (RVN)
      **Mined with GPUs.**
      A coin.
      **Price** not known
      **All miners together** not known
      **Block reward** not known
      **Pool fee** 1%
      Not financial advice."
    `);
    expect(labelsOf(reply)).toEqual(['Go']);
  });

  test('no network at all', () => {
    const nothing = { networks: [], workload: 'storage', citing, buttons: [], detailId: () => undefined } as const;
    expect(textOf(networksView(nothing))).toContain(
      '**We know none that pays for that.** Leave `workload:` out to see all.',
    );
    expect(textOf(networkListView({ networks: [], rig: rigOf(rtx4090), citing }))).toContain('None that we know.');
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
