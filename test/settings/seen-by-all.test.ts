import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { openDatabase } from '../../src/database/database.ts';
import { MINUTE_MS } from '../../src/durations.ts';
import { createStores, SEEN_BY_ALL } from '../../src/settings/stores.ts';

const GUILD = '200000000000000001';
const PERSON = '400000000000000001';
const RATE = { pricePerKwh: 0.25, currency: 'USD', userId: PERSON, at: '2026-11-20T10:00:00Z' };

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-20T10:00:00Z'), toFake: ['Date', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** Two bots on one database, each with what it remembers of it. */
async function twoBots() {
  const { db, close } = await openDatabase('sqlite::memory:');
  onTestFinished(() => close());
  const open = () =>
    createStores({ db, now: () => new Date(), cache: SEEN_BY_ALL, isShared: true, onFailure: () => undefined });
  return [open(), open()] as const;
}

test('what one bot writes, the other answers with within a minute, though it had just read', async () => {
  const [one, other] = await twoBots();
  await Promise.all([other.settings.get(GUILD), other.persons.get(PERSON), other.rigs.list(PERSON)]);

  const writing = one.of('interaction-1');
  await writing.settings.set(GUILD, { rate: RATE });
  expect((await one.settings.get(GUILD)).rate, 'by the one that wrote, at once').toEqual(RATE);
  expect(await other.settings.get(GUILD), 'by the other, from memory').toEqual({});
  await one.of('interaction-2').rigs.save(PERSON, { name: 'attic', parts: [{ gpuId: 'rtx-4090', count: 2 }] });

  vi.advanceTimersByTime(MINUTE_MS);
  expect((await other.settings.get(GUILD)).rate).toEqual(RATE);
  expect((await other.rigs.list(PERSON)).map(({ name }) => name)).toEqual(['attic']);
});

test('a person whom one bot has forgotten is unknown to the other within a minute', async () => {
  const [one, other] = await twoBots();
  await one.of('interaction-1').rigs.save(PERSON, { name: 'attic', parts: [{ gpuId: 'rtx-4090', count: 2 }] });
  expect(await other.rigs.list(PERSON)).toHaveLength(1);

  await one.of('interaction-2').personalData.forget(PERSON);
  vi.advanceTimersByTime(MINUTE_MS);
  expect(await other.rigs.list(PERSON)).toEqual([]);
});
