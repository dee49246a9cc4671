import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import * as z from 'zod';
import { rateWhileOnline } from '../src/appraisal/electricity.ts';
import { defineCommand } from '../src/conversation/define-command.ts';
import { energyKwhPerDay } from '../src/engine/power.ts';
import { powerView } from '../src/views/power.ts';
import { currencyOption, hideOption, rateOption, textSchema } from './parts/overrides.ts';
import { citingIn } from './parts/reply-context.ts';
import { readTerms } from './parts/terms.ts';

const MAX_WATTS = 1_000_000;

export const power = defineCommand({
  definition: {
    name: 'power',
    description: 'What running something costs: watts, hours a day, price per kWh',
    options: [
      {
        type: ApplicationCommandOptionType.Number,
        name: 'watts',
        description: 'Watts at the wall, such as 600',
        required: true,
        min_value: 0,
        max_value: MAX_WATTS,
      },
      {
        type: ApplicationCommandOptionType.Number,
        name: 'hours',
        description: 'Hours a day (default: 24)',
        min_value: 0,
        max_value: 24,
      },
      rateOption,
      currencyOption,
      hideOption,
    ],
  },
  visibility: ({ hide }) => (hide === true ? 'private' : 'public'),
  answersAlike: true,
  options: z.strictObject({
    watts: z.number().min(0).max(MAX_WATTS),
    hours: z.number().min(0).max(24).optional(),
    rate: textSchema.optional(),
    currency: textSchema.optional(),
    hide: z.boolean().optional(),
  }),

  execute(options, context) {
    const { rate: ofDay, money, exchangeRates } = readTerms(options, context);
    const hoursPerDay = options.hours ?? 24;
    const rate = rateWhileOnline(ofDay, hoursPerDay);
    const energy = energyKwhPerDay({ loadW: options.watts, idleW: 0 }, hoursPerDay, 1);
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
