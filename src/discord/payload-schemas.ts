import { ApplicationCommandType, ComponentType, PermissionFlagsBits } from 'discord-api-types/v10';
import * as z from 'zod';

// What Discord describes of an interaction, as far as anything of it is read.

const DEFAULT_LOCALE = 'en-US';

const snowflake = z.string().regex(/^\d{1,20}$/);
export const addressSchema = z.object({ id: snowflake, application_id: snowflake, token: z.string().min(1) });
const person = z.object({ id: snowflake });

/** Who asks, from where, and how they read numbers. */
export const askerSchema = z
  .object({
    guild_id: snowflake.nullish(),
    // Discord computes the member's permissions for the channel and sends them along; administrators hold every one.
    member: z.object({ user: person, permissions: z.string().regex(/^\d+$/).nullish() }).nullish(),
    user: person.nullish(),
    // Only tells how numbers look and which country somebody may be in: no reason to leave a question unanswered.
    locale: z
      .string()
      .regex(/^[a-z]{2,3}(-([A-Z]{2}|\d{3}))?$/)
      .catch(DEFAULT_LOCALE),
  })
  .transform(({ guild_id, member, user, locale }, context) => {
    const userId = (member?.user ?? user)?.id;
    if (userId === undefined) {
      context.addIssue({ code: 'custom', path: ['user'] });
      return z.NEVER;
    }
    const guildId = guild_id ?? undefined;
    const permissions = BigInt(member?.permissions ?? 0);
    const canManageServer = guildId !== undefined && (permissions & PermissionFlagsBits.ManageGuild) !== 0n;
    return { actor: { userId, guildId, canManageServer }, locale };
  });

const attachmentSchema = z.object({
  filename: z.string(),
  size: z.number().min(0),
  url: z.string(),
  content_type: z.string().nullish(),
});
export const attachmentsSchema = z.record(z.string(), attachmentSchema);

// Groups hold subcommands, and those hold values: three levels and no more, however deep the payload is nested.
const optionFields = {
  type: z.int(),
  name: z.string(),
  value: z.union([z.string(), z.number(), z.boolean()]).optional(),
  focused: z.boolean().nullish(),
};
export const valueSchema = z.object(optionFields);
const subcommandSchema = z.object({ ...optionFields, options: z.array(valueSchema).optional() });
export const optionSchema = z.object({ ...optionFields, options: z.array(subcommandSchema).optional() });
export const commandSchema = z.object({
  type: z.literal(ApplicationCommandType.ChatInput),
  name: z.string(),
  options: z.array(optionSchema).optional(),
  resolved: z.object({ attachments: attachmentsSchema.optional() }).optional(),
});

/** A message that somebody handed over, and what of it can be read. */
const embedSchema = z.object({
  title: z.string().optional(),
  description: z.string().optional(),
  fields: z.array(z.object({ name: z.string(), value: z.string() })).optional(),
});
export const saidSchema = z.object({
  content: z.string().optional(),
  embeds: z.array(embedSchema).optional(),
  attachments: z.array(attachmentSchema).optional(),
});
export const messageCommandSchema = z
  .object({
    type: z.literal(ApplicationCommandType.Message),
    name: z.string(),
    target_id: snowflake,
    resolved: z.object({ messages: z.record(z.string(), saidSchema) }),
  })
  .transform(({ name, target_id, resolved }, context) => {
    const message = resolved.messages[target_id];
    if (message !== undefined) return { name, message };
    context.addIssue({ code: 'custom', path: ['resolved', 'messages'] });
    return z.NEVER;
  });

/** A press of a button, or what was chosen from a menu of which one entry can be chosen: either names what it runs. */
export const pressSchema = z.object({
  data: z
    .discriminatedUnion('component_type', [
      z.object({ component_type: z.literal(ComponentType.Button), custom_id: z.string() }),
      z.object({ component_type: z.literal(ComponentType.StringSelect), values: z.tuple([z.string()]) }),
    ])
    .transform((data) => (data.component_type === ComponentType.Button ? data.custom_id : data.values[0])),
  message: z.object({
    flags: z.int().min(0).nullish(),
    interaction_metadata: z.object({ id: z.string().nullish(), user: person }).nullish(),
  }),
});

/** A filled form of text fields and of fields for a file, each under its label or in a row of its own. */
const answerSchema = z.object({ custom_id: z.string(), value: z.string() });
const uploadSchema = z.object({ custom_id: z.string(), values: z.array(z.string()).max(1) });
export const filledSchema = z.object({
  custom_id: z.string(),
  components: z.array(
    z.union([
      z.object({ type: z.literal(ComponentType.Label), component: z.union([answerSchema, uploadSchema]) }),
      z.object({ type: z.literal(ComponentType.ActionRow), components: z.tuple([answerSchema]) }),
    ]),
  ),
  resolved: z.object({ attachments: attachmentsSchema.optional() }).optional(),
});
