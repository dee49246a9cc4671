/** What somebody says that a rig earns, and how it is understood: the rig, the amount with its time, the place; then what is left out. */
export interface ClaimRow {
  readonly typed: string;
  readonly answered: string;
  readonly reason: string;
}

/** What people write of earnings, with the time in few letters. `docs/what-is-understood.md` is made of it. */
export const CLAIMS: readonly ClaimRow[] = [
  {
    typed: '3070 $8 at 8 pm',
    answered: '1xrtx-3070 8 USD in ?; left out: at 8 pm',
    reason: 'a time of the day beside money',
  },
  {
    typed: '3070 $8 a day at 8 pm',
    answered: '1xrtx-3070 8 USD in 1; left out: at 8 pm',
    reason: 'a time of the day behind the period',
  },
  {
    typed: '3070 $8 a day 8-10 pm',
    answered: '1xrtx-3070 8 USD in 1; left out: 8-10 pm',
    reason: 'hours beside money',
  },
  { typed: '4090 per day $10', answered: '1xrtx-4090 10 USD in 1', reason: 'the time in front of the money' },
  { typed: '4090 a month: $300', answered: '1xrtx-4090 300 USD in 30.42', reason: 'the same with a colon' },
  { typed: 'a 4090 a day makes $10', answered: '1xrtx-4090 10 USD in 1', reason: 'the same in a sentence' },
  {
    typed: '6x 3070 per day 12 USD on vast',
    answered: '6xrtx-3070 12 USD in 1 on vast',
    reason: 'the same of several',
  },
  { typed: '3090 am Tag 10 €', answered: '1xrtx-3090 10 EUR in 1', reason: 'German, the time in front' },
  {
    typed: '4090 daily $10, monthly $304',
    answered: '1xrtx-4090 10 USD in 1 304 USD in 30.42',
    reason: 'two amounts, each behind its time',
  },
  {
    typed: 'Daily: 0.5 USD Monthly: 15 USD 3060',
    answered: '1xrtx-3060-12gb 0.5 USD in 1 15 USD in 30.42',
    reason: 'as calculators print it',
  },
  {
    typed: '3090 am Tag 3 €, im Monat 90 €',
    answered: '1xrtx-3090 3 EUR in 1 90 EUR in 30.42',
    reason: 'German, each behind its time',
  },
  {
    typed: 'today $10, this month $280 with my 4090',
    answered: '1xrtx-4090 10 USD in 1 280 USD in 30.42',
    reason: 'the same in a sentence',
  },
  { typed: '4090 daily 8-12 USD', answered: '1xrtx-4090 8-12 USD in 1', reason: 'a range behind its time' },
  {
    typed: '4090 $10 daily, $300 monthly, 5 cards',
    answered: '5xrtx-4090 10 USD in 1 300 USD in 30.42',
    reason: 'each in front of its time, with a number behind',
  },
  {
    typed: '4090 300 a month, 10 USD',
    answered: '1xrtx-4090 300 unsaid in 30.42 10 USD in ?; left out: 10 USD',
    reason: 'no card has the number in front',
  },
  { typed: '4090 makes ten dollars a day', answered: '1xrtx-4090 10 USD in 1', reason: 'money in words' },
  { typed: '3090 a hundred bucks a week', answered: '1xrtx-3090 100 USD in 7', reason: 'a hundred in words' },
  { typed: '3090 two dozen bucks a week', answered: '1xrtx-3090 24 USD in 7', reason: 'dozens in words' },
  {
    typed: 'two 3090s make two thousand euros a year',
    answered: '2xrtx-3090 2000 EUR in 365',
    reason: 'thousands in words, beside a count',
  },
  { typed: '4090 8 pm', answered: '1xrtx-4090 8 unsaid in 30.42', reason: 'nothing else comes in: eight a month' },
  { typed: '4090 $8 pm', answered: '1xrtx-4090 8 USD in 30.42', reason: 'money stands in front' },
  { typed: '4090 £7.50 p/d', answered: '1xrtx-4090 7.5 GBP in 1', reason: 'the p is no penny' },
  { typed: '4090 £7.50p/d', answered: '1xrtx-4090 7.5 GBP in 1', reason: 'the same without a blank' },
  { typed: '4090 £7 pd', answered: '1xrtx-4090 7 GBP in 1', reason: 'in two letters' },
  { typed: '4090 £60 p/w', answered: '1xrtx-4090 60 GBP in 7', reason: 'a week' },
  { typed: '4090 £60 pw', answered: '1xrtx-4090 60 GBP in 7', reason: 'a week in two letters' },
  { typed: '4090 $60/w', answered: '1xrtx-4090 60 USD in 7', reason: 'a week behind a stroke' },
  { typed: '4090 300 p/m', answered: '1xrtx-4090 300 unsaid in 30.42', reason: 'the reader’s money' },
  { typed: '4090 $300/mo', answered: '1xrtx-4090 300 USD in 30.42', reason: 'a month behind a stroke' },
  { typed: '4090 £230 pcm', answered: '1xrtx-4090 230 GBP in 30.42', reason: 'as landlords write' },
  { typed: '4090 12 USD p.m. on vast', answered: '1xrtx-4090 12 USD in 30.42 on vast', reason: 'with points' },
  { typed: '4090 2000 pa', answered: '1xrtx-4090 2000 unsaid in 365', reason: 'a year, in the reader’s money' },
  { typed: '4090 £2000 p/y', answered: '1xrtx-4090 2000 GBP in 365', reason: 'a year' },
  { typed: '3090 1200 € p.a.', answered: '1xrtx-3090 1200 EUR in 365', reason: 'German, a year' },
  { typed: '3090 100 € p.M.', answered: '1xrtx-3090 100 EUR in 30.42', reason: 'German, a month' },
  { typed: '4090 $0.30 p/h', answered: '1xrtx-4090 0.3 USD in 0.04', reason: 'an hour' },
  { typed: '4090 50p a day', answered: '1xrtx-4090 50 GBP/100 in 1', reason: 'pence' },
  {
    typed: '3090 8 €/Tag um 20 Uhr',
    answered: '1xrtx-3090 8 EUR in 1; left out: um 20 Uhr',
    reason: 'German: a time of the day',
  },
  {
    typed: '3090 gagne 8 € par jour à 20 h',
    answered: '1xrtx-3090 8 EUR in 1; left out: à 20 h',
    reason: 'French: a time of the day',
  },
  {
    typed: '3090 gana 8 € al día a las 8 pm',
    answered: '1xrtx-3090 8 EUR in 1; left out: a las 8 pm',
    reason: 'Spanish: a time of the day',
  },
  {
    typed: '3090 150 руб в день в 20:00',
    answered: '1xrtx-3090 150 RUB in 1; left out: в 20:00',
    reason: 'Russian: a time of the day',
  },
  { typed: 'mijn 4090 doet €4 p/d', answered: '1xrtx-4090 4 EUR in 1', reason: 'Dutch' },
  {
    typed: '4090 £7.50 a day on unmineable',
    answered: '1xrtx-4090 7.5 GBP in 1; left out: unmineable',
    reason: 'a place that is not known',
  },
  {
    typed: '3090 8 €/Tag auf Blorfpool',
    answered: '1xrtx-3090 8 EUR in 1; left out: Blorfpool',
    reason: 'German: a place that is not known',
  },
  {
    typed: '3090 gagne 8 € par jour sur blorf',
    answered: '1xrtx-3090 8 EUR in 1; left out: blorf',
    reason: 'French: a place that is not known',
  },
  {
    typed: 'I sold my 3090, my 4090 makes $10 a day',
    answered: '1xrtx-4090 10 USD in 1',
    reason: 'a card that is gone',
  },
  {
    typed: 'I had a 3090, sold it, now 2x 4070 make $10 a day',
    answered: '2xrtx-4070 10 USD in 1',
    reason: 'the same, with its count',
  },
  { typed: '4090 up to $15 a day', answered: '1xrtx-4090 15 USD in 1', reason: 'no range of dollars' },
  {
    typed: '4090 bought for $1600 makes $30 a day',
    answered: '1xrtx-4090 1600 USD in ? 30 USD in 1; left out: $1600',
    reason: 'an amount that comes in at no time',
  },
];
