import { distance } from 'fastest-levenshtein';
import { LRUCache } from 'lru-cache';
import { remembered } from '../remembered.ts';
import { bareHost, isMinedAt, isMinedWith } from './mined-by.ts';
import { miningNameOf } from './mining-names.ts';
import type { MiningName } from './mining-names.ts';
import type { Coin, Network } from './schema.ts';
import { compact, compacted, readCharacters } from './typed-characters.ts';

/** What a card can work for: a network that rents it, or a coin that it mines. */
export type Earner =
  | { readonly kind: 'network'; readonly network: Network }
  | { readonly kind: 'coin'; readonly coin: Coin };

/** The id that `network:` takes. */
export function earnerId(earner: Earner): string {
  return earner.kind === 'network' ? earner.network.id : earner.coin.id;
}

export type EarnerMatch =
  | { readonly kind: 'found'; readonly earner: Earner }
  /** An algorithm, and the coins that are mined with it. */
  | { readonly kind: 'algorithm'; readonly coins: readonly Earner[] }
  /** A mining pool, and the coins that are mined there. */
  | { readonly kind: 'pool'; readonly coins: readonly Earner[] }
  /** What people name who mine and what earns nothing here, beside the coins that can be asked about. */
  | { readonly kind: 'mining-name'; readonly what: MiningName; readonly coins: readonly Earner[] }
  | { readonly kind: 'unknown'; readonly nearest: readonly Earner[] };

interface NamedEarner {
  readonly earner: Earner;
  readonly keys: readonly string[];
}

const MOST_NEAREST = 3;

/** A text is as long as an option at most. */
const MAX_TEXTS = 200;

interface Kept {
  readonly answer: EarnerMatch;
}

/** Words that people add to any network's or coin's name. */
const ADDED_WORDS = /(?:network|protocol|coin|token|mining|cloud)$/u;

function keysOf(earner: Earner): readonly string[] {
  const names =
    earner.kind === 'network'
      ? [earner.network.id, earner.network.name, ...earner.network.aliases]
      : coinNames(earner.coin);
  return [...new Set(names.map(compact))].filter((key) => key !== '');
}

/** With its symbol behind its name, as it is shown: Discord's client sends what a choice shows at times. */
function coinNames({ id, name, symbol, aliases }: Coin): readonly string[] {
  return [id, name, symbol, `${name} ${symbol}`, ...aliases];
}

function isNear(typed: string, key: string): boolean {
  if (typed.length < 3) return false;
  const steps = distance(typed, key);
  return steps <= 1 || (steps === 2 && typed.length >= 5) || (key.startsWith(typed) && key.length > typed.length);
}

function rank(typed: string, keys: readonly string[]): number | undefined {
  if (keys.includes(typed)) return 0;
  if (keys.some((key) => key.startsWith(typed))) return 1;
  return keys.some((key) => key.includes(typed)) ? 2 : undefined;
}

function near(typed: string, named: readonly NamedEarner[]): readonly Earner[] {
  return named
    .filter(({ keys }) => keys.some((key) => isNear(typed, key)))
    .map(({ earner, keys }) => ({ earner, steps: Math.min(...keys.map((key) => distance(typed, key))) }))
    .toSorted((one, other) => one.steps - other.steps)
    .slice(0, MOST_NEAREST)
    .map(({ earner }) => earner);
}

function isOpen({ joining }: Network): boolean {
  return joining.status === 'open';
}

/** Builds the finder of networks and coins: open networks first, then the coins, then the other networks. */
export function createEarnerReader({
  networks,
  coins,
}: {
  readonly networks: readonly Network[];
  readonly coins: readonly Coin[];
}) {
  const openNetworks = networks.filter(isOpen).map((network): Earner => ({ kind: 'network', network }));
  const otherNetworks = networks
    .filter((network) => !isOpen(network))
    .map((network): Earner => ({ kind: 'network', network }));
  const minable = coins.map((coin): Earner => ({ kind: 'coin', coin }));

  const named = [...openNetworks, ...minable, ...otherNetworks].map((earner): NamedEarner => ({
    earner,
    keys: keysOf(earner),
  }));
  const byKey = new Map(named.toReversed().flatMap(({ earner, keys }) => keys.map((key) => [key, earner] as const)));

  const beginnings = new Set([...byKey.keys()].map((key) => key.slice(0, 2)));
  const longBeginnings = new Set(
    [...byKey.keys()].flatMap((key) => Array.from(key, (_, place) => key.slice(0, place + 1))),
  );

  function minedWith(typed: string): readonly Earner[] {
    return minable.filter((earner) => earner.kind === 'coin' && isMinedWith(earner.coin, typed));
  }

  function minedAt(typed: string): readonly Earner[] {
    return minable.filter((earner) => earner.kind === 'coin' && isMinedAt(earner.coin, typed));
  }

  /** "ergo autolykos": a coin with its algorithm behind it. */
  function withAlgorithm(text: string): Earner | undefined {
    const words = text.trim().split(/[\s/,()-]+/u);
    const [coin, ...more] = words.flatMap((word) => byKey.get(compact(word)) ?? []);
    const [last] = words.slice(-1);
    return coin !== undefined &&
      more.length === 0 &&
      words.length === 2 &&
      minedWith(compact(last ?? '')).includes(coin)
      ? coin
      : undefined;
  }

  /** The one that a text names in full; nothing is looked for that is merely near. */
  function called(text: string): Earner | undefined {
    const beginning = /^[\s\p{P}]*([a-z\d]{2})/iu.exec(text)?.[1];
    if (beginning !== undefined && !beginnings.has(beginning.toLowerCase())) return undefined;
    const characters = readCharacters(text);
    if (characters.foreign) return undefined;
    const typed = compacted(characters);
    return byKey.get(typed) ?? byKey.get(typed.replace(ADDED_WORDS, '')) ?? withAlgorithm(text);
  }

  /** "Io" of "io.net", and a word that goes on behind a name, such as "network" written to it. */
  function canBegin(word: string): boolean {
    const characters = readCharacters(word);
    if (characters.foreign) return false;
    const typed = compacted(characters);
    return (
      longBeginnings.has(typed) ||
      Array.from(typed, (_, place) => typed.slice(0, place + 1)).some((key) => byKey.has(key))
    );
  }

  /** "Akash Net…": a name as a narrow table cuts it, where it is nobody else's. */
  function cutShort(text: string): Earner | undefined {
    const beginning = /^(.{3,})…$/u.exec(text.trim())?.[1];
    if (beginning === undefined) return undefined;
    const typed = compact(beginning);
    const [only, ...others] = named.filter(({ keys }) => keys.some((key) => key.startsWith(typed)));
    return others.length === 0 ? only?.earner : undefined;
  }

  function read(text: string): EarnerMatch {
    const earner = called(text) ?? cutShort(text);
    if (earner !== undefined) return { kind: 'found', earner };
    const { foreign } = readCharacters(text);
    const typed = compact(text);
    const mined = foreign ? [] : minedWith(typed);
    if (mined.length > 0) return { kind: 'algorithm', coins: mined };
    const ofPool = foreign ? [] : minedAt(typed);
    if (ofPool.length > 0) return { kind: 'pool', coins: ofPool };
    const what = foreign ? undefined : miningNameOf(typed, bareHost(typed));
    return what === undefined
      ? { kind: 'unknown', nearest: near(typed, named) }
      : { kind: 'mining-name', what, coins: minable };
  }

  function search(text: string, limit: number): readonly Earner[] {
    const typed = compact(text);
    if (typed === '') return text.trim() === '' ? named.slice(0, limit).map(({ earner }) => earner) : [];
    const ranked = named
      .flatMap(({ earner, keys }) => {
        const place = rank(typed, keys);
        return place === undefined ? [] : [{ earner, place }];
      })
      .toSorted((one, other) => one.place - other.place)
      .map(({ earner }) => earner);
    const mined = minedWith(typed);
    const ofPool = mined.length > 0 ? mined : minedAt(typed);
    const others = ofPool.length > 0 ? ofPool : near(typed, named);
    return [...new Set(ranked.length > 0 ? ranked : others)].slice(0, limit);
  }

  // The same few names are typed again and again.
  return { called, canBegin, read: remembered(new LRUCache<string, Kept>({ max: MAX_TEXTS }), read), search };
}
