import { DiscordAPIError, HTTPError } from 'discord.js';
import { expect, test } from 'vitest';
import { Unheard, untilHeard } from '../../src/discord/until-heard.ts';
import { createStandingClock } from '../support/standing-clock.ts';

const SILENCE_MS = 1_000;
const request = { files: undefined, body: undefined };
const refusal = new DiscordAPIError({ code: 10_062, message: 'Unknown' }, 10_062, 404, 'POST', '/', request);
const down = new HTTPError(503, 'Service Unavailable', 'POST', '/', request);
const broken = Object.assign(new Error('other side closed'), { code: 'UND_ERR_SOCKET' });
const timedOut = Object.assign(new Error('This operation was aborted'), { name: 'AbortError' });

/** What each try meets, in order: an error, an answer, or silence that lasts. */
function open(...meets: readonly (Error | string | undefined)[]) {
  const clock = createStandingClock();
  let tries = 0;
  const ask = (): Promise<string> => {
    const met = meets[tries];
    tries += 1;
    if (met === undefined) return Promise.withResolvers<string>().promise;
    return met instanceof Error ? Promise.reject(met) : Promise.resolve(met);
  };
  const outcome = untilHeard(ask, { startTimer: clock.startTimer, silenceMs: SILENCE_MS });
  const settled = Promise.allSettled([outcome]).then(([result]) => result);
  return { clock, settled, tries: () => tries };
}

test('what is answered is asked once', async () => {
  const { clock, settled, tries } = open('taken');
  expect(await settled).toMatchObject({ value: 'taken' });
  await clock.pass(10 * SILENCE_MS);
  expect(tries()).toBe(1);
});

test.each([down, broken, timedOut])('%s: it is asked again after a pause', async (error) => {
  const { clock, settled, tries } = open(error, 'taken');
  await clock.pass(0);
  await clock.pass(49);
  expect(tries()).toBe(1);
  await clock.pass(1);
  expect(await settled).toMatchObject({ value: 'taken' });
  expect(tries()).toBe(2);
});

test('after four tries it is given up', async () => {
  const { clock, settled, tries } = open(broken, down, broken, down, 'too late');
  for (const pauseMs of [0, 50, 100, 200]) await clock.pass(pauseMs);
  expect(await settled).toMatchObject({ reason: expect.any(Unheard) });
  expect(tries()).toBe(4);
});

test.each([refusal, new TypeError('a bug')])('%s is an answer, and is not asked again', async (error) => {
  const { clock, settled, tries } = open(error, 'taken');
  expect(await settled).toMatchObject({ reason: error });
  await clock.pass(10 * SILENCE_MS);
  expect(tries()).toBe(1);
});

test('beside a silence there is one more try, and the first that is heard counts', async () => {
  const { clock, settled, tries } = open(undefined, 'taken', 'again');
  await clock.pass(SILENCE_MS - 1);
  expect(tries()).toBe(1);
  await clock.pass(1);
  expect(await settled).toMatchObject({ value: 'taken' });
  expect(tries()).toBe(2);
});

test('while one try is silent, the failure of the other is not the end', async () => {
  const { clock, settled, tries } = open(undefined, broken, 'never asked');
  await clock.pass(SILENCE_MS);
  await clock.pass(10 * SILENCE_MS);
  expect(tries()).toBe(2);
  expect(await Promise.race([settled, Promise.resolve('still open')])).toBe('still open');
});
