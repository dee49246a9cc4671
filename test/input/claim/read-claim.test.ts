import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { claimAsTyped } from '../../../src/input/claim/claim-as-typed.ts';
import { isoOf } from '../../../src/input/claim/claim-time.ts';
import { readClaim } from '../../../src/input/claim/claim.ts';
import type { ReadClaim } from '../../../src/input/claim/claim.ts';
import { realFinder } from '../../support/real-finder.ts';
import { told } from '../../support/told-claims.ts';
import { CLAIMS } from '../tables/claims.ts';

const TODAY = new Date('2026-11-20T12:00:00Z');

const READ: readonly (readonly [typed: string, understood: string])[] = [
  ['4090 makes $800 a month on io.net', '1xrtx-4090 800 USD in 30.42 on io-net'],
  ['5090 does $33.80/day on pearl', '1xrtx-5090 33.8 USD in 1 on pearl'],
  ['M4 Max earns $1200 a year', 'apple 1200 USD in 365'],
  ['salad 3090 150$/month', '1xrtx-3090 150 USD in 30.42 on salad'],
  ["free electricity so it's all profit", 'net free'],
  ['been pulling 25 bucks a day with two 3090s, free power', '2xrtx-3090 25 USD in 1 free'],
  [
    'my rig of 6x 3070 clears 1.2k/mo net on vast.ai at 0.10/kWh',
    '6xrtx-3070 1200 unsaid in 30.42 on vast net at 0.10/kWh',
  ],
  ['RTX 4090: $3.00–7.00/day ($90–210/month)', '1xrtx-4090 3-7 USD in 1 90-210 USD in 30.42'],
  ['3 PRL a day with 5090', '1xrtx-5090 3 pearl in 1 on pearl'],
  ['I made €400 last month with my 3090 on Vast', '1xrtx-3090 400 EUR in 30.42 on vast of 2026-10'],
  ['each 4090 brings $0.55/hr on runpod', '1xrtx-4090 0.55 USD in 0.04 on runpod-community each'],
  ['4090s printing 20 a day', '?xrtx-4090 20 unsaid in 1'],
  ['my 4090 paid for itself in 4 months', '1xrtx-4090 back in 122'],
  ['10x A100 makes 25k a month', 'one of 4 25000 unsaid in 30.42'],
  ['H100 SXM $2.50/h on vast 95% utilization', '1xh100-sxm 2.5 USD in 0.04 on vast busy 0.95'],
  ['12 x 3060 Ti => 14 dollars per day before electricity', '12xrtx-3060-ti 14 USD in 1 gross'],
  ['750 EUR im Monat mit 2x 4090 auf Akash', '2xrtx-4090 750 EUR in 30.42 on akash'],
  ['заработал 5000 руб в месяц на 3060', '1xrtx-3060-12gb 5000 RUB in 30.42'],
  ['mon 4090 gagne 300 € par mois sur Nosana', '1xrtx-4090 300 EUR in 30.42 on nosana'],
  ['4090 earns 1080 a month', '1xrtx-4090 1080 unsaid in 30.42'],
  ['making $30/day on a 7900xtx etc', '1xrx-7900-xtx 30 USD in 1'],
  ['$1,500/week w/ 8x 5090 on **vast** https://x.y/3090', '8xrtx-5090 1500 USD in 7 on vast'],
  ['4070 laptop 60 cents a day', '1xrtx-4070-laptop 60 USD/100 in 1'],
  ['24 GB 3090 at 350W makes 1.64 a day on lium', '1xrtx-3090 1.64 unsaid in 1 on lium'],
  ['two 4090s, a grand a month', '2xrtx-4090 1000 USD in 30.42'],
  ['Made 47$ in 3 days on clore w/ 3080ti', '1xrtx-3080-ti 47 USD in 3 on clore'],
  ['every month I get 200 dollars out of a 3080 ti', '1xrtx-3080-ti 200 USD in 30.42'],
  ['4090 $800', '1xrtx-4090 800 USD in ?'],
  ['500 USDT a month, 3090', '1xrtx-3090 500 USD in 30.42'],
  ['0.01 BTC a month with a 3090', '1xrtx-3090 0.01 other-coin in 30.42'],
  ['mein 3080 rig mit 6 karten bringt 25€ am tag', '6xrtx-3080-10gb 25 EUR in 1'],
  ['my 3080 rig with 6 cards makes $25 per day', '6xrtx-3080-10gb 25 USD in 1'],
  ['4090, six of them, $90 a day', '6xrtx-4090 90 USD in 1'],
  ['mi 3090 gana 100 € al mes en Vast', '1xrtx-3090 100 EUR in 30.42 on vast'],
  ['3090 rapporte 1200 € par an', '1xrtx-3090 1200 EUR in 365'],
  ['la mia 4090 fa 5 € al giorno', '1xrtx-4090 5 EUR in 1'],
  ['3090 приносит 150 руб в день', '1xrtx-3090 150 RUB in 1'],
  ['mijn 4090 doet €4 per dag', '1xrtx-4090 4 EUR in 1'],
  ['4090 zarabia 20 zł dziennie', '1xrtx-4090 20 PLN in 1'],
  ['4090 $300 p/m on vast', '1xrtx-4090 300 USD in 30.42 on vast'],
  ['rtx 5090 earns 1,200 $ per month, power is free', '1xrtx-5090 1200 USD in 30.42 free'],
];

describe('a boast is read in any wording', () => {
  test.each(READ)('%s → %s', (typed, understood) => {
    expect(told(readClaim(typed, realFinder))).toBe(understood);
  });

  test('whatever it is, nothing is thrown', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (typed) => {
        expect(readClaim(typed, realFinder).amounts).toBeDefined();
      }),
    );
  });

  test('what is written for a button is read as it was meant', () => {
    const cents = fc.integer({ min: 1, max: 99_999_999 }).map((value) => value / 100);
    fc.assert(
      fc.property(
        cents,
        cents,
        fc.constantFrom(1 / 24, 1, 7, 730 / 24, 365, 3, 45),
        fc.boolean(),
        fc.boolean(),
        fc.constantFrom(undefined, 'Vast.ai', 'Pearl (PRL)', 'io.net'),
        fc.constantFrom(undefined, '2025', '2026-09', '2026-06-01'),
        (one, other, days, isNet, isPowerFree, earner, time) => {
          const claim = { low: Math.min(one, other), high: Math.max(one, other), days, isNet, isPowerFree, earner };
          const text = claimAsTyped({ ...claim, rig: '6x RTX 3070', currency: 'EUR', busyShare: 0.6, time });
          const read = readClaim(text, realFinder);
          const [amount] = read.amounts;
          expect(read.parts).toMatchObject([{ count: 6, gpu: { id: 'rtx-3070' } }]);
          expect(amount?.low).toBeCloseTo(Number(claim.low.toPrecision(6)));
          expect(amount?.high).toBeCloseTo(Number(claim.high.toPrecision(6)));
          expect(amount?.days).toBeCloseTo(days);
          expect(read).toMatchObject({ isPowerFree, busyShare: 0.6, measure: isNet ? 'net' : undefined });
          expect(read.time && isoOf(read.time, TODAY)).toBe(time);
          expect(read.earners).toHaveLength(earner === undefined ? 0 : 1);
        },
      ),
    );
  });
});

/** Of which time something is said on 20 November 2026. */
const TIMES: readonly (readonly [typed: string, time: string | undefined])[] = [
  ['4090 made $400 in september', '2026-09'],
  ['4090 made $400 in Sept 2025 on vast', '2025-09'],
  ['in december my 3090 made $90', '2025-12'],
  ['3090 made $20 on 1 June', '2026-06-01'],
  ['3090 made $20 on June 1st, 2025', '2025-06-01'],
  ['$20 a day 2026-06-01', '2026-06-01'],
  ['5090 made $30 a day back in May', '2026-05'],
  ['2x 3090 300 € im August', '2026-08'],
  ['3090 gained 100 EUR en septiembre', '2026-09'],
  ['4090 made $12 a day in 2021', '2021'],
  ['3090 made $100 last month', '2026-10'],
  ['3090 made $900 last year', '2025'],
  // Neither a month nor a year.
  ['a 4090 may earn $5 a day', undefined],
  ['6 may earn $5 a day', undefined],
  ['4090 paid $2026 a year', undefined],
  ['RTX 2060 makes $1 a day', undefined],
  ['3 months ago I got $20', undefined],
];

test.each(TIMES)('%s: of %s', (typed, time) => {
  const read = readClaim(typed, realFinder);
  expect(read.time && isoOf(read.time, TODAY)).toBe(time);
});

test('an amount without a period is of the month that is named', () => {
  expect(readClaim('4090 made $400 in september', realFinder).amounts).toMatchObject([{ low: 400, days: 365 / 12 }]);
});

// Half of a number would be another one.
test.each([
  '4090 twenty five dollars a day',
  '4090 twenty-five dollars a day',
  '4090 a hundred and five dollars a month',
  '4090 one thousand two hundred dollars a year',
  '4090 two hundred fifty dollars a month',
  '4090 half a dollar a day',
  '4090 five to ten dollars a day',
  '4090 point five dollars an hour',
  '4090 makes minus ten dollars a day',
  '4090 makes nine and a half dollars a day',
  '4090 vingt six dollars par jour',
  '4090 treinta y cinco euros al mes',
  '4090 makes half a grand a month',
  '4090 makes twenty one grand a year',
])('“%s”: a number in words that is not read whole is no amount', (typed) => {
  expect(readClaim(typed, realFinder)).toMatchObject({ parts: [{ gpu: { id: 'rtx-4090' } }], amounts: [] });
});

describe('times in few letters', () => {
  test.each(CLAIMS)('“$typed”: $answered ($reason)', ({ typed, answered }) => {
    expect(told(readClaim(typed, realFinder))).toBe(answered);
  });

  test.each(CLAIMS)('with a word more, “$typed” is no other amount unless the answer says so', ({ typed }) => {
    const asTyped = told(readClaim(typed, realFinder));
    for (const word of ['blorf', 'зюзя', 'Quux']) {
      for (let place = 0; place <= typed.length; place += 1) {
        // Half a word may be another one.
        if (/\p{L}$/u.test(typed.slice(0, place)) && /^\p{L}/u.test(typed.slice(place))) continue;
        const text = `${typed.slice(0, place)} ${word} ${typed.slice(place)}`;
        const read = readClaim(text, realFinder);
        const said = told(read);
        const isHonest = said === asTyped || isAsked(read) || read.leftOut.length + read.unknownEarners.length > 0;
        expect([text, isHonest, said]).toEqual([text, true, said]);
      }
    }
  });
});

/** Whether something is open: the card, how many, the amount, its time, the earner or which of two amounts. */
function isAsked({ parts, uncounted, unclear, amounts, earners }: ReadClaim): boolean {
  const timed = amounts.filter(({ days }) => days !== undefined);
  const isSigned = amounts.some(({ days, money }) => days === undefined && money.kind !== 'unsaid');
  return (
    parts.length === 0 ||
    uncounted.length + unclear.length > 0 ||
    timed.length === 0 ||
    earners.length > 1 ||
    (isSigned && timed[0]?.money.kind === 'unsaid') ||
    new Set(timed.map(({ low, days = 1 }) => low / days)).size > 1
  );
}
