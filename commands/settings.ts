import { electricityRate, rateSetting } from '../src/appraisal/electricity.ts';
import { defineCommand, defineCommandGroup, MANAGE_SERVER_PERMISSION } from '../src/conversation/define-command.ts';
import type { CommandContext } from '../src/conversation/command-context.ts';
import { choice, number, text } from '../src/conversation/options.ts';
import { DEFAULT_HOST_W, DEFAULT_PSU_EFFICIENCY } from '../src/engine/power.ts';
import { UserError } from '../src/errors.ts';
import type { GuildSettings } from '../src/settings/guild-settings.ts';
import { rateSetView, settingsResetView, settingsView, valueSetView } from '../src/views/settings.ts';
import type { ServerValueName } from '../src/views/settings.ts';
import { citingIn } from './parts/reply-context.ts';
import { exchangeUses, readCurrency, readRate, serverCurrency } from './parts/terms.ts';

const MAX_HOST_W = 2_000;
const LEAST_PSU_PERCENT = 50;

/** Discord hides the command from others, but servers can change that: who may change settings is checked here too. */
function managedGuildId({ actor }: CommandContext): string {
  if (actor.guildId === undefined) {
    throw new UserError('not_in_server', 'Settings belong to a server. Use this command in one that you manage.');
  }
  if (!actor.canManageServer) {
    throw new UserError(
      'not_allowed',
      'Only members with the Manage Server permission can see or change this server’s defaults.',
    );
  }
  return actor.guildId;
}

function settingsOf({ server }: CommandContext): GuildSettings {
  if (server.kind === 'unreadable') {
    throw new UserError(
      'settings_unavailable',
      'This server’s settings can’t be reached just now. Try again in a minute.',
    );
  }
  return server.kind === 'known' ? server.settings : {};
}

const rate = defineCommand({
  name: 'rate',
  description: 'Set the electricity price that answers in this server start from',
  options: { rate: text('Price per kWh, such as 0.12, 0,30 €, 28p or 0.31 day 0.19 night', { required: true }) },
  visibility: 'private',
  async execute({ rate: typedText }, context) {
    const guildId = managedGuildId(context);
    const { rate: before } = settingsOf(context);
    const typed = readRate(typedText, serverCurrency(context), context);
    await context.settings.set(guildId, { rate: { ...rateSetting(typed), ...setBy(context) } });
    const nothingSet = { person: undefined, server: undefined };
    const used = electricityRate(typed, nothingSet, context.locale, context);
    return rateSetView({
      used,
      before,
      exchangeRates: exchangeUses([used.currency], context),
      citing: citingIn(context),
    });
  },
});

const currency = defineCommand({
  name: 'currency',
  description: 'Set the currency that answers in this server are shown in',
  options: { currency: text('Currency, such as EUR, £ or zł', { required: true }) },
  visibility: 'private',
  async execute({ currency: typed }, context) {
    const guildId = managedGuildId(context);
    settingsOf(context);
    const change = { currency: { value: readCurrency(typed, context), ...setBy(context) } };
    await context.settings.set(guildId, change);
    return valueSetView(change, ['currency'], citingIn(context));
  },
});

const pc = defineCommand({
  name: 'pc',
  description: 'Set the PC that answers in this server count around the cards',
  options: {
    'host-watts': number(`Watts of the PC without its cards; 0 if it runs anyway (default: ${DEFAULT_HOST_W})`, {
      max: MAX_HOST_W,
    }),
    'psu-efficiency': number(`Efficiency of the power supply in % (default: ${DEFAULT_PSU_EFFICIENCY * 100})`, {
      min: LEAST_PSU_PERCENT,
      max: 100,
    }),
  },
  visibility: 'private',
  async execute({ 'host-watts': hostW, 'psu-efficiency': psuPercent }, context) {
    const guildId = managedGuildId(context);
    settingsOf(context);
    const change = {
      ...(hostW !== undefined && { hostW: { value: hostW, ...setBy(context) } }),
      ...(psuPercent !== undefined && { psuEfficiency: { value: psuPercent / 100, ...setBy(context) } }),
    };
    const names = (['hostW', 'psuEfficiency'] as const).filter((name) => name in change);
    if (names.length === 0) {
      throw new UserError('bad_options', 'Nothing to set: give `host-watts:`, `psu-efficiency:` or both.');
    }
    await context.settings.set(guildId, change);
    return valueSetView(change, names, citingIn(context));
  },
});

const view = defineCommand({
  name: 'view',
  description: 'Show this server’s defaults, who set them and when',
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

const FIELD_NAMES: Record<'rate' | ServerValueName, string> = {
  rate: 'electricity rate',
  currency: 'currency',
  hostW: 'PC watts',
  psuEfficiency: 'power supply efficiency',
};

const reset = defineCommand({
  name: 'reset',
  description: 'Forget what this server has set: one thing, or everything',
  options: { what: choice('Only this (default: everything)', FIELD_NAMES) },
  visibility: 'private',
  async execute({ what }, context) {
    return settingsResetView(await context.settings.reset(managedGuildId(context), what), citingIn(context));
  },
});

function setBy({ actor, now }: CommandContext): { readonly userId: string; readonly at: string } {
  return { userId: actor.userId, at: now.toISOString() };
}

export const settings = defineCommandGroup(
  {
    name: 'settings',
    description: 'This server’s defaults: electricity rate, currency and the PC that answers here start from',
    defaultMemberPermissions: MANAGE_SERVER_PERMISSION,
  },
  [rate, currency, pc, view, reset],
);
