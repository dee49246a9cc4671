import { electricityRate, rateSetting } from '../src/appraisal/electricity.ts';
import { defineCommand, defineCommandGroup } from '../src/conversation/define-command.ts';
import { flag, text } from '../src/conversation/options.ts';
import {
  exportView,
  forgetQuestionView,
  forgottenView,
  myCurrencySetView,
  myRateSetView,
  myselfView,
} from '../src/views/own/me.ts';
import { withRow } from '../src/views/message/buttons.ts';
import { en } from '../src/words/en/en.ts';
import { belongingsOf } from './parts/belongings.ts';
import { citingIn } from './parts/reply-context.ts';
import { taxButtons } from './parts/tax-button.ts';
import { defaultCurrency, exchangeUses, readCurrency, readRate } from './parts/terms.ts';

const rate = defineCommand({
  name: 'rate',
  description: en.commands.kept.me.rate,
  options: {
    rate: text(en.commands.kept.me.ratePerKwh, { required: true }),
  },
  visibility: 'private',
  async execute({ rate: typedText }, context) {
    const typed = readRate(typedText, defaultCurrency(context), context);
    await context.stores().persons.set(context.actor.userId, {
      rate: { ...rateSetting(typed), setAt: context.now.toISOString() },
    });
    const nothingSet = { person: undefined, server: undefined };
    const used = electricityRate(typed, nothingSet, context.locale, context);
    const reply = myRateSetView(used, exchangeUses([used.currency], context), citingIn(context));
    return withRow(
      reply,
      taxButtons({ rate: typedText }, used, context.locale, (again) => context.buttonId('me rate', again)),
    );
  },
});

const currency = defineCommand({
  name: 'currency',
  description: en.commands.kept.me.currency,
  options: { currency: text(en.commands.kept.currencyOption, { required: true }) },
  visibility: 'private',
  async execute({ currency: typed }, context) {
    const code = readCurrency(typed, context);
    await context
      .stores()
      .persons.set(context.actor.userId, { currency: { value: code, setAt: context.now.toISOString() } });
    return myCurrencySetView(code, { words: en });
  },
});

const view = defineCommand({
  name: 'view',
  description: en.commands.kept.me.view,
  options: {},
  visibility: 'private',
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
  name: 'export',
  description: en.commands.kept.me.export,
  options: {},
  visibility: 'private',
  async execute(_options, { stores, actor }) {
    const held = await stores().personalData.exportAll(actor.userId);
    return exportView(held, Object.keys(held.held).length === 0, { words: en });
  },
});

const forget = defineCommand({
  name: 'forget',
  description: en.commands.kept.me.forget,
  options: { confirm: flag(en.commands.kept.me.confirm) },
  visibility: 'private',
  async execute({ confirm }, { stores, actor, buttonId }) {
    if (confirm !== true) return forgetQuestionView(buttonId('me forget', { confirm: true }), { words: en });
    return forgottenView(await stores().personalData.forget(actor.userId), { words: en });
  },
});

export const me = defineCommandGroup({ name: 'me', description: en.commands.kept.me.description }, [
  rate,
  currency,
  view,
  exportAll,
  forget,
]);
