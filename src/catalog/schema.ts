import type * as z from 'zod';
import type { claimsFileSchema } from './files/claims-file.ts';
import type { coinFileSchema } from './files/coin-file.ts';
import type { defaultElectricityFileSchema, electricityFileSchema } from './files/electricity-file.ts';
import type { gpuFileSchema, hashrateSchema } from './files/gpu-file.ts';
import type { marketFileSchema } from './files/market-file.ts';
import type { networkFileSchema, workloadSchema } from './files/network-file.ts';
import type { resaleFileSchema } from './files/resale-file.ts';
import type { sourceNatureSchema, sourceSchema } from './files/source-file.ts';

type DeepReadonly<T> = T extends (infer Item)[]
  ? readonly DeepReadonly<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: DeepReadonly<T[Key]> }
    : T;

export type SourceNature = z.infer<typeof sourceNatureSchema>;
export type Source = DeepReadonly<z.infer<typeof sourceSchema>>;
type HashrateFile = DeepReadonly<z.infer<typeof hashrateSchema>>;

/** A hashrate as the catalogue hands it out: base unit H/s. */
export type Hashrate = Omit<HashrateFile, 'hashrate' | 'unit'> & { readonly hashrateHs: number };
export type Gpu = Omit<DeepReadonly<z.infer<typeof gpuFileSchema>>, 'hashrates'> & {
  readonly hashrates: readonly Hashrate[];
};
export type Workload = z.infer<typeof workloadSchema>;
export type Network = DeepReadonly<z.infer<typeof networkFileSchema>>;
export type Coin = DeepReadonly<z.infer<typeof coinFileSchema>>;
export type PlaceElectricity = DeepReadonly<z.infer<typeof electricityFileSchema>>[number];
export type DefaultElectricity = DeepReadonly<z.infer<typeof defaultElectricityFileSchema>>;
export type Claim = DeepReadonly<z.infer<typeof claimsFileSchema>>[number];
export type ResalePrice = DeepReadonly<z.infer<typeof resaleFileSchema>>[number];
export type MarketFile = DeepReadonly<z.infer<typeof marketFileSchema>>;
