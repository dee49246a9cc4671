import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import packageJson from '../package.json' with { type: 'json' };

const { start, register, boot, live, audit, 'move-data': moveData } = packageJson.scripts;

// Node 20 reads no .ts file, so that nothing in one can say so.
test.each([start, register, boot, live, audit, moveData])(
  '%s says which Node it needs on one that is too old',
  (script) => {
    expect(script).toMatch(/ src\/start\.mjs|--import \.\/src\/needed-node\.mjs /);
  },
);

test('what is said of it is what the package says', () => {
  const said = readFileSync(new URL('../src/needed-node.mjs', import.meta.url), 'utf8');
  expect(packageJson.engines.node).toBe(`>=${/NEEDED = (\d+);/.exec(said)?.[1]}`);
});
