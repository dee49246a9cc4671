import type { Catalog } from '../../catalog/catalog.ts';
import { QUANTITIES } from '../../catalog/quantities.ts';
import type { Observed, Subject } from '../../catalog/quantities.ts';
import { HASHRATE_UNITS } from '../../catalog/files/hashing.ts';

/** How the catalogue calls what an id stands for. */
const ID_WORDS = {
  networkId: (id: string, catalog: Catalog) => catalog.network(id).name,
  gpuId: (id: string, catalog: Catalog) => catalog.gpu(id).name,
  coinId: (id: string, catalog: Catalog) => catalog.coin(id).name,
  currency: (code: string) => code,
  placeCode: (placeCode: string, { countries, usStates }: Catalog) =>
    [...countries, ...usStates].find(({ code }) => code === placeCode)?.name ?? placeCode,
} as const;

/** What a figure is about, by the catalogue's names. */
export function subjectWords(subject: Subject, catalog: Catalog): string {
  const { ids, product } = QUANTITIES[subject.quantity];
  const fields = subject as Readonly<Record<string, string | undefined>>;
  const named = ids.map((field) => {
    const id = fields[field];
    return id === undefined ? 'all cards' : ID_WORDS[field](id, catalog);
  });
  const products = product.flatMap((field) => fields[field] ?? []);
  const about = named.join(named.includes('all cards') ? ', ' : ' ');
  return products.length === 0 ? about : `${about} (${products.join(', ')})`;
}

/** The base unit that the value of a figure is in. */
export function unitOf(observed: Observed): string {
  const { unit } = QUANTITIES[observed.quantity];
  return 'currency' in observed ? unit.replace('CUR', observed.currency) : unit;
}

const HASHRATE_STEPS = Object.entries(HASHRATE_UNITS).toReversed();

/** A share in per cent, a hashrate in the unit that people use. */
export function valueWords(value: number, unit: string): string {
  if (unit === 'share') return `${digits(value * 100)} %`;
  const [name, size] = unit === 'H/s' ? (HASHRATE_STEPS.find(([, step]) => value >= step) ?? [unit, 1]) : [unit, 1];
  return `${digits(value / size)} ${name}`;
}

function digits(value: number): string {
  return String(Number(value.toPrecision(5)));
}

/** `+12.5 %`; `from 0` where there is no ratio to nothing. */
export function ratioWords(ratio: number): string {
  if (!Number.isFinite(ratio)) return 'from 0';
  const percent = Number((ratio * 100).toFixed(1));
  return `${percent > 0 ? '+' : ''}${percent === 0 ? 0 : percent} %`;
}
