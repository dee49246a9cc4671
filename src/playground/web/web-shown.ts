import { ComponentType, type APIMessage } from 'discord-api-types/v10';
import type { Exchange } from '../discord/exchange.ts';
import type { SentOption } from '../people/filled-options.ts';
import type { PlaygroundMessage } from '../discord/message.ts';
import { nameOf } from '../discord/person.ts';
import type { ReceivedRequest, Violation } from '../discord/received-request.ts';
import type { ShownExchange, ShownMessage, ShownRequest } from './web-protocol.ts';
import { CommandType, InteractionType, OptionType } from '../discord/wire-codes.ts';

/** An exchange as it goes to the page. */
export function shownExchange(
  exchange: Exchange,
  state: ShownExchange['state'],
  violationOf: (request: ReceivedRequest) => Violation | undefined,
): ShownExchange {
  const { payload, person, sentAt, source, requests } = exchange;
  return {
    id: payload.id,
    channelId: payload.channel_id,
    personId: person.userId,
    personName: nameOf(person),
    ...wordsFor(exchange),
    isCommand: payload.type === InteractionType.Command,
    sentAt,
    sourceId: source?.id,
    state,
    payload,
    requests: requests.map((request) => shownRequest(request, sentAt, violationOf(request))),
  };
}

function shownRequest(request: ReceivedRequest, sentAt: number, violation: Violation | undefined): ShownRequest {
  const { method, path, body, files, receivedAt, answer } = request;
  return {
    method,
    path,
    body,
    files: files.map(({ name, bytes }) => `${name} (${bytes.byteLength} bytes)`),
    afterMs: receivedAt - sentAt,
    status: answer?.status,
    durationMs: answer?.durationMs,
    answer: answer?.body,
    refusal: violation && { code: violation.code, message: violation.message, errors: violation.errors },
  };
}

/** A message as it goes to the page; its files are fetched from the page's own address. */
export function shownMessage(message: PlaygroundMessage, assetOrigin: string): ShownMessage {
  const { id, interaction, person, visibility, loading, deleted, json } = message;
  const here = JSON.stringify(json).replaceAll(`${assetOrigin}/attachments/`, '/attachments/');
  return {
    id,
    exchangeId: interaction?.id,
    channelId: json.channel_id,
    onlyFor: visibility === 'private' ? person.userId : undefined,
    isLoading: loading,
    isDeleted: deleted,
    json: JSON.parse(here) as APIMessage,
  };
}

type Attachments = Readonly<Record<string, { readonly filename: string }>>;

interface InteractionData {
  readonly resolved?: { readonly attachments?: Attachments };
  readonly type?: number;
  readonly name?: string;
  readonly options?: readonly SentOption[];
  readonly custom_id?: string;
  readonly values?: readonly string[];
}

function wordsFor({ payload }: Exchange): Pick<ShownExchange, 'did' | 'inFull'> {
  const { type, name, options = [], custom_id: customId = '', values, resolved } = payload.data as InteractionData;
  if (name !== undefined && type === CommandType.Message) return { did: name, inFull: name };
  if (name !== undefined) {
    const did = `/${[name, ...subcommands(options)].join(' ')}`;
    return { did, inFull: [did, ...filledIn(options, resolved?.attachments)].join(' ') };
  }
  if (payload.type === InteractionType.ModalSubmit) return { did: 'a form', inFull: `form ${customId}` };
  const did = buttonLabel(payload.message, customId) ?? values?.join(', ') ?? customId;
  return { did, inFull: `${did} (${customId})` };
}

function subcommands(options: readonly SentOption[]): string[] {
  return options.flatMap(({ name, type, options: inner = [] }) =>
    type <= OptionType.SubcommandGroup ? [name, ...subcommands(inner)] : [],
  );
}

/** A file is named by what its owner calls it. */
function filledIn(options: readonly SentOption[], files: Attachments = {}): string[] {
  return options.flatMap(({ name, type, value, options: inner }) => {
    if (inner) return filledIn(inner, files);
    const file = type === OptionType.Attachment ? files[String(value)] : undefined;
    return [`${name}:${file?.filename ?? String(value)}`];
  });
}

function buttonLabel(message: APIMessage | undefined, customId: string): string | undefined {
  for (const row of message?.components ?? []) {
    if (row.type !== ComponentType.ActionRow) continue;
    const pressed = row.components.find((component) => 'custom_id' in component && component.custom_id === customId);
    if (pressed && 'label' in pressed) return pressed.label;
  }
  return undefined;
}
