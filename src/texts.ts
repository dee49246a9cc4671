import { readdirSync, readFileSync } from 'node:fs';
import { dataTexts } from './catalog/data-texts.ts';

// What whoever adds a language translates: every text of `data/`, in English by its key.
const DATA = new URL('../data/', import.meta.url);
const files = readdirSync(DATA, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.json') && !file.startsWith('schemas'))
  .toSorted();
const texts = files.map((file) => dataTexts(file, JSON.parse(readFileSync(new URL(file, DATA), 'utf8'))));
process.stdout.write(`${JSON.stringify(Object.assign({}, ...texts), undefined, 2)}\n`);
