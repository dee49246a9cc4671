import { setImmediate } from 'node:timers/promises';
import * as fc from 'fast-check';
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { openDatabase } from '../../src/database/database.ts';
import { createKyselyPersonSettings } from '../../src/settings/kysely-settings.ts';
import { createStores, SEEN_BY_ALL } from '../../src/settings/stores.ts';
import type { SharedStores } from '../../src/settings/stores.ts';

const SEEN_WITHIN_MS = 60_000;
const AT = '2026-11-20T10:00:00Z';

beforeEach(() => {
  vi.useFakeTimers({ now: new Date(AT), toFake: ['Date', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

type Places = Pick<SharedStores, 'settings' | 'persons' | 'rigs' | 'personalData'>;

/** Something that is kept under an id: how it is written, and what is read of it as one text. */
interface Kept {
  readonly set: (to: Places, text: string) => Promise<unknown>;
  readonly reset: (to: Places) => Promise<unknown>;
  readonly read: (from: Places) => Promise<string | undefined>;
  /** Whether it is gone with the person who is forgotten. */
  readonly isForgotten: boolean;
}

const PERSON = '400000000000000001';
const GUILD = '200000000000000001';
const KEPT: readonly Kept[] = [
  {
    set: ({ settings }, value) => settings.set(GUILD, { currency: { value, userId: undefined, at: AT } }),
    reset: ({ settings }) => settings.reset(GUILD),
    read: async ({ settings }) => (await settings.get(GUILD)).currency?.value,
    isForgotten: false,
  },
  {
    set: ({ persons }, value) => persons.set(PERSON, { currency: { value, setAt: AT } }),
    reset: ({ persons }) => persons.reset(PERSON, 'currency'),
    read: async ({ persons }) => (await persons.get(PERSON)).currency?.value,
    isForgotten: true,
  },
  {
    set: ({ rigs }, os) => rigs.save(PERSON, { name: 'attic', parts: [{ gpuId: 'rtx-4090', count: 1 }], os }),
    reset: ({ rigs }) => rigs.delete(PERSON, 'attic'),
    read: async ({ rigs }) => (await rigs.list(PERSON))[0]?.os,
    isForgotten: true,
  },
];

const PLACE_OF_PERSONS = 1;

const botIndex = fc.nat({ max: 1 });
const which = fc.nat({ max: KEPT.length - 1 });
const steps = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('read' as const), bot: botIndex, which }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constantFrom('set' as const, 'reset' as const), bot: botIndex, which }),
  },
  fc.record({ kind: fc.constant('forget' as const), bot: botIndex }),
  fc.record({ kind: fc.constant('fail' as const), bot: botIndex }),
  fc.record({ kind: fc.constant('restore' as const), bot: botIndex }),
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('pass' as const), ms: fc.constantFrom(4_000, 9_000, 26_000, 59_000) }),
  },
  fc.record({ kind: fc.constant('sleep' as const), ms: fc.constantFrom(9_000, 70_000) }),
  fc.record({ kind: fc.constant('set-back' as const), ms: fc.constantFrom(20_000, 86_400_000) }),
);

function ignored(): undefined {
  return undefined;
}

type Step = typeof steps extends fc.Arbitrary<infer Taken> ? Taken : never;

/** What was there from one step to the next, and how much had passed by then. */
interface Was {
  readonly text: string | undefined;
  readonly turn: number;
  readonly sinceMs: number;
}

test.each([{ isShared: true }, { isShared: false }])(
  'law: neither of two bots answers with what was gone a minute ago, or before it wrote itself (one of many: $isShared)',
  async ({ isShared }) => {
    const { db, close } = await openDatabase('sqlite::memory:');
    onTestFinished(() => close());
    const byHand = createKyselyPersonSettings(db);
    let oldAnswers = 0;
    let interactions = 0;

    async function play(taken: readonly Step[]): Promise<void> {
      for (const table of ['guild_settings', 'person_settings', 'person_rigs'] as const) {
        await db.deleteFrom(table).execute();
      }
      const bots = [0, 1].map(() =>
        createStores({ db, now: () => new Date(), cache: SEEN_BY_ALL, isShared, onFailure: ignored }),
      );
      const history: Was[][] = KEPT.map(() => [{ text: undefined, turn: 0, sinceMs: 0 }]);
      const lastWrote = bots.map(() => KEPT.map(() => 0));
      let passedMs = 0;
      let turn = 0;

      function becomes(place: number, text: string | undefined, by?: number): void {
        history[place]?.push({ text, turn, sinceMs: passedMs });
        if (by !== undefined) lastWrote[by]?.splice(place, 1, turn);
      }

      async function checkRead(by: number, place: number): Promise<void> {
        const text = await KEPT[place]?.read(bots[by] as SharedStores);
        const was = history[place] ?? [];
        const isFresh = (_: Was, index: number): boolean => {
          const next = was[index + 1];
          if (next === undefined) return true;
          return passedMs - next.sinceMs < SEEN_WITHIN_MS && next.turn > (lastWrote[by]?.[place] ?? 0);
        };
        expect(was.filter(isFresh).map((one) => one.text)).toContain(text);
        if (text !== was.at(-1)?.text) oldAnswers += 1;
      }

      for (const step of taken) {
        turn += 1;
        interactions += 1;
        const by = bots['bot' in step ? step.bot : 0]?.of(String(interactions));
        if (by === undefined) throw new Error('There are two bots.');
        if (step.kind === 'read') await checkRead(step.bot, step.which);
        if (step.kind === 'set') {
          await KEPT[step.which]?.set(by, `v${turn}`);
          becomes(step.which, `v${turn}`, step.bot);
        }
        if (step.kind === 'reset') {
          await KEPT[step.which]?.reset(by);
          becomes(step.which, undefined, step.bot);
        }
        if (step.kind === 'forget') {
          await by.personalData.forget(PERSON);
          for (const [place, { isForgotten }] of KEPT.entries()) if (isForgotten) becomes(place, undefined, step.bot);
        }
        if (step.kind === 'fail') {
          const broken = { pricePerKwh: Number.NaN, currency: 'EUR', setAt: AT };
          // What was told to others meanwhile is no matter; what is there stays.
          await by.persons.set(PERSON, { rate: broken }).catch(ignored);
        }
        if (step.kind === 'restore') {
          await byHand.set(PERSON, { currency: { value: `v${turn}`, setAt: AT } });
          becomes(PLACE_OF_PERSONS, `v${turn}`);
        }
        if (step.kind === 'pass') vi.advanceTimersByTime(step.ms);
        if (step.kind === 'sleep') vi.setSystemTime(Date.now() + step.ms);
        if (step.kind === 'set-back') vi.setSystemTime(Date.now() - step.ms);
        if (step.kind === 'pass' || step.kind === 'sleep') passedMs += step.ms;
        if (step.kind === 'sleep' || step.kind === 'set-back') {
          // Somebody asks in between: a clock that is set back by as much as the machine slept tells nothing.
          for (const bot of [0, 1]) for (const place of KEPT.keys()) await checkRead(bot, place);
        }
        await setImmediate();
      }
    }

    await fc.assert(fc.asyncProperty(fc.array(steps, { minLength: 20, maxLength: 60 }), play));
    expect(oldAnswers).toBeGreaterThan(10);
  },
);
