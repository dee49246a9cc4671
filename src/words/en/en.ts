import { about } from './about.ts';
import { cards } from './cards.ts';
import { certainty } from './certainty.ts';
import { chart } from './chart.ts';
import { claim } from './claim.ts';
import { coin } from './coin.ts';
import { commands } from './commands/commands.ts';
import { compare } from './compare.ts';
import { conversation } from './conversation.ts';
import { electricity } from './electricity.ts';
import { eligible } from './eligible.ts';
import { errors } from './errors.ts';
import { exchange } from './exchange.ts';
import { figures } from './figures.ts';
import { gaps } from './gaps.ts';
import { grounds } from './grounds.ts';
import { help } from './help.ts';
import { hours } from './hours.ts';
import { joining } from './joining.ts';
import { machine } from './machine.ts';
import { me } from './me.ts';
import { missing } from './missing.ts';
import { money } from './money.ts';
import { networks } from './networks.ts';
import { noFigure } from './no-figure.ts';
import { odds } from './odds.ts';
import { paging } from './paging.ts';
import { plan } from './plan.ts';
import { power } from './power.ts';
import { price } from './price.ts';
import { refusedCurrencies } from './refused-currencies.ts';
import { refusedEarners } from './refused-earners.ts';
import { refusedHours } from './refused-hours.ts';
import { refusedNumbers } from './refused-numbers.ts';
import { refusedRates } from './refused-rates.ts';
import { refusedRigs } from './refused-rigs.ts';
import { receipt } from './receipt.ts';
import { rigs } from './rigs.ts';
import { roi } from './roi.ts';
import { running } from './running.ts';
import { settings } from './settings.ts';
import { sources } from './sources.ts';
import { speed } from './speed.ts';
import { start } from './start.ts';
import { time } from './time.ts';

/** What Rigwise says in English, by subject. */
export const en = {
  about,
  cards,
  certainty,
  chart,
  claim,
  coin,
  commands,
  compare,
  conversation,
  electricity,
  eligible,
  errors,
  exchange,
  figures,
  gaps,
  grounds,
  help,
  hours,
  joining,
  machine,
  me,
  missing,
  money,
  networks,
  noFigure,
  odds,
  paging,
  plan,
  power,
  price,
  refusedCurrencies,
  refusedEarners,
  refusedHours,
  refusedNumbers,
  refusedRates,
  refusedRigs,
  receipt,
  rigs,
  roi,
  running,
  settings,
  sources,
  speed,
  start,
  time,
};
