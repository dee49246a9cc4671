import * as z from 'zod';
import { slugSchema } from '../figure.ts';
import { text } from './fields.ts';

/**
 * What a source is, which decides how far its figures carry. `official-api` and `official-page`: of whom the figure is
 * about. `recorded-answer`: what an official API said, kept by somebody else. `third-party-list`: collected by others.
 * `owner-report`: somebody who runs or rents the card. `maker-claim`: who sells or earns by it. `own-estimate`: ours.
 */
export const sourceNatureSchema = z.enum([
  'official-api',
  'official-page',
  'recorded-answer',
  'third-party-list',
  'article',
  'owner-report',
  'maker-claim',
  'own-estimate',
]);

/** What stands for made-up numbers in a title, and in the path of an address. */
const MADE_UP_TITLE = /\b((unit|integration) tests?|mocks?|examples?|samples?|fixtures?|placeholders?)\b/i;
const MADE_UP_PATH = /\/(__tests__|tests?|mocks?|examples?|samples?|fixtures?)(\/|$)/i;

/** That there is no licence is known to whoever has looked, and of the day on which that was. */
const NO_LICENCE = /^(no|none|not)\b/i;
const DAY_LOOKED = /\blooked on \d{1,2} [A-Z][a-z]+ \d{4}\b/;

export const sourceSchema = z
  .strictObject({
    title: text,
    url: z.url({ protocol: /^https$/ }).optional(),
    nature: sourceNatureSchema,
    /** What its owner allows to be done with its figures; where nothing says so, when that was looked for. */
    licence: text.refine(
      (licence) => !NO_LICENCE.test(licence) || DAY_LOOKED.test(licence),
      'no licence, without the day on which it was looked for (looked on 28 November 2026)',
    ),
  })
  .refine(
    ({ title, url, nature }) =>
      nature === 'recorded-answer' ||
      !(MADE_UP_TITLE.test(title) || (url !== undefined && MADE_UP_PATH.test(new URL(url).pathname))),
    'a test, a mock or an example is no source',
  );

/** `data/sources/*.json`: source key → what it is. */
export const sourcesFileSchema = z.record(slugSchema, sourceSchema);
