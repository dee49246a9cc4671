import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { UNDERSTOOD_PAGE, understoodPage } from './tables/understood-page.ts';

test('the page on what is understood is made of the tested cases; `npm run understood` renews it', () => {
  const page = readFileSync(new URL(`../../${UNDERSTOOD_PAGE}`, import.meta.url), 'utf8');
  expect(page).toBe(understoodPage());
});
