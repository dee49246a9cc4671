/** A message about cards and what is taken of it: the rig, then what is left out, and why. */
export interface MessageRow {
  readonly typed: string;
  readonly answered: string;
  readonly reason: string;
}

/** What people write of their cards to each other. `docs/what-is-understood.md` is made of it. */
export const MESSAGES: readonly MessageRow[] = [
  { typed: 'swapped my 3080 for a 4090', answered: 'RTX 4090; gone: RTX 3080 10GB', reason: 'swapped' },
  { typed: 'thinking of adding a 3090 to my 4090', answered: 'RTX 4090; planned: RTX 3090', reason: 'only a plan' },
  { typed: 'upgrading from 3070 to 4080', answered: 'RTX 4080; gone: RTX 3070', reason: 'one takes the other’s place' },
  {
    typed: 'should I buy a 5090 or keep my 4090',
    answered: 'RTX 4090; planned: RTX 5090',
    reason: 'one is there, the other is not',
  },
  { typed: 'sold my 3090, now running 2x 4070', answered: '2x RTX 4070; gone: RTX 3090', reason: 'sold' },
  {
    typed: '4 pcs with a 3060 each and one with a 4070',
    answered: '4x RTX 3060 12GB + RTX 4070',
    reason: 'what each machine has',
  },
  { typed: "now I have 2 5070 ti's", answered: '2x RTX 5070 Ti', reason: 'a plural' },
  { typed: '3090s, had 3, sold 1', answered: '2x 3090; some: had 3, sold 1', reason: 'three less one' },
  { typed: 'I had 3 3090s, sold 1', answered: '2x RTX 3090; some: sold 1', reason: 'three less one' },
  { typed: '6x 3070, sold 2 last month', answered: '6x RTX 3070; some: sold 2', reason: 'before or after that' },
  { typed: 'My 4090 and a 3080 that died', answered: 'RTX 4090; gone: RTX 3080 10GB', reason: 'dead' },
  { typed: '4090 or 3090?', answered: 'RTX 4090; other: RTX 3090', reason: 'one or the other' },
  { typed: '4090 vs 5090 for rendering', answered: 'RTX 4090; other: RTX 5090', reason: 'one or the other' },
  { typed: 'is a 4090 better than a 3090', answered: 'RTX 4090; other: RTX 3090', reason: 'one or the other' },
  { typed: 'I have a 3060. Is a 3090 worth it?', answered: 'RTX 3060 12GB; planned: RTX 3090', reason: 'asked about' },
  {
    typed: 'replaced 2x 3080 with a 4090 and a 4070',
    answered: 'RTX 4090 + RTX 4070; gone: 2x RTX 3080 10GB',
    reason: 'two take the place of two',
  },
  { typed: 'should I swap my 3080 for a 4090', answered: 'RTX 3080 10GB; planned: RTX 4090', reason: 'not done yet' },
  { typed: 'upgraded to a 4090 from a 3080', answered: 'RTX 4090; gone: RTX 3080 10GB', reason: 'the other way round' },
  { typed: "I don't have a 4090, only a 3060", answered: 'RTX 3060 12GB; gone: RTX 4090', reason: 'not there' },
  {
    typed: 'got rid of my 1080 ti, bought a 3060 ti',
    answered: 'RTX 3060 Ti; gone: GTX 1080 Ti',
    reason: 'gone, and bought',
  },
  {
    typed: 'running 6x 3070 and planning to add 2 more 3080',
    answered: '6x RTX 3070; planned: 2x RTX 3080 10GB',
    reason: 'two more are a plan',
  },
  {
    typed: 'My rig: 4x 3070, 2x 3080. Want a 4090 too',
    answered: '4x RTX 3070 + 2x RTX 3080 10GB; planned: RTX 4090',
    reason: 'wanted',
  },
  {
    typed: 'just ordered a 5090, currently on a 3080',
    answered: 'RTX 3080 10GB; planned: RTX 5090',
    reason: 'on its way',
  },
  {
    typed: 'habe meine 3080 verkauft und jetzt eine 4090',
    answered: 'RTX 4090; gone: RTX 3080 10GB',
    reason: 'German',
  },
  {
    typed: 'soll ich eine 5090 kaufen oder meine 4090 behalten',
    answered: 'RTX 4090; planned: RTX 5090',
    reason: 'German, the verbs last',
  },
  {
    typed: 'meine 3080 gegen eine 4090 getauscht',
    answered: 'RTX 4090; gone: RTX 3080 10GB',
    reason: 'German, the verb last',
  },
  { typed: 'von 3070 auf 4080 gewechselt', answered: 'RTX 4080; gone: RTX 3070', reason: 'German' },
  {
    typed: "j'ai vendu ma 3080, maintenant j'ai une 4090",
    answered: 'RTX 4090; gone: RTX 3080 10GB',
    reason: 'French',
  },
  { typed: "je pense acheter une 5090, j'ai une 3080", answered: 'RTX 3080 10GB; planned: RTX 5090', reason: 'French' },
  { typed: 'vendí mi 3080 y compré una 4090', answered: 'RTX 4090; gone: RTX 3080 10GB', reason: 'Spanish' },
  {
    typed: 'tengo una 3060 y quiero comprar una 4070',
    answered: 'RTX 3060 12GB; planned: RTX 4070',
    reason: 'Spanish',
  },
  { typed: 'ho venduto la 3080 e ho preso una 4090', answered: 'RTX 4090; gone: RTX 3080 10GB', reason: 'Italian' },
  { typed: 'heb mijn 3080 verkocht en nu een 4090', answered: 'RTX 4090; gone: RTX 3080 10GB', reason: 'Dutch' },
  { typed: 'sprzedałem 3080, teraz mam 4090', answered: 'RTX 4090; gone: RTX 3080 10GB', reason: 'Polish' },
  { typed: 'mam 3060 i myślę o 4070', answered: 'RTX 3060 12GB; planned: RTX 4070', reason: 'Polish' },
  { typed: 'vendi minha 3080 e agora tenho uma 4090', answered: 'RTX 4090; gone: RTX 3080 10GB', reason: 'Portuguese' },
  { typed: 'продал 3080, теперь 4090', answered: 'RTX 4090; gone: RTX 3080 10GB', reason: 'Russian' },
  { typed: 'есть 3060, хочу купить 4070', answered: 'RTX 3060 12GB; planned: RTX 4070', reason: 'Russian' },
  { typed: 'продав 3080, маю 4090', answered: 'RTX 4090; gone: RTX 3080 10GB', reason: 'Ukrainian' },
  { typed: '3080 sattım, şimdi 4090 var', answered: 'RTX 4090; gone: RTX 3080 10GB', reason: 'Turkish' },
  { typed: '卖了3080，现在用4090', answered: 'RTX 4090; gone: RTX 3080 10GB', reason: 'Chinese' },
  { typed: '3080を売って4090を買った', answered: 'RTX 4090; gone: RTX 3080 10GB', reason: 'Japanese' },
  { typed: '3 rigs with 8x 3060 ti each', answered: '24x RTX 3060 Ti', reason: 'as many of each' },
  {
    typed: '2 rigs with 6x 3070 and 1 rig with 8x 3080',
    answered: '12x RTX 3070 + 8x RTX 3080 10GB',
    reason: 'each with its own',
  },
  { typed: 'two PCs with a 4090 each', answered: '2x RTX 4090', reason: 'as many of each' },
  { typed: '3 pcs with 12x 3070 in total', answered: '12x RTX 3070', reason: 'twelve altogether' },
  { typed: 'used to mine on 6x 580, now 2x 3090', answered: '2x RTX 3090; gone: 6x RX 580 8GB', reason: 'used to' },
  { typed: '4090 now, 5090 coming next week', answered: 'RTX 4090; planned: RTX 5090', reason: 'on its way' },
  { typed: 'My wife has a 3060, I have a 4070', answered: 'RTX 3060 12GB + RTX 4070', reason: 'both are there' },
  { typed: 'trading my 3090 for two 3080s', answered: '2x RTX 3080 10GB; gone: RTX 3090', reason: 'swapped' },
  {
    typed: '3x 3090 in one rig, 2x 3090 in another',
    answered: '3x RTX 3090; again: 2x RTX 3090',
    reason: 'two more, or the same',
  },
  {
    typed: 'I sold my 3090, my 4090 makes $10 a day',
    answered: 'RTX 4090; gone: RTX 3090',
    reason: 'another sentence behind a comma',
  },
  { typed: 'Selling 2x 3090, keeping my 4090', answered: 'RTX 4090; gone: 2x RTX 3090', reason: 'for sale' },
];
