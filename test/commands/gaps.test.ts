import { describe, expect, test } from 'vitest';
import type { Catalog } from '../../src/catalog/catalog.ts';
import { createFinder } from '../../src/catalog/finder.ts';
import type { Network } from '../../src/catalog/schema.ts';
import { pressed } from '../support/all-pages.ts';
import { createStandingClock } from '../support/standing-clock.ts';
import { fieldOf, openDiscord, realCatalog, tableOf, textOf, typicalOf } from '../support/real-discord.ts';

const vast = networkCalled('vast');

/** Every figure typed, so that no market of rents decides. */
const EXAMPLE = { gpu: 'RTX 4090', network: 'Vast.ai', rate: '$0.15', rent: 0.2775, utilisation: 69, watts: 600 };
const MINED = { ...EXAMPLE, 'idle-watts': 123, gaps: 'mine' };

describe('gaps that are mined', () => {
  test('leave what rented hours and mined hours leave', async () => {
    const [both, mined] = await Promise.all([
      openDiscord().run('roi', MINED),
      openDiscord().run('roi', { gpu: 'RTX 4090', network: 'PRL', rate: '$0.15', watts: 600 }),
    ]);
    const miningUsd = Number(typicalOf(mined)['Left over']);
    // 16.56 h × (0.2775 − 0.6 kW × 0.15) = 3.105, and 7.44 h of mining
    const expectedUsd = 3.105 + (7.44 / 24) * miningUsd;
    expect(Number(typicalOf(both)['Left over'])).toBeCloseTo(expectedUsd, 1);
    expect(textOf(both)).toContain('Not counted: minutes lost at each change');
  });

  test('show both sums to whoever asks why', async () => {
    const discord = openDiscord();
    const why = await pressed(discord, 'Why? Sources', await discord.run('roi', MINED));
    // 0.2775 − 0.09; 3.105 is a hair less in binary
    expect(fieldOf(why, 'The sum, likely case, for a day')).toContain(
      '16.56 hours rented × $0.1875 left after power = $3.10',
    );
    expect(textOf(why)).toContain('7.44 hours mining');
  });

  test('have a row of their own beside renting and mining, that leads to the answer', async () => {
    const discord = openDiscord();
    const compared = await discord.run('compare', { gpu: 'RTX 4090', rate: '$0.15' });
    expect(Object.keys(tableOf(compared)).some((label) => label.endsWith('+ gaps'))).toBe(true);
    const chosen = (compared.reply?.components ?? [])
      .flatMap(({ components }) => components.flatMap((one) => ('options' in one ? one.options : [])))
      .find(({ label }) => label === 'Vast.ai + gaps');
    expect(chosen?.value).toBeDefined();
    expect(textOf(await discord.clickId(chosen?.value ?? '', compared))).toContain('in the gaps');
  });

  test('stay empty where the network forbids it, or where nobody has said so', async () => {
    const forbidden = withNetwork({
      ...vast,
      requirements: { ...vast.requirements, gapMining: gapMining('forbidden') },
    });
    const seen = await openDiscord(inCatalogue(forbidden)).run('roi', MINED);
    expect(textOf(seen)).toContain('does not have it that the card mines while it waits');
    expect(seen.reply?.embeds?.[0]?.title).toBe('RTX 4090 on Vast.ai');
    const { gapMining: _said, ...rest } = vast.requirements;
    const unsaid = inCatalogue(withNetwork({ ...vast, requirements: rest }));
    expect(textOf(await openDiscord(unsaid).run('roi', MINED))).toContain('we found nowhere. Ask them.');
    const compared = await openDiscord(unsaid).run('compare', { gpu: 'RTX 4090', rate: '$0.15' });
    expect(Object.keys(tableOf(compared)).some((label) => label.endsWith('+ gaps'))).toBe(false);
  });

  test('stay empty where no coin is sure enough', async () => {
    const longAfter = { clock: createStandingClock(new Date('2026-12-24T12:00:00Z')) };
    expect(textOf(await openDiscord(longAfter).run('roi', MINED))).toContain('no coin that we are sure enough of');
  });

  test('are no question of what is mined all day', async () => {
    const seen = await openDiscord().run('roi', { gpu: 'RTX 4090', network: 'PRL', gaps: 'mine' });
    expect(textOf(seen)).toContain('**No gaps to mine:**');
  });
});

function networkCalled(id: string): Network {
  const found = realCatalog.networks.find((network) => network.id === id);
  if (found === undefined) throw new Error(`There is no network ${id}.`);
  return found;
}

function withNetwork(changed: Network): Catalog {
  return { ...realCatalog, networks: realCatalog.networks.map((each) => (each.id === changed.id ? changed : each)) };
}

function inCatalogue(catalog: Catalog) {
  return { catalog, finder: createFinder(catalog) };
}

function gapMining(value: 'allowed' | 'forbidden') {
  return { value, kind: 'listed', source: 'vast-docs', date: '2026-08-07' } as const;
}
