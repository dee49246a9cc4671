import type { Observation, Seen, Topic } from '../catalog/quantities.ts';
import { dayWritten, newestFirst } from './figures/figure-date.ts';
import { ageMs, freshnessOf, isFromTheFuture, isMisdated } from './figures/freshness.ts';
import { createUnsavedFigures } from './unsaved-figures.ts';
import { isBid } from './valuation/host-price.ts';
import { isPlausible } from './figures/plausibility.ts';
import type { Market } from './market.ts';
import type { MarketStorage } from './storage/market-storage.ts';
import { seriesOf, subjectOf, topicOf } from './figures/subject.ts';
import { createDoubts } from './held-back.ts';
import type { HeldBack } from './held-back.ts';
import { createTrends } from './trends.ts';

interface Recorded {
  /** Good ones, whether or not they are newer than those held. */
  readonly accepted: number;
  /** The one of them that was seen last. */
  readonly newest: Seen | undefined;
  /** Those that took the place of an older one, or of none. */
  readonly changed: number;
  /** Too old to use, though `lastSeen` may tell of them. */
  readonly tooOld: number;
  /** Outside what the quantity can be. */
  readonly implausible: number;
  /** Dated after now or before there was any such figure, or not dated at all. */
  readonly misdated: number;
  /** Too far from all that is known to be believed at once. */
  readonly heldBack: readonly HeldBack[];
}

/**
 * The newest good observation per subject and source, in memory; a restart begins from what was saved. What Rigwise
 * ships with stands in it as sources that never answer again.
 */
export interface Book {
  record(observations: readonly Seen[]): Recorded;
  /**
   * What is known about a topic and is not too old to use: what every source last said, and what Rigwise ships with.
   * Newest first; of the same day what was seen live goes first.
   */
  figures<OneTopic extends Topic>(topic: OneTopic): readonly Observation<OneTopic['quantity']>[];
  /** The same without what Rigwise ships with, to the moment. */
  latest<OneTopic extends Topic>(topic: OneTopic): readonly Seen<OneTopic['quantity']>[];
  /** Of what day the newest figure about a topic is, too old to use or not; of a rental a price, not a bid. */
  lastSeen(topic: Topic): Observation['date'] | undefined;
  /** What Rigwise ships with, too old to use or not. */
  readonly shipped: readonly Observation[];
  /** Every live observation held that is not too old to use, in no order. */
  all(): readonly Seen[];
  /** Changes whenever an observation has. */
  readonly revision: number;
  /** Takes in what was saved, by this process or another, where it is newer. Resolves to the number of unreadable rows. */
  load(): Promise<number>;
  /** Saves what has changed. What could not be saved is saved by the next call. */
  save(): Promise<void>;
  /** By the days that were read when it was loaded, and again after the first save of each UTC day. */
  readonly changes: Market['changes'];
  /** As far as it is held in memory; as `changes`. */
  readonly coinDays: Market['coinDays'];
  /** As far as it is held in memory; as `changes`. */
  readonly dayHistory: Market['dayHistory'];
}

export function createBook({
  storage,
  shipped = [],
  now,
}: {
  readonly storage: MarketStorage;
  /** In the order in which figures of one day go before each other. */
  readonly shipped?: readonly Observation[];
  readonly now: () => Date;
}): Book {
  const byTopic = new Map<string, Map<string, Seen>>();
  const shippedByTopic = Map.groupBy(shipped.toSorted(newestFirst), topicOf);
  const trends = createTrends({ storage, now });
  const doubts = createDoubts(now);
  const unsaved = createUnsavedFigures({ storage, now });
  let revision = 0;
  let saving: Promise<unknown> = Promise.resolve();

  /** False when one that is as good or better is held. */
  function hold(observation: Seen): boolean {
    const topic = topicOf(observation);
    const own = byTopic.get(topic) ?? new Map<string, Seen>();
    const key = seriesOf(observation);
    const held = own.get(key);
    if (held !== undefined && !supersedes(observation, held)) return false;
    own.set(key, observation);
    byTopic.set(topic, own);
    revision += 1;
    return true;
  }

  /** Later, or a correction of the same moment. */
  function supersedes(observation: Seen, held: Seen): boolean {
    if (isFromTheFuture(observation, now())) return false;
    // A wrong clock dated it; it would keep all others out until its time comes.
    if (isFromTheFuture(held, now())) return true;
    const laterMs = Date.parse(observation.observedAt) - Date.parse(held.observedAt);
    return laterMs > 0 || (laterMs === 0 && JSON.stringify(observation) !== JSON.stringify(held));
  }

  function reasonAgainst(observation: Seen): 'implausible' | 'misdated' | undefined {
    if (!isPlausible(observation)) return 'implausible';
    return isMisdated(observation, now()) ? 'misdated' : undefined;
  }

  async function write(): Promise<void> {
    await unsaved.write();
    await trends.refresh();
  }

  function isUsed(observation: Observation): boolean {
    return freshnessOf(observation, observation.quantity, now()) !== 'too-old';
  }

  /** Holds it where it is newer, and notes it to be saved. */
  function take(observation: Seen): boolean {
    if (!hold(observation)) return false;
    unsaved.add(observation);
    return true;
  }

  /** What can be used about the very same subject, by whichever source; newest first. */
  function knownAbout(observation: Seen): readonly Observation[] {
    const topic = topicOf(observation);
    const subject = subjectOf(observation);
    return [...newestHeld(topic), ...(shippedByTopic.get(topic) ?? []).filter(isUsed)].filter(
      (known) => subjectOf(known) === subject,
    );
  }

  function newestHeld(topic: string): readonly Seen[] {
    const at = now();
    return [...(byTopic.get(topic)?.values() ?? [])]
      .filter(isUsed)
      .toSorted((left, right) => ageMs(left, at) - ageMs(right, at));
  }

  return {
    record(observations) {
      const counts = { accepted: 0, changed: 0, tooOld: 0, implausible: 0, misdated: 0 };
      const heldBack: HeldBack[] = [];
      let newest: Seen | undefined;
      for (const observation of observations) {
        const against = reasonAgainst(observation);
        if (against !== undefined) {
          counts[against] += 1;
          continue;
        }
        // One way to write a moment, so that stored ones sort as text.
        const observedAt = new Date(observation.observedAt).toISOString();
        const dated = { ...observation, date: dayWritten(observedAt), observedAt };
        if (!isUsed(dated)) {
          counts.tooOld += 1;
          if (take(dated)) counts.changed += 1;
          continue;
        }
        const known = knownAbout(dated);
        const believed = doubts.judge(dated, known);
        const [instead] = known;
        if (believed.length === 0 && instead !== undefined) {
          heldBack.push({ seen: dated, instead });
          continue;
        }
        counts.accepted += 1;
        if (newest === undefined || dated.observedAt > newest.observedAt) newest = dated;
        counts.changed += believed.filter(take).length;
      }
      return { ...counts, newest, heldBack };
    },
    figures<OneTopic extends Topic>(topic: OneTopic) {
      const key = topicOf(topic);
      // The sort keeps the order of what is of the same day.
      const known = [...newestHeld(key), ...(shippedByTopic.get(key) ?? []).filter(isUsed)].toSorted(newestFirst);
      // The key of a topic begins with its quantity, which is more than the map's type can say.
      return known as unknown as readonly Observation<OneTopic['quantity']>[];
    },
    latest<OneTopic extends Topic>(topic: OneTopic) {
      return newestHeld(topicOf(topic)) as unknown as readonly Seen<OneTopic['quantity']>[];
    },
    lastSeen(topic) {
      const key = topicOf(topic);
      const held = [...(byTopic.get(key)?.values() ?? [])].filter((seen) => !isFromTheFuture(seen, now()));
      const [newest] = [...held, ...(shippedByTopic.get(key) ?? [])]
        .filter((observation) => !isMereBid(observation))
        .toSorted(newestFirst);
      return newest?.date;
    },
    shipped,
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
    coinDays: (coinId) => trends.coinDays(coinId),
    dayHistory: (topic) => trends.dayHistory(topic),
  };
}

function isMereBid(observation: Observation): boolean {
  return observation.quantity === 'rental-price' && isBid(observation);
}
