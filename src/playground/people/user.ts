import type { APIApplicationCommandOptionChoice } from 'discord-api-types/v10';
import { ClientRefusal } from './client-refusal.ts';
import type { Commands } from '../discord/commands.ts';
import type { Exchange, PlaygroundModal } from '../discord/exchange.ts';
import {
  filledOptions,
  nested,
  pickCommand,
  typedOptions,
  type OptionValues,
  type PickedCommand,
  type SentOption,
} from './filled-options.ts';
import { findButton, findSelect, modalData, type FilledFields } from './message-parts.ts';
import type { PlaygroundMessage } from '../discord/message.ts';
import { handingOver, type Upload, type UploadedFile } from '../discord/uploaded-file.ts';
import { mayUse } from '../discord/permissions.ts';
import { contextOf, installationsOf, permissionsOf, type Person } from '../discord/person.ts';
import type { RegisteredCommand } from '../discord/registered-command.ts';
import { CommandType, ComponentType, InteractionType, type InteractionKind } from '../discord/wire-codes.ts';
import type { World } from '../discord/world.ts';

interface RunOptions {
  /** Sends the command even though this person is not offered it, to see whether the bot checks for itself. */
  readonly force?: boolean;
}

/** What somebody does in Discord's client, up to the moment when it is sent: what comes of it may be anything. */
interface Sending {
  run(path: string, options?: OptionValues, how?: RunOptions): Exchange;
  type(path: string, option: string, typed: string, others?: OptionValues): Exchange;
  click(message: PlaygroundMessage, button: string): Exchange;
  select(message: PlaygroundMessage, values: readonly string[], customId?: string): Exchange;
  submit(modal: PlaygroundModal, fields: FilledFields): Exchange;
  /** Chooses from the "Apps" menu of a message. */
  use(message: PlaygroundMessage, command: string): Exchange;
}

/**
 * What somebody does in Discord's client, in their words. Everything resolves to what they end up seeing.
 * All throw {@link ClientRefusal} for what the client would not send, and reject with `ApplicationDidNotRespond`
 * when nothing came in time.
 */
export interface User {
  readonly person: Person;
  readonly sends: Sending;
  /** The commands that this person is offered here. */
  commands(): RegisteredCommand[];
  /** `run('/roi', { gpu: '4090' })`, `run('/settings rate', { price: '0.15' })` */
  run(path: string, options?: OptionValues, how?: RunOptions): Promise<PlaygroundMessage>;
  /** Like `run`, where a form is expected in place of a message. */
  runToModal(path: string, options?: OptionValues, how?: RunOptions): Promise<PlaygroundModal>;
  /** Types into one option and reads the list that drops down. */
  type(
    path: string,
    option: string,
    typed: string,
    others?: OptionValues,
  ): Promise<readonly APIApplicationCommandOptionChoice[]>;
  /** Presses the button with that label or custom id. */
  click(message: PlaygroundMessage, button: string): Promise<PlaygroundMessage>;
  clickToModal(message: PlaygroundMessage, button: string): Promise<PlaygroundModal>;
  /** Picks values in the message's select menu; `customId` says which, where there are several. */
  select(message: PlaygroundMessage, values: readonly string[], customId?: string): Promise<PlaygroundMessage>;
  /** Chooses from the "Apps" menu of a message. */
  use(message: PlaygroundMessage, command: string): Promise<PlaygroundMessage>;
  /** Writes a message, of which the bot hears nothing. */
  say(text: string, files?: readonly UploadedFile[]): PlaygroundMessage;
  /** Fills the form in by custom id and sends it. */
  submit(modal: PlaygroundModal, fields: FilledFields): Promise<PlaygroundMessage>;
}

export interface UserParts {
  readonly say: (person: Person, text: string, files?: readonly UploadedFile[]) => PlaygroundMessage;
  readonly upload: Upload;
  readonly world: World;
  readonly commands: Commands;
  readonly deliver: (type: InteractionKind, person: Person, data: object, source?: PlaygroundMessage) => Exchange;
}

export function createUser(person: Person, { world, commands, deliver, say, upload }: UserParts): User {
  const isOffered = ({
    contexts,
    integration_types: installs,
    default_member_permissions: required,
  }: RegisteredCommand) =>
    (contexts?.includes(contextOf(person)) ?? true) &&
    installs.some((install) => `${install}` in installationsOf(person, world)) &&
    mayUse(person.guildId === null ? null : required, permissionsOf(person) ?? 0n);

  const offered = () => commands.offeredIn(person.guildId).filter(isOffered);

  function refuseUnseen({ deleted, visibility, person: owner }: PlaygroundMessage): void {
    if (deleted) throw new ClientRefusal('The message is not there any more.');
    if (visibility === 'private' && owner.userId !== person.userId) {
      throw new ClientRefusal('Only the person who asked sees that message.');
    }
  }

  const sends: Sending = {
    run(path, options = {}, { force = false } = {}) {
      const picked = pickCommand(force ? commands.offeredIn(person.guildId) : offered(), path);
      const { idOf, resolved } = handingOver(upload);
      const sent = filledOptions(picked, options, idOf);
      return deliver(InteractionType.Command, person, { ...commandData(picked, sent), ...resolved() });
    },
    type(path, option, typed, others = {}) {
      const picked = pickCommand(offered(), path);
      const { idOf, resolved } = handingOver(upload);
      const sent = typedOptions(picked, option, typed, others, idOf);
      return deliver(InteractionType.Autocomplete, person, { ...commandData(picked, sent), ...resolved() });
    },
    click(message, button) {
      refuseUnseen(message);
      const { custom_id, id } = findButton(message, button);
      const data = { component_type: ComponentType.Button, custom_id, id };
      return deliver(InteractionType.Component, person, data, message);
    },
    select(message, values, customId) {
      refuseUnseen(message);
      const { custom_id, id, type } = findSelect(message, values, customId);
      const data = { component_type: type, custom_id, id, values };
      return deliver(InteractionType.Component, person, data, message);
    },
    submit(modal, fields) {
      const { source } = modal.exchange;
      return deliver(InteractionType.ModalSubmit, person, modalData(modal, fields, upload), source);
    },
    use(message, name) {
      refuseUnseen(message);
      if (message.visibility === 'private') throw new ClientRefusal('A message that only you see has no apps.');
      const command = offered().find((one) => one.type === CommandType.Message && one.name === name);
      if (!command) throw new ClientRefusal(`There is no app ${name} to choose.`);
      const { id, json } = message;
      const resolved = { messages: { [id]: json } };
      const data = { id: command.id, name, type: command.type, target_id: id, resolved };
      return deliver(InteractionType.Command, person, data);
    },
  };

  return {
    person,
    sends,
    commands: offered,
    run: async (path, options, how) => messageFrom(sends.run(path, options, how)),
    runToModal: async (path, options, how) => modalFrom(sends.run(path, options, how)),
    async type(path, option, typed, others) {
      const outcome = await sends.type(path, option, typed, others).outcome;
      return outcome.kind === 'choices' ? outcome.choices : unexpected('choices', outcome.kind);
    },
    click: async (message, button) => messageFrom(sends.click(message, button)),
    clickToModal: async (message, button) => modalFrom(sends.click(message, button)),
    select: async (message, values, customId) => messageFrom(sends.select(message, values, customId)),
    submit: async (modal, fields) => messageFrom(sends.submit(modal, fields)),
    use: async (message, command) => messageFrom(sends.use(message, command)),
    say: (text, files) => say(person, text, files),
  };
}

function commandData(picked: PickedCommand, options: readonly SentOption[]): object {
  const { id, name, type, guild_id } = picked.command;
  const below = nested(picked, options);
  return { id, name, type, ...(guild_id && { guild_id }), ...(below.length > 0 && { options: below }) };
}

async function messageFrom({ outcome }: Exchange): Promise<PlaygroundMessage> {
  const seen = await outcome;
  return seen.kind === 'message' ? seen.message : unexpected('a message', seen.kind);
}

async function modalFrom({ outcome }: Exchange): Promise<PlaygroundModal> {
  const seen = await outcome;
  return seen.kind === 'modal' ? seen.modal : unexpected('a form', seen.kind);
}

function unexpected(wanted: string, kind: string): never {
  throw new TypeError(`Expected ${wanted}; the bot answered with ${kind}.`);
}
