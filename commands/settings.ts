import * as z from 'zod';
import { electricityRate, unitsPerUsdOf } from '../src/appraisal/electricity.ts';
import { defineCommand, defineCommandGroup, MANAGE_SERVER_PERMISSION } from '../src/discord/define-command.ts';
import type { CommandContext } from '../src/discord/command.ts';
import { UserError } from '../src/errors.ts';
import { parseElectricityRate } from '../src/input/electricity-rate.ts';
import type { GuildSettings } from '../src/settings/guild-settings.ts';
import { rateSetView, settingsResetView, settingsView } from '../src/views/settings.ts';
import { rateOption, textSchema } from './overrides.ts';
import { citingIn } from './reply-context.ts';

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

export const settings = defineCommandGroup(
  {
    name: 'settings',
    description: 'This server’s defaults: the electricity rate that all answers here start from',
    defaultMemberPermissions: MANAGE_SERVER_PERMISSION,
  },
  [
    defineCommand({
      definition: {
        name: 'rate',
        description: 'Set the electricity price that answers in this server start from',
        options: [{ ...rateOption, required: true, description: 'Price per kWh, such as 0.12, 0,30 € or 28p' }],
      },
      visibility: 'private',
      options: z.strictObject({ rate: textSchema }),
      async execute({ rate: typed }, context) {
        const guildId = managedGuildId(context);
        const before = settingsOf(context).rate;
        const rate = parseElectricityRate(typed, {
          defaultCurrency: before?.currency ?? 'USD',
          unitsPerUsd: (code) => unitsPerUsdOf(code, context.market),
        });
        await context.settings.set(guildId, {
          rate: {
            pricePerKwh: rate.pricePerKwh,
            currency: rate.currency,
            userId: context.actor.userId,
            at: context.now.toISOString(),
          },
        });
        return rateSetView({ ...rate, origin: { kind: 'typed' } }, before, context.locale);
      },
    }),
    defineCommand({
      definition: { name: 'view', description: 'Show this server’s defaults, who set them and when' },
      visibility: 'private',
      options: z.strictObject({}),
      execute(_options, context) {
        managedGuildId(context);
        const { rate } = settingsOf(context);
        return settingsView(rate, electricityRate(undefined, rate, context.locale, context), citingIn(context));
      },
    }),
    defineCommand({
      definition: { name: 'reset', description: 'Forget everything that this server has set' },
      visibility: 'private',
      options: z.strictObject({}),
      async execute(_options, context) {
        const guildId = managedGuildId(context);
        return settingsResetView(await context.settings.reset(guildId));
      },
    }),
  ],
);
