import { certainty } from './certainty.ts';
import { claim } from './claim.ts';
import { commands } from './commands/commands.ts';
import { compare } from './compare.ts';
import { eligible } from './eligible.ts';
import { errors } from './errors.ts';
import { exchange } from './exchange.ts';
import { gaps } from './gaps.ts';
import { hours } from './hours.ts';
import { machine } from './machine.ts';
import { money } from './money.ts';
import { paging } from './paging.ts';
import { power } from './power.ts';
import { price } from './price.ts';
import { refusedCurrencies } from './refused-currencies.ts';
import { refusedRates } from './refused-rates.ts';
import { refusedRigs } from './refused-rigs.ts';
import { roi } from './roi.ts';
import { start } from './start.ts';

/** What Rigwise says in English, by subject. */
export const en = {
  certainty,
  claim,
  commands,
  compare,
  eligible,
  errors,
  exchange,
  gaps,
  hours,
  machine,
  money,
  paging,
  power,
  price,
  refusedCurrencies,
  refusedRates,
  refusedRigs,
  roi,
  start,
};
