import { describe, expect, test } from 'vitest';
import { readElectricityRate } from '../../../src/input/rate/electricity-rate.ts';
import { rateRefusal } from '../../../src/views/refusals/rates.ts';
import { en } from '../../../src/words/en/en.ts';
import { answered, contextIn } from '../../support/typed-rates.ts';
import { RATE_KINDS } from '../tables/rates.ts';

describe.each(RATE_KINDS)('$kind', ({ rows }) => {
  test.each(rows)('“$typed”: $answered ($reason)', ({ typed, in: currency, answered: expected }) => {
    expect(answered(typed, currency)).toBe(expected);
  });

  test.each(rows)(
    'with a word more, “$typed” is no other price unless the answer says so',
    ({ typed, in: currency }) => {
      const asTyped = answered(typed, currency);
      for (const word of ['blorf', 'зюзя', 'Quux', '謎謎']) {
        for (let place = 0; place <= typed.length; place += 1) {
          const text = `${typed.slice(0, place)} ${word} ${typed.slice(place)}`;
          const said = answered(text, currency);
          const isHonest = said === asTyped || said.startsWith('asks: ') || said.includes(word.toLowerCase());
          expect([text, isHonest, said]).toEqual([text, true, said]);
        }
      }
    },
  );

  test.each(rows)('however its blanks and letters are written, “$typed” is the same', ({ typed, in: currency }) => {
    const asTyped = answered(typed, currency);
    const ways = [` ${typed}  `, typed.replaceAll(' ', '\u{A0}'), typed.replaceAll(' ', '   '), typed.normalize('NFD')];
    for (const text of ways) expect([text, answered(text, currency)]).toEqual([text, asTyped]);
  });

  test.each(rows)('what is offered for “$typed” can be read', ({ typed, in: currency = 'USD' }) => {
    const answer = readElectricityRate(typed, contextIn(currency));
    const { suggestions } = answer.kind === 'problem' ? rateRefusal(answer.problem, typed, en) : { suggestions: [] };
    for (const { options } of suggestions) expect(answered(String(options['rate']), currency)).not.toContain('asks: ');
  });
});
