import { about } from './about.ts';
import { cards } from './values/cards.ts';
import { certainty } from './evidence/certainty.ts';
import { chart } from './chart.ts';
import { claim } from './advice/claim.ts';
import { coin } from './coin.ts';
import { commands } from './commands/commands.ts';
import { compare } from './compare.ts';
import { conversation } from './conversation.ts';
import { electricity } from './own/electricity.ts';
import { eligible } from './advice/eligible.ts';
import { errors } from './refusals/errors.ts';
import { exchange } from './values/exchange.ts';
import { figures } from './values/figures.ts';
import { files } from './files.ts';
import { gaps } from './advice/gaps.ts';
import { grounds } from './evidence/grounds.ts';
import { help } from './help.ts';
import { hours } from './own/hours.ts';
import { joining } from './advice/joining.ts';
import { machine } from './machine.ts';
import { me } from './own/me.ts';
import { missing } from './evidence/missing.ts';
import { money } from './values/money.ts';
import { networks } from './networks.ts';
import { noFigure } from './evidence/no-figure.ts';
import { odds } from './advice/odds.ts';
import { paging } from './values/paging.ts';
import { plan } from './advice/plan.ts';
import { power } from './own/power.ts';
import { price } from './advice/price.ts';
import { real } from './real.ts';
import { refusedCurrencies } from './refusals/currencies.ts';
import { refusedEarners } from './refusals/earners.ts';
import { refusedHours } from './refusals/hours.ts';
import { refusedNumbers } from './refusals/numbers.ts';
import { refusedRates } from './refusals/rates.ts';
import { refusedRigs } from './refusals/rigs.ts';
import { receipt } from './receipt.ts';
import { rigs } from './own/rigs.ts';
import { roi } from './roi.ts';
import { running } from './running.ts';
import { settings } from './own/settings.ts';
import { sources } from './evidence/sources.ts';
import { speed } from './values/speed.ts';
import { start } from './start.ts';
import { time } from './values/time.ts';

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
  files,
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
  real,
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
