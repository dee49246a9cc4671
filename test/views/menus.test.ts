import { expect, test } from 'vitest';
import { menuRow } from '../../src/views/message/menus.ts';

test('a menu runs what is chosen, and shows what the message already says', () => {
  const [row] = menuRow('places', 'Details of …', [
    { label: 'Vast.ai', description: '$2.60 a day', customId: '1|roi|a', current: true },
    { label: 'Salad', customId: '1|roi|b' },
  ]);
  expect(row?.components).toEqual([
    {
      type: 3,
      custom_id: 'menu|places',
      placeholder: 'Details of …',
      options: [
        { value: '1|roi|a', label: 'Vast.ai', description: '$2.60 a day', default: true },
        { value: '1|roi|b', label: 'Salad' },
      ],
    },
  ]);
});

test('it has at most 25 entries, each once, and none that does not fit into an id', () => {
  const choices = Array.from({ length: 30 }, (_, index) => ({ label: 'x'.repeat(120), customId: `1|${index % 28}` }));
  const [row] = menuRow('places', 'x'.repeat(200), [{ label: 'too long', customId: undefined }, ...choices]);
  const [menu] = row?.components ?? [];
  expect(menu?.options).toHaveLength(25);
  expect(new Set(menu?.options.map(({ value }) => value)).size).toBe(25);
  expect(menu?.options.every(({ label }) => label.length === 100)).toBe(true);
  expect(menu?.placeholder).toHaveLength(150);
});

test('there is no menu without an entry', () => {
  expect(menuRow('places', 'Details of …', [{ label: 'too long', customId: undefined }])).toEqual([]);
});
