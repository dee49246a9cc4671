import * as z from 'zod';

export const algorithmSchema = z.enum([
  'pearlhash',
  'qpow',
  'etchash',
  'kawpow',
  'autolykos2',
  'octopus',
  'kheavyhash',
]);

/** H/s per unit, for the units that data sheets use. */
export const HASHRATE_UNITS = { 'MH/s': 1e6, 'GH/s': 1e9, 'TH/s': 1e12, 'PH/s': 1e15, 'EH/s': 1e18 } as const;
export const hashrateUnitSchema = z.enum(['MH/s', 'GH/s', 'TH/s', 'PH/s', 'EH/s']);
