import type { PastedDevice } from './pasted-device.ts';

const UNITS = /^\s*units:\D{0,24}(\d{1,3})\b(?!.*\d)/iu;
const UNCLEAR_UNITS = /^\s*units:.*\d/iu;
const MODEL = /^[\s-]*(?:\p{L}+\s+)?model:\s*(?:\p{L}+\s+)?(?:\(?\d[\d.]*[),]?\s+)?["']?([\w.-]+)|\bmodel\/([\w.-]+)/iu;

/** Where in an `Akash` manifest a line stands. */
export interface Models {
  /** How many of the next model there are. */
  readonly units: number;
  /** Whether the last lines named models. */
  readonly isListing: boolean;
}

interface ModelLine {
  readonly models: Models;
  /** The card that the line names, or says more of; undefined where it does neither. */
  readonly device?: PastedDevice;
  /** Whether that is the last card. */
  readonly isSame?: boolean;
}

/** What a line of a manifest says: how many cards are wanted, and of which model. */
export function modelsIn(line: string, { units, isListing }: Models, last: PastedDevice | undefined): ModelLine {
  // Of "units: 7 4" nobody can tell how many: none is a count that is asked about.
  const said = UNITS.exec(line)?.[1] ?? (UNCLEAR_UNITS.test(line) ? '0' : undefined);
  const wanted = said === undefined ? units : Number(said);
  const isBegun = isListing && said === undefined;
  const model = MODEL.exec(line);
  const slug = model?.[1] ?? model?.[2];
  const attributes = attributesIn(line);
  if (slug !== undefined && /\d/u.test(slug)) {
    const name = [slug, ...attributes].join(' ');
    const models = { units: 1, isListing: true };
    // Any of several: "- model: rtx4090" and "- model: rtx3090" below it.
    if (isBegun && last !== undefined && model?.[1] !== undefined) {
      const device = { ...last, names: [...last.names, name], written: `${last.written} / ${name}` };
      return { models, device, isSame: true };
    }
    return { models, device: { ...NOTHING_PRINTED, names: [name], written: name, count: wanted } };
  }
  const [attribute] = attributes;
  if (isBegun && attribute !== undefined && last !== undefined) {
    const names = last.names.map((name, place) => (place === last.names.length - 1 ? `${name} ${attribute}` : name));
    const device = { ...last, names, written: `${last.written} ${attribute}` };
    return { models: { units: wanted, isListing }, device, isSame: true };
  }
  return { models: { units: wanted, isListing: isBegun } };
}

/** "ram: 80Gi" and "interface: sxm" behind a model. */
function attributesIn(line: string): readonly string[] {
  return [...line.matchAll(/\b(?:ram|interface)\s*[:/]\s*["']?([a-z\d]+)/giu)].map(([, value = '']) =>
    value.replace(/(?<=\d)gi$/iu, 'GB'),
  );
}

const NOTHING_PRINTED = {
  memoryMib: undefined,
  powerW: undefined,
  limitW: undefined,
  busyShare: undefined,
} satisfies Partial<PastedDevice>;
