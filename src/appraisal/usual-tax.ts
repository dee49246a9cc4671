import type { Catalog } from '../catalog/catalog.ts';
import type { UsualTax } from './typed-rate.ts';

/** The tax on a home's electricity in a country (ISO 3166-1); undefined where the catalogue has none. */
export function usualTax(country: string | undefined, { countries }: Pick<Catalog, 'countries'>): UsualTax | undefined {
  const place = countries.find(({ code }) => code === country);
  return place?.electricityVat === undefined ? undefined : { place, figure: place.electricityVat };
}
