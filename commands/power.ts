import { rateWhileOnline } from '../src/appraisal/electricity.ts';
import { defineCommand } from '../src/conversation/define-command.ts';
import { number } from '../src/conversation/options.ts';
import { energyKwhPerDay } from '../src/engine/power.ts';
import { powerView } from '../src/views/power.ts';
import { hideOption, unlessHidden } from './parts/hiding.ts';
import { currencyOption, rateOption } from './parts/overrides.ts';
import { citingIn } from './parts/reply-context.ts';
import { readTerms } from './parts/terms.ts';

const MAX_WATTS = 1_000_000;

export const power = defineCommand({
  name: 'power',
  description: 'What running something costs: watts, hours a day, price per kWh',
  options: {
    watts: number('Watts at the wall, such as 600', { required: true, max: MAX_WATTS }),
    hours: number('Hours a day (default: 24)', { max: 24 }),
    rate: rateOption,
    currency: currencyOption,
    hide: hideOption,
  },
  visibility: unlessHidden,
  answersAlike: true,

  execute(options, context) {
    const hoursPerDay = options.hours ?? 24;
    const energy = energyKwhPerDay({ loadW: options.watts, idleW: 0 }, hoursPerDay, 1);
    const { rate: ofDay, money, exchangeRates } = readTerms(options, context, energy);
    const rate = rateWhileOnline(ofDay, hoursPerDay);
    return powerView({
      watts: options.watts,
      hoursPerDay,
      energyKwhPerDay: energy,
      costUsdPerDay: energy * rate.usdPerKwh,
      rate,
      exchangeRates,
      serverUnreadable: context.server.kind === 'unreadable',
      money,
      citing: citingIn(context),
    });
  },
});
