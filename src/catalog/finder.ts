import { atFirstUse } from '../at-first-use.ts';
import { commonFirst } from './common-gpus.ts';
import { createEarnerReader, type Earner, type EarnerMatch } from './find-earner.ts';
import { createGpuReader, type GpuMatch } from './find-gpu.ts';
import { type GpuName, readGpuName } from './gpu-name.ts';
import { canBeOfName } from './name-words.ts';
import { createPlaceFinder, type PlaceMatch } from './find-place.ts';
import type { NamedGpu } from './nearest-gpus.ts';
import type { Coin, Gpu, Network, PlaceElectricity } from './schema.ts';
import { createGpuSearch } from './search-gpus.ts';
import { compact } from './typed-characters.ts';

export { earnerId } from './find-earner.ts';
export type { Earner } from './find-earner.ts';
export type { GpuMatch } from './find-gpu.ts';
export type { UnsupportedDevice } from './unsupported-device.ts';

/** Finds cards, networks, coins and places by what people type. Never throws, whatever the text is. */
export interface Finder {
  gpu(text: string): GpuMatch;
  /** Whether a word can be the model of a card: for running text, most words of which can't. */
  canBeModel(word: string): boolean;
  /** Whether a word can stand in a card's name at all, whatever stands around it. */
  canBeOfName(word: string): boolean;
  /** For autocompletion: best first; the common cards for an empty text. */
  searchGpus(text: string, limit: number): readonly Gpu[];
  earner(text: string): EarnerMatch;
  /** Only one that the text names in full: for running text, most words of which name none. */
  earnerCalled(text: string): Earner | undefined;
  /** Whether a text that begins with a word can be such a name. */
  canBeginEarner(word: string): boolean;
  /** For autocompletion: best first; open networks, coins, then the other networks for an empty text. */
  searchEarners(text: string, limit: number): readonly Earner[];
  /** A country, in many languages, or a US state: by name, alias or code. */
  place(text: string): PlaceMatch;
}

/** What can stand in a card’s name without a digit beside it. */
export const WITHOUT_DIGITS = /^(?:titan|vega|radeon|vii)$/iu;
/** Those of partners have numbers of their own; each way is gone once through the word. */
const PART_NUMBER = /^[^a-z]*[a-z][^-]*-\D*\d|^\D*\d[^-]*-[^a-z]*[a-z]|^v[cq][gqn]\w*\d{4}|^n[a-z\d]+\d{3}/iu;

/** Builds every index once, when it is first looked into, so that one look-up costs microseconds. */
export function createFinder(catalog: {
  readonly gpus: readonly Gpu[];
  readonly networks: readonly Network[];
  readonly coins: readonly Coin[];
  readonly countries: readonly PlaceElectricity[];
  readonly usStates: readonly PlaceElectricity[];
}): Finder {
  const cards = atFirstUse(() => createCardFinder(catalog.gpus));
  const earners = createEarnerReader(catalog);
  const findPlace = atFirstUse(() => createPlaceFinder(catalog));
  return {
    gpu: (text) => cards().gpu(text),
    canBeOfName: (word) => cards().canBeOfName(word),
    canBeModel: (word) => cards().canBeModel(word),
    searchGpus: (text, limit) => cards().searchGpus(text, limit),
    earner: earners.read,
    earnerCalled: earners.called,
    canBeginEarner: earners.canBegin,
    searchEarners: earners.search,
    place: (text) => findPlace()(text),
  };
}

function createCardFinder(cards: readonly Gpu[]): Pick<Finder, 'gpu' | 'canBeOfName' | 'canBeModel' | 'searchGpus'> {
  const gpus = commonFirst(cards).map((gpu): NamedGpu => {
    const written = [gpu.name, ...gpu.aliases, ...Object.values(gpu.sourceNames).flatMap((names) => names ?? [])];
    const names = distinct(written.map((name) => readGpuName(name)));
    return { gpu, names, cores: [...new Set(names.map(({ core }) => core))] };
  });
  const gpu = createGpuReader(gpus);
  const digits = new Set(gpus.flatMap(({ names }) => names.map((name) => name.digits)));
  const oddNames = gpus
    .flatMap(({ names }) => names.filter(({ unread }) => unread.length > 0).map(({ written }) => compact(written)))
    .join(' ');
  return {
    gpu,
    canBeOfName: (word) => PART_NUMBER.test(word) || canBeOfName(word, oddNames),
    canBeModel: (word) =>
      /\d/u.test(word)
        ? PART_NUMBER.test(word) || (word.match(/\d+/gu) ?? []).some((written) => digits.has(written))
        : WITHOUT_DIGITS.test(word),
    searchGpus: createGpuSearch(gpus, gpu),
  };
}

/** Spellings that say the same are one name. */
function distinct(names: readonly GpuName[]): readonly GpuName[] {
  return [...new Map(names.toReversed().map((name) => [whatItSays(name), name])).values()].toReversed();
}

function whatItSays({ written, vendors, lines, variants, forms, ...rest }: GpuName): string {
  const isOdd = rest.unread.length > 0;
  return JSON.stringify([rest, [...lines], [...variants].toSorted(), [...forms], isOdd ? written : vendors.size]);
}
