import { AGE_LIMITS, ageMs, freshness, isFromTheFuture, isMisdated } from './figures/freshness.ts';
import { isBid } from './valuation/host-price.ts';
import type { Observation } from './figures/observation.ts';
import { isPlausible } from './figures/plausibility.ts';
import type { Market } from './market.ts';
import type { DayFigure, MarketStorage } from './storage/market-storage.ts';
import { subjectOf, topicOf } from './figures/subject.ts';
import type { About, Topic } from './figures/subject.ts';
import { createTrends } from './trends.ts';
import { DAY_MS } from '../durations.ts';

/** Trends are told over days; a little over a year shows the same season twice. */
const HISTORY_DAYS = 400;

const LONGEST_USED_MS = Math.max(...Object.values(AGE_LIMITS).map(({ staleMs }) => staleMs));

/** Some days of every source's figures. While the database is away they wait here, and the oldest give way. */
const MAX_UNSAVED_SEEN = 50_000;

interface Recorded {
  /** Good ones, whether or not they are newer than those held. */
  readonly accepted: number;
  /** The one of them that was seen last. */
  readonly newest: Observation | undefined;
  /** Those that took the place of an older one, or of none. */
  readonly changed: number;
  /** Too old to use, though `lastSeen` may tell of them. */
  readonly tooOld: number;
  /** Outside what the quantity can be. */
  readonly implausible: number;
  /** Dated after now or before there was any such figure, or not dated at all. */
  readonly misdated: number;
}

/** The newest good observation per subject and source, in memory; a restart begins from what was saved. */
export interface Book {
  record(observations: readonly Observation[]): Recorded;
  /** What every source last said about a topic and is not too old to use, newest first. */
  latest<OneTopic extends Topic>(topic: OneTopic): readonly (Observation & About<OneTopic>)[];
  /** When anything about a topic was last seen, too old to use or not; of a rental a price, not a bid. */
  lastSeen(topic: Topic): Observation['observedAt'] | undefined;
  /** Every observation held that is not too old to use, in no order. */
  all(): readonly Observation[];
  /** Changes whenever an observation has. */
  readonly revision: number;
  /** Takes in what was saved, by this process or another, where it is newer. Resolves to the number of unreadable rows. */
  load(): Promise<number>;
  /** Saves what has changed. What could not be saved is saved by the next call. */
  save(): Promise<void>;
  /** By the days that were read when it was loaded, and again after the first save of each UTC day. */
  readonly changes: Market['changes'];
  /** What every source said a coin cost, day by day before today, as far as it is held in memory; as `changes`. */
  coinPriceDays(coinId: string): readonly DayFigure[];
}

export function createBook({ storage, now }: { readonly storage: MarketStorage; readonly now: () => Date }): Book {
  const byTopic = new Map<string, Map<string, Observation>>();
  const trends = createTrends({ storage, now });
  let revision = 0;
  let unsavedNewest = new Map<string, Observation>();
  let unsavedSeen: Observation[] = [];
  let saving: Promise<unknown> = Promise.resolve();
  let prunedOn: string | undefined;

  /** False when one that is as good or better is held. */
  function hold(observation: Observation): boolean {
    const topic = topicOf(observation);
    const own = byTopic.get(topic) ?? new Map<string, Observation>();
    const key = keyOf(observation);
    const held = own.get(key);
    if (held !== undefined && !supersedes(observation, held)) return false;
    own.set(key, observation);
    byTopic.set(topic, own);
    revision += 1;
    return true;
  }

  /** Later, or a correction of the same moment. */
  function supersedes(observation: Observation, held: Observation): boolean {
    if (isFromTheFuture(observation, now())) return false;
    // A wrong clock dated it; it would keep all others out until its time comes.
    if (isFromTheFuture(held, now())) return true;
    const laterMs = Date.parse(observation.observedAt) - Date.parse(held.observedAt);
    return laterMs > 0 || (laterMs === 0 && JSON.stringify(observation) !== JSON.stringify(held));
  }

  function reasonAgainst(observation: Observation): 'implausible' | 'misdated' | undefined {
    if (!isPlausible(observation)) return 'implausible';
    return isMisdated(observation, now()) ? 'misdated' : undefined;
  }

  async function write(): Promise<void> {
    const newest = unsavedNewest;
    const seen = unsavedSeen;
    unsavedNewest = new Map();
    unsavedSeen = [];
    try {
      if (newest.size > 0) await storage.save({ newest: [...newest.values()], seen });
    } catch (error) {
      // What has come meanwhile is newer.
      unsavedNewest = new Map([...newest, ...unsavedNewest]);
      unsavedSeen = [...seen, ...unsavedSeen].slice(-MAX_UNSAVED_SEEN);
      throw error;
    }
    await pruneDaily();
    await trends.refresh();
  }

  async function pruneDaily(): Promise<void> {
    const today = dayBefore(0);
    if (prunedOn === today) return;
    await storage.prune({
      keptFromDay: dayBefore(HISTORY_DAYS),
      // Sources report yesterday's figures after midnight.
      openFromDay: dayBefore(2),
      figuresFrom: new Date(now().getTime() - LONGEST_USED_MS).toISOString(),
    });
    prunedOn = today;
  }

  function dayBefore(days: number): string {
    return new Date(now().getTime() - days * DAY_MS).toISOString().slice(0, 10);
  }

  function isUsed(observation: Observation): boolean {
    return freshness(observation, now()) !== 'too-old';
  }

  return {
    record(observations) {
      const counts = { accepted: 0, changed: 0, tooOld: 0, implausible: 0, misdated: 0 };
      let newest: Observation | undefined;
      for (const observation of observations) {
        const against = reasonAgainst(observation);
        if (against !== undefined) {
          counts[against] += 1;
          continue;
        }
        // One way to write a moment, so that stored ones sort as text.
        const dated = { ...observation, observedAt: new Date(observation.observedAt).toISOString() };
        if (isUsed(dated)) {
          counts.accepted += 1;
          if (newest === undefined || dated.observedAt > newest.observedAt) newest = dated;
        } else counts.tooOld += 1;
        if (!hold(dated)) continue;
        counts.changed += 1;
        unsavedNewest.set(keyOf(dated), dated);
        unsavedSeen.push(dated);
      }
      return { ...counts, newest };
    },
    latest<OneTopic extends Topic>(topic: OneTopic) {
      const at = now();
      const held = [...(byTopic.get(topicOf(topic))?.values() ?? [])]
        .filter(isUsed)
        .toSorted((left, right) => ageMs(left, at) - ageMs(right, at));
      // The key of a topic begins with its quantity, which is more than the map's type can say.
      return held as unknown as readonly (Observation & About<OneTopic>)[];
    },
    lastSeen(topic) {
      const held = [...(byTopic.get(topicOf(topic))?.values() ?? [])];
      return held
        .filter((observation) => !isFromTheFuture(observation, now()) && !isMereBid(observation))
        .map(({ observedAt }) => observedAt)
        .toSorted()
        .at(-1);
    },
    all: () => [...byTopic.values()].flatMap((own) => [...own.values()]).filter(isUsed),
    get revision() {
      return revision;
    },
    async load() {
      const { observations, damaged } = await storage.load();
      for (const observation of observations) {
        // Of the future too: a clock that is behind at the start would otherwise forget everything.
        if (isPlausible(observation)) hold(observation);
      }
      await trends.refresh();
      return damaged;
    },
    save() {
      // One after another: a day's figures are read, added to and written.
      const written = saving.then(write);
      saving = written.catch(() => undefined);
      return written;
    },
    changes: trends.changes,
    coinPriceDays: (coinId) => trends.coinPriceDays(coinId),
  };
}

function isMereBid(observation: Observation): boolean {
  return observation.quantity === 'rental-price' && isBid(observation);
}

function keyOf(observation: Observation): string {
  return `${subjectOf(observation)} ${observation.sourceId}`;
}
