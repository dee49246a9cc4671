import { expect, test } from 'vitest';
import type { RawOptions } from '../../src/conversation/options.ts';
import { readLength } from '../../src/views/message/pages.ts';
import { openDiscord, textOf } from './real-discord.ts';
import { faultsOf } from './reply-faults.ts';

/** A question as members ask it, what its answer must say, and what it must not. */
export type Asked = readonly [path: string, options: RawOptions, says: readonly RegExp[], never?: readonly RegExp[]];

export const RATE = '$0.12';

/** Each is answered with what it must say, in a message without faults on one screen. */
export function expectAnswers(asked: readonly Asked[]): void {
  test.each(named(asked))('/$path $name', async ({ path, options, says, never }) => {
    const seen = await openDiscord().run(path, options);
    const text = plain(textOf(seen));
    for (const pattern of says) expect(text).toMatch(pattern);
    for (const pattern of never) expect(text).not.toMatch(pattern);
    expect(faultsOf(seen.reply ?? {})).toEqual([]);
    // Title, description and footer are joined by two line ends.
    expect(readLength(text) - 2).toBeLessThanOrEqual(900);
  });
}

/** With the spaces and signs that one types. */
export function plain(text: string): string {
  return text.replaceAll(/[\u{A0}\u{202F}]/gu, ' ').replaceAll('\u{2212}', '-');
}

/** In a form in which each has a name of its own. */
function named(asked: readonly Asked[]) {
  return asked.map(([path, options, says, never = []]) => ({
    name: JSON.stringify(options),
    path,
    options,
    says,
    never,
  }));
}
