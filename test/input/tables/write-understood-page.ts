import { writeFileSync } from 'node:fs';
import { UNDERSTOOD_PAGE, understoodPage } from './understood-page.ts';

writeFileSync(new URL(`../../../${UNDERSTOOD_PAGE}`, import.meta.url), understoodPage());
