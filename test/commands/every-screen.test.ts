import { describe, expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import { readLength } from '../../src/views/message/pages.ts';
import { EVERY_QUESTION, sightsOf } from '../support/every-question.ts';
import type { Sight } from '../support/every-press.ts';
import { textOf } from '../support/real-discord.ts';
import { faultsOf } from '../support/reply-faults.ts';
import { countedLength } from '../support/screen-size.ts';

const ANSWER_CHARACTERS = 900;
const LIST_CHARACTERS = 1_200;
/** What is read to its end: lists, and all that is behind a button. */
const isList = (path: string): boolean => path.includes(' ') || /^(?:about|help|gpus|networks|receipt)$/.test(path);

function tooLarge({ way, path, reply }: Sight): readonly string[] {
  const length = isList(path) ? readLength(textOf(reply)) : countedLength(reply);
  const limit = isList(path) ? LIST_CHARACTERS : ANSWER_CHARACTERS;
  return [...faultsOf(reply), ...(length > limit ? [`${length} characters`] : [])].map((fault) => `${way}: ${fault}`);
}

describe('every answer, and what every button and menu on it leads to, is one sound screen', () => {
  test('of every command', () => {
    const paths = commands.flatMap(({ commands: runnable }) => [...runnable.keys()]);
    expect(paths.filter((path) => !EVERY_QUESTION.some(([asked]) => asked === path))).toEqual([]);
  });

  test.each(EVERY_QUESTION)('/%s %j', async (path, options) => {
    const sights = await sightsOf(path, options, 'en-GB', 2);
    expect(sights.flatMap(tooLarge)).toEqual([]);
  });

  test.each(['de', 'fr', 'ja', 'ru', 'hi', 'th', 'es-419'])('in the locale %s', async (locale) => {
    const faults: string[] = [];
    for (const [path, options] of EVERY_QUESTION) {
      faults.push(...(await sightsOf(path, options, locale, 1)).flatMap(tooLarge));
    }
    expect(faults).toEqual([]);
  });
});
