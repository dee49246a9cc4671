import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import * as z from 'zod';
import { electricityRate, rateSetting } from '../src/appraisal/electricity.ts';
import { defineCommand, defineCommandGroup } from '../src/conversation/define-command.ts';
import {
  exportView,
  forgetQuestionView,
  forgottenView,
  myCurrencySetView,
  myRateSetView,
  myselfView,
} from '../src/views/me.ts';
import { belongingsOf } from './parts/belongings.ts';
import { currencyOption, rateOption, textSchema } from './parts/overrides.ts';
import { citingIn } from './parts/reply-context.ts';
import { defaultCurrency, exchangeUses, readCurrency, readRate } from './parts/terms.ts';

const rate = defineCommand({
  definition: {
    name: 'rate',
    description: 'Set your own electricity price, used in all your answers',
    options: [
      {
        ...rateOption,
        required: true,
        description: 'Price per kWh, such as 0.12, 28p, 120 € for 400 kWh or 0.31 day 0.19 night',
      },
    ],
  },
  visibility: 'private',
  options: z.strictObject({ rate: textSchema }),
  async execute({ rate: typedText }, context) {
    const typed = readRate(typedText, defaultCurrency(context), context);
    await context.persons.set(context.actor.userId, {
      rate: { ...rateSetting(typed), setAt: context.now.toISOString() },
    });
    const nothingSet = { person: undefined, server: undefined };
    const used = electricityRate(typed, nothingSet, context.locale, context);
    return myRateSetView(used, exchangeUses([used.currency], context), citingIn(context));
  },
});

const currency = defineCommand({
  definition: {
    name: 'currency',
    description: 'Set the currency of all your answers',
    options: [{ ...currencyOption, required: true, description: 'Currency, such as EUR, £ or zł' }],
  },
  visibility: 'private',
  options: z.strictObject({ currency: textSchema }),
  async execute({ currency: typed }, context) {
    const code = readCurrency(typed, context);
    await context.persons.set(context.actor.userId, { currency: { value: code, setAt: context.now.toISOString() } });
    return myCurrencySetView(code);
  },
});

const view = defineCommand({
  definition: { name: 'view', description: 'Show what you have set, and what your answers here use' },
  visibility: 'private',
  options: z.strictObject({}),
  execute(_options, context) {
    const { settings, rigs } = belongingsOf(context);
    const { server } = context;
    const set = { person: settings.rate, server: server.kind === 'known' ? server.settings.rate : undefined };
    const used = electricityRate(undefined, set, context.locale, context);
    return myselfView({
      settings,
      rigCount: rigs.length,
      used,
      exchangeRates: exchangeUses([used.currency], context),
      serverUnreadable: server.kind === 'unreadable',
      citing: citingIn(context),
    });
  },
});

const exportAll = defineCommand({
  definition: { name: 'export', description: 'Get everything that is held about you, as a file' },
  visibility: 'private',
  options: z.strictObject({}),
  async execute(_options, { personalData, actor }) {
    const held = await personalData.exportAll(actor.userId);
    return exportView(held, Object.keys(held.held).length === 0);
  },
});

const forget = defineCommand({
  definition: {
    name: 'forget',
    description: 'Delete everything that is held about you',
    options: [
      {
        type: ApplicationCommandOptionType.Boolean,
        name: 'confirm',
        description: 'True deletes at once, without asking',
      },
    ],
  },
  visibility: 'private',
  options: z.strictObject({ confirm: z.boolean().optional() }),
  async execute({ confirm }, { personalData, actor, buttonId }) {
    if (confirm !== true) return forgetQuestionView(buttonId('me forget', { confirm: true }));
    return forgottenView(await personalData.forget(actor.userId));
  },
});

export const me = defineCommandGroup(
  { name: 'me', description: 'Your own electricity rate and currency, and the data held about you' },
  [rate, currency, view, exportAll, forget],
);
