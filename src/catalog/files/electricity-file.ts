import * as z from 'zod';
import { figureSchema } from '../figure.ts';
import { aliases, text } from './fields.ts';

const placePrice = z.number().min(0).max(1.5);

/** `data/electricity/countries.json` and `us-states.json`: residential price per kWh. */
export const electricityFileSchema = z.array(
  z.strictObject({
    /** ISO 3166-1 alpha-2, or `US-` and the state's two letters. */
    code: z.string().regex(/^([A-Z]{2}|US-[A-Z]{2})$/),
    name: text,
    aliases,
    usdPerKwh: figureSchema(placePrice).optional(),
    eurPerKwh: figureSchema(placePrice).optional(),
    /** What comes on top of a home's price before tax, 0–1: value-added tax, and no other. */
    electricityVat: figureSchema(z.number().min(0).max(0.4)).optional(),
  }),
);

/** `data/electricity/default.json`: the price per kWh where nobody has named one and no country is known. */
export const defaultElectricityFileSchema = z.strictObject({ usdPerKwh: figureSchema(placePrice) });
