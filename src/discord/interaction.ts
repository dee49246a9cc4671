import type { RESTPostAPIInteractionCallbackJSONBody } from 'discord-api-types/v10';
import { ApplicationCommandOptionType, InteractionResponseType, MessageFlags, Routes } from 'discord-api-types/v10';
import type {
  AutocompleteInteraction,
  ButtonInteraction,
  ChatInputCommandInteraction,
  Client,
  CommandInteractionOption,
  Interaction,
  RequestData,
} from 'discord.js';
import { DiscordAPIError, Events, PermissionFlagsBits } from 'discord.js';
import type { Reply } from '../views/reply.ts';
import type { Visibility } from '../conversation/command.ts';
import type { Choice, RawOptions } from '../conversation/options.ts';
import type { Actor } from '../conversation/command-context.ts';
import { AnswerLost } from '../conversation/incoming.ts';
import type { Answering, IncomingInteraction } from '../conversation/incoming.ts';
import { firstResponse, firstResponseBytes } from './first-response.ts';
import type { ResponseKind } from './first-response.ts';
import { editedMessage, filesOf, newMessageBody } from './message-body.ts';

/**
 * Unknown message, unknown webhook (the token is older than 15 minutes), unknown interaction (answered too late),
 * already acknowledged, invalid webhook token. https://discord.com/developers/docs/topics/opcodes-and-status-codes#json
 */
const LOST_CODES: ReadonlySet<number | string> = new Set([10_008, 10_015, 10_062, 40_060, 50_027]);

const AS_JSON = { 'content-type': 'application/json' };

/** Hands over every interaction that Rigwise takes part in. */
export function onIncoming(client: Client, handle: (incoming: IncomingInteraction) => void): void {
  client.on(Events.InteractionCreate, (interaction) => {
    const incoming = incomingFrom(interaction);
    if (incoming !== undefined) handle(incoming);
  });
}

/** The interactions that Rigwise takes part in; undefined for any other. */
function incomingFrom(interaction: Interaction): IncomingInteraction | undefined {
  if (interaction.isChatInputCommand())
    return { kind: 'command', ...common(interaction), ...answering(interaction), ...chosen(interaction) };
  if (interaction.isButton()) return fromButton(interaction);
  if (interaction.isAutocomplete()) return fromAutocomplete(interaction);
  return undefined;
}

type Answerable = ChatInputCommandInteraction | ButtonInteraction;

function fromButton(interaction: ButtonInteraction): IncomingInteraction {
  const { message, customId } = interaction;
  return {
    kind: 'button',
    ...common(interaction),
    ...answering(interaction),
    customId,
    message: {
      askedBy: message.interactionMetadata?.user.id,
      visibility: message.flags.has(MessageFlags.Ephemeral) ? 'private' : 'public',
    },
    update: (reply) => respond(interaction, reply, 'update'),
    deferUpdate: () => callback(interaction, { type: InteractionResponseType.DeferredMessageUpdate }),
  };
}

function fromAutocomplete(interaction: AutocompleteInteraction): IncomingInteraction {
  const { name, value } = interaction.options.getFocused(true);
  const { path, options } = chosen(interaction);
  const { [name]: _, ...others } = options;
  return {
    kind: 'autocomplete',
    ...common(interaction),
    path,
    option: name,
    typed: value,
    others,
    respond: (choices: readonly Choice[]) =>
      callback(interaction, {
        type: InteractionResponseType.ApplicationCommandAutocompleteResult,
        data: { choices: [...choices] },
      }),
  };
}

function common(interaction: Interaction): { id: string; actor: Actor; locale: string } {
  const { id, user, guildId, memberPermissions, locale } = interaction;
  // Discord computes the member's permissions for the channel and sends them along; administrators hold every one.
  const canManageServer = guildId !== null && (memberPermissions?.has(PermissionFlagsBits.ManageGuild) ?? false);
  return { id, actor: { userId: user.id, guildId: guildId ?? undefined, canManageServer }, locale };
}

function chosen(interaction: ChatInputCommandInteraction | AutocompleteInteraction): {
  path: string;
  options: RawOptions;
} {
  let words = interaction.commandName;
  let given: readonly CommandInteractionOption[] = interaction.options.data;
  for (let [first] = given; first?.type === ApplicationCommandOptionType.Subcommand; [first] = given) {
    words += ` ${first.name}`;
    given = first.options ?? [];
  }
  const options: Record<string, string | number | boolean> = {};
  for (const { name, value } of given) if (value !== undefined) options[name] = value;
  return { path: words, options };
}

// Straight through discord.js's REST client, which keeps its queues, limits and retries: our replies already are what
// Discord takes, and the builders' way there would copy and check each of them first.
function answering(interaction: Answerable): Answering {
  const { client, applicationId, token } = interaction;
  const original = Routes.webhookMessage(applicationId, token, '@original');
  return {
    reply: (reply, visibility) => respond(interaction, reply, visibility),
    defer: (visibility: Visibility) =>
      callback(interaction, {
        type: InteractionResponseType.DeferredChannelMessageWithSource,
        data: visibility === 'private' ? { flags: MessageFlags.Ephemeral } : {},
      }),
    edit: (reply: Reply) =>
      taken(client.rest.patch(original, { auth: false, body: editedMessage(reply), ...filesOf(reply) })),
    deleteReply: () => taken(client.rest.delete(original, { auth: false })),
    followUp: (reply, visibility) => {
      const request: RequestData = { auth: false, body: newMessageBody(reply, visibility), ...filesOf(reply) };
      return taken(client.rest.post(Routes.webhook(applicationId, token), request));
    },
  };
}

function respond(interaction: Answerable, reply: Reply, kind: ResponseKind): Promise<void> {
  return reply.files === undefined
    ? post(interaction, { body: firstResponseBytes(reply, kind), passThroughBody: true, headers: AS_JSON })
    : post(interaction, { body: firstResponse(reply, kind), ...filesOf(reply) });
}

function callback(
  interaction: Answerable | AutocompleteInteraction,
  body: RESTPostAPIInteractionCallbackJSONBody,
): Promise<void> {
  return post(interaction, { body });
}

function post({ client, id, token }: Answerable | AutocompleteInteraction, request: RequestData): Promise<void> {
  return taken(client.rest.post(Routes.interactionCallback(id, token), { auth: false, ...request }));
}

async function taken(request: Promise<unknown>): Promise<void> {
  try {
    await request;
  } catch (error) {
    if (!(error instanceof DiscordAPIError) || !LOST_CODES.has(error.code)) throw error;
    throw new AnswerLost(Number(error.code), { cause: error });
  }
}
