import * as z from 'zod';

/** What kind of figure a number is: read off a meter or a chain, listed by a market, claimed by someone, or estimated by us. */
const figureKindSchema = z.enum(['measured', 'listed', 'claimed', 'estimated']);
export type FigureKind = z.infer<typeof figureKindSchema>;

/** `2026`, `2026-09` or `2026-09-20`: as exact as the source is. */
const figureDateSchema = z
  .string()
  .regex(/^20\d\d(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'a date such as 2026, 2026-09 or 2026-09-20');

/** A day of a series: nothing less exact. */
export const dayDateSchema = z.iso.date();

export const slugSchema = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case words joined by hyphens');

/** Where a figure comes from. Every figure carries these four fields; an estimate of ours must say why. */
export const provenanceShape = {
  kind: figureKindSchema,
  /** Key into `data/sources`. */
  source: slugSchema,
  date: figureDateSchema,
  /** What a reader should know beside the number: why we estimate it, what contradicts it, what it leaves out. */
  note: z.string().min(1).optional(),
};

/** An estimate of ours says why. */
export const estimatedNeedsNote = (figure: { kind: FigureKind; note?: string | undefined }): boolean =>
  figure.kind !== 'estimated' || figure.note !== undefined;

/** A value with its provenance. */
export function figureSchema<Value extends z.ZodType>(value: Value) {
  return z
    .strictObject({ value, ...provenanceShape })
    .refine(estimatedNeedsNote, { message: 'an estimate says why in "note"', path: ['note'] });
}

/** A sentence worth knowing with its provenance; one that `decides` comes before all others. */
export const caveatSchema = z
  .strictObject({
    value: z.string().min(1),
    /** Whether it can turn the answer round: a fork that ends the income, a market too thin to sell in, one customer. */
    decides: z.literal(true).optional(),
    /** What decides in so few words that it stands in every answer. */
    short: z.string().min(1).max(70).optional(),
    /** Beginnings of the names of the cards that it does not touch; it touches all where none is given. */
    spares: z.array(z.string().min(1)).min(1).optional(),
    ...provenanceShape,
  })
  .refine(({ decides, short }) => (decides === true) === (short !== undefined), {
    message: 'what decides, and nothing else, has a "short"',
    path: ['short'],
  })
  .refine(estimatedNeedsNote, { message: 'an estimate says why in "note"', path: ['note'] });

/** A low–typical–high range with one provenance. */
export function rangeFigureSchema(bound: z.ZodNumber) {
  return z
    .strictObject({ low: bound, typical: bound, high: bound, ...provenanceShape })
    .refine(estimatedNeedsNote, { message: 'an estimate says why in "note"', path: ['note'] })
    .refine((range) => range.low <= range.typical && range.typical <= range.high, 'low ≤ typical ≤ high');
}

export interface Provenance {
  readonly kind: FigureKind;
  readonly source: string;
  readonly date: string;
  /** ISO 8601, UTC: the moment, where it is known better than by its day. */
  readonly observedAt?: string | undefined;
  readonly note?: string | undefined;
}

export interface Figure<Value> extends Provenance {
  readonly value: Value;
}
