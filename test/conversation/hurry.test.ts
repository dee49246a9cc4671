import { describe, expect, test } from 'vitest';
import { createRefuseHurry } from '../../src/conversation/hurry.ts';
import { createStandingClock } from '../support/standing-clock.ts';

const person = (userId: string, guildId?: string) => ({
  userId,
  guildId,
  canManageServer: false,
});

function open() {
  const clock = createStandingClock();
  return { clock, refuseHurry: createRefuseHurry(clock.now) };
}

describe('a person', () => {
  test('has 20 in a minute, and then as soon as the first is a minute ago', async () => {
    const { clock, refuseHurry } = open();
    refuseHurry(person('1'));
    await clock.pass(10_000);
    for (let count = 1; count < 20; count += 1) refuseHurry(person('1'));
    expect(() => refuseHurry(person('1'))).toThrow('That was a lot at once. Please ask again in 50 s.');
    expect(() => refuseHurry(person('2'))).not.toThrow();
    await clock.pass(50_000);
    expect(() => refuseHurry(person('1'))).not.toThrow();
    expect(() => refuseHurry(person('1'))).toThrow('in 10 s');
  });

  test('has 300 in an hour, however slowly', async () => {
    const { clock, refuseHurry } = open();
    // 300 × 10 s is 3,000 s, six a minute; the first is an hour ago 600 s after that.
    for (let count = 0; count < 300; count += 1) {
      refuseHurry(person('1'));
      await clock.pass(10_000);
    }
    expect(() => refuseHurry(person('1'))).toThrow('Please ask again in 600 s.');
    await clock.pass(600_000);
    expect(() => refuseHurry(person('1'))).not.toThrow();
  });
});

describe('a server', () => {
  test('has 120 in ten seconds, however many people ask', async () => {
    const { clock, refuseHurry } = open();
    for (let count = 0; count < 120; count += 1) refuseHurry(person(`${count}`, 'server'));
    expect(() => refuseHurry(person('next', 'server'))).toThrow(
      'This server is asking a lot at once. Please ask again in 10 s.',
    );
    expect(() => refuseHurry(person('next', 'other'))).not.toThrow();
    expect(() => refuseHurry(person('next'))).not.toThrow();
    await clock.pass(10_000);
    expect(() => refuseHurry(person('next', 'server'))).not.toThrow();
  });

  test('has 1,200 in ten minutes', async () => {
    const { clock, refuseHurry } = open();
    // 100 every ten seconds, twelve times: the first are ten minutes ago 480 s after that.
    for (let count = 0; count < 1_200; count += 1) {
      refuseHurry(person(`${count}`, 'server'));
      if (count % 100 === 99) await clock.pass(10_000);
    }
    expect(() => refuseHurry(person('next', 'server'))).toThrow('Please ask again in 480 s.');
  });

  test('is not charged for somebody who was refused', () => {
    const { refuseHurry } = open();
    for (let count = 0; count < 20; count += 1) refuseHurry(person('1', 'server'));
    for (let count = 0; count < 500; count += 1) expect(() => refuseHurry(person('1', 'server'))).toThrow('That was');
    expect(() => refuseHurry(person('2', 'server'))).not.toThrow();
  });
});
