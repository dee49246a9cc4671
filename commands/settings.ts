import { electricityRate, rateSetting } from '../src/appraisal/electricity.ts';
import { defineCommand, defineCommandGroup, MANAGE_SERVER_PERMISSION } from '../src/conversation/define-command.ts';
import type { CommandContext } from '../src/conversation/command-context.ts';
import { choice, number, text } from '../src/conversation/options.ts';
import { DEFAULT_HOST_W, DEFAULT_PSU_EFFICIENCY } from '../src/engine/power.ts';
import { UserError } from '../src/errors.ts';
import { withRow } from '../src/views/message/buttons.ts';
import type { GuildSettings } from '../src/settings/guild-settings.ts';
import { rateSetView, settingsResetView, settingsView, valueSetView } from '../src/views/own/settings.ts';
import type { ServerValueName } from '../src/views/own/settings.ts';
import { askAbout, meantOption } from './parts/doubts/doubt.ts';
import { efficiencyDoubt } from './parts/doubts/share-doubt.ts';
import { hostWattsDoubt } from './parts/doubts/watts-doubt.ts';
import { citingIn } from './parts/reply-context.ts';
import { taxButtons } from './parts/tax-button.ts';
import { exchangeUses, readCurrency, readRate, serverCurrency } from './parts/terms.ts';
import { en } from '../src/words/en/en.ts';

const MAX_HOST_W = 1e6;
/** Of a power supply; less is a share of one, which is asked about. */
const LEAST_PSU_PERCENT = 50;

/** Discord hides the command from others, but servers can change that: who may change settings is checked here too. */
function managedGuildId({ actor }: CommandContext): string {
  if (actor.guildId === undefined) {
    throw new UserError('not_in_server', en.commands.refused.notInServer);
  }
  if (!actor.canManageServer) {
    throw new UserError('not_allowed', en.commands.refused.notAllowed);
  }
  return actor.guildId;
}

function settingsOf({ server }: CommandContext): GuildSettings {
  if (server.kind === 'unreadable') {
    throw new UserError('settings_unavailable', en.commands.refused.serverUnreadable);
  }
  return server.kind === 'known' ? server.settings : {};
}

const rate = defineCommand({
  name: 'rate',
  description: en.commands.kept.settings.rate,
  options: { rate: text(en.commands.kept.settings.ratePerKwh, { required: true }) },
  visibility: 'private',
  async execute({ rate: typedText }, context) {
    const guildId = managedGuildId(context);
    const { rate: before } = settingsOf(context);
    const typed = readRate(typedText, serverCurrency(context), context);
    await context.stores().settings.set(guildId, { rate: { ...rateSetting(typed), ...setBy(context) } });
    const nothingSet = { person: undefined, server: undefined };
    const used = electricityRate(typed, nothingSet, context.locale, context);
    const reply = rateSetView({
      used,
      before,
      exchangeRates: exchangeUses([used.currency], context),
      citing: citingIn(context),
    });
    return withRow(
      reply,
      taxButtons({ rate: typedText }, used, context.locale, (again) => context.buttonId('settings rate', again)),
    );
  },
});

const currency = defineCommand({
  name: 'currency',
  description: en.commands.kept.settings.currency,
  options: { currency: text(en.commands.kept.currencyOption, { required: true }) },
  visibility: 'private',
  async execute({ currency: typed }, context) {
    const guildId = managedGuildId(context);
    settingsOf(context);
    const change = { currency: { value: readCurrency(typed, context), ...setBy(context) } };
    await context.stores().settings.set(guildId, change);
    return valueSetView(change, ['currency'], citingIn(context));
  },
});

const pc = defineCommand({
  name: 'pc',
  description: en.commands.kept.settings.pc,
  options: {
    'host-watts': number(en.commands.kept.settings.hostWatts(DEFAULT_HOST_W), {
      max: MAX_HOST_W,
    }),
    'psu-efficiency': number(en.commands.kept.settings.psuEfficiency(DEFAULT_PSU_EFFICIENCY * 100), {
      max: 100,
    }),
    meant: meantOption,
  },
  visibility: 'private',
  async execute({ 'host-watts': hostW, 'psu-efficiency': psuPercent, meant }, context) {
    const guildId = managedGuildId(context);
    settingsOf(context);
    askAbout([hostWattsDoubt(hostW), efficiencyDoubt(psuPercent, LEAST_PSU_PERCENT)], meant, context);
    const change = {
      ...(hostW !== undefined && { hostW: { value: hostW, ...setBy(context) } }),
      ...(psuPercent !== undefined && { psuEfficiency: { value: psuPercent / 100, ...setBy(context) } }),
    };
    const names = (['hostW', 'psuEfficiency'] as const).filter((name) => name in change);
    if (names.length === 0) {
      throw new UserError('bad_options', en.commands.refused.nothingToSet);
    }
    await context.stores().settings.set(guildId, change);
    return valueSetView(change, names, citingIn(context));
  },
});

const view = defineCommand({
  name: 'view',
  description: en.commands.kept.settings.view,
  options: {},
  visibility: 'private',
  execute(_options, context) {
    managedGuildId(context);
    const set = settingsOf(context);
    const used = electricityRate(undefined, { person: undefined, server: set.rate }, context.locale, context);
    return settingsView({
      settings: set,
      used,
      exchangeRates: exchangeUses([used.currency], context),
      citing: citingIn(context),
    });
  },
});

const FIELD_NAMES: Record<'rate' | ServerValueName, string> = en.commands.kept.settings.fields;

const reset = defineCommand({
  name: 'reset',
  description: en.commands.kept.settings.reset,
  options: { what: choice(en.commands.kept.settings.what, FIELD_NAMES) },
  visibility: 'private',
  async execute({ what }, context) {
    return settingsResetView(await context.stores().settings.reset(managedGuildId(context), what), citingIn(context));
  },
});

function setBy({ actor, now }: CommandContext): { readonly userId: string; readonly at: string } {
  return { userId: actor.userId, at: now.toISOString() };
}

export const settings = defineCommandGroup(
  {
    name: 'settings',
    description: en.commands.kept.settings.description,
    defaultMemberPermissions: MANAGE_SERVER_PERMISSION,
  },
  [rate, currency, pc, view, reset],
);
