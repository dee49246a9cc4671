import {
  alreadyAcknowledged,
  invalidForm,
  invalidWebhookToken,
  unknownInteraction,
  unknownMessage,
  unknownWebhook,
} from './api-error.ts';
import { allowedCallbacks, callbackLimits, type Callback } from './callback-limits.ts';
import { checkForm } from './check-form.ts';
import type { Clock } from './clock.ts';
import type { InteractionPayload } from './interaction-payload.ts';
import { createInteractionRecord, type InteractionRecord } from './interaction-record.ts';
import type { MessageRecord } from './message.ts';
import { messageLimits } from './message-limits.ts';
import type { Messages } from './messages.ts';
import type { Person } from './person.ts';
import type { ReceivedFile, ReceivedRequest } from './received-request.ts';
import { CallbackType, MessageFlag } from './wire-codes.ts';
import type { World } from './world.ts';

/** Interactions that are remembered; the oldest go first. */
const REMEMBERED = 5_000;

interface Submission {
  readonly body: unknown;
  readonly files: readonly ReceivedFile[];
}

/** The conversation between people and the bot: what was asked, and Discord's rules for answering it. */
export interface Interactions {
  open(payload: InteractionPayload, person: Person, source: MessageRecord | undefined): InteractionRecord;
  /** The interaction that a request's path speaks of. */
  attach(request: ReceivedRequest): void;
  /** @throws {ApiError} 10062, 40060 or 50035. */
  callback(id: string, token: string, submission: Submission): object;
  /** @throws {ApiError} 10015, 50027, 50035 or 50006. */
  followUp(applicationId: string, token: string, submission: Submission): MessageRecord;
  /** @throws {ApiError} 10015, 50027 or 10008. */
  find(applicationId: string, token: string, messageId: string): MessageRecord;
  /** @throws {ApiError} 10015, 50027, 10008, 50035 or 50006. */
  edit(applicationId: string, token: string, messageId: string, submission: Submission): MessageRecord;
  /** @throws {ApiError} 10015, 50027 or 10008. */
  remove(applicationId: string, token: string, messageId: string): void;
  /** The three seconds are over for everything that waits. */
  lapseWaiting(): void;
  /** The fifteen minutes are over for everything so far. */
  expireTokens(): void;
}

export interface InteractionsParts {
  readonly clock: Clock;
  readonly world: World;
  readonly messages: Messages;
}

export function createInteractions({ clock, world, messages }: InteractionsParts): Interactions {
  const byToken = new Map<string, InteractionRecord>();

  function acknowledged(applicationId: string, token: string): InteractionRecord {
    const record = byToken.get(token);
    // Discord does not know the webhook of an interaction before it has been answered.
    if (applicationId !== world.application.id || record?.state !== 'acknowledged') throw unknownWebhook();
    if (record.tokenExpired) throw invalidWebhookToken();
    return record;
  }

  function find(applicationId: string, token: string, messageId: string): [InteractionRecord, MessageRecord] {
    const record = acknowledged(applicationId, token);
    const message =
      messageId === '@original'
        ? record.original
        : [record.original, ...record.followUps].find((one) => one?.id === messageId);
    if (!message || message.deleted) throw unknownMessage();
    return [record, message];
  }

  function change(record: InteractionRecord, message: MessageRecord, { body, files }: Submission): void {
    messages.edit(message, checkForm(messageLimits, body), files);
    record.settle({ kind: 'message', message });
  }

  function answer(record: InteractionRecord, callback: Callback, files: readonly ReceivedFile[]): void {
    switch (callback.type) {
      case CallbackType.Message:
        record.original = messages.create(record, callback.data, files);
        return record.settle({ kind: 'message', message: record.original });
      case CallbackType.DeferredMessage:
        record.original = messages.createLoading(record, ((callback.data?.flags ?? 0) & MessageFlag.Ephemeral) !== 0);
        return undefined;
      case CallbackType.DeferredUpdate:
        record.original = record.source;
        return undefined;
      case CallbackType.UpdateMessage:
        if (!record.source || record.source.deleted) throw unknownMessage();
        record.original = record.source;
        messages.edit(record.source, callback.data, files);
        return record.settle({ kind: 'message', message: record.source });
      case CallbackType.Autocomplete:
        return record.settle({ kind: 'choices', choices: callback.data.choices.map(choiceOf) });
      case CallbackType.Modal: {
        const { custom_id: customId, title, components } = callback.data;
        return record.settle({ kind: 'modal', modal: { customId, title, components, exchange: record } });
      }
    }
  }

  return {
    open(payload, person, source) {
      const record = createInteractionRecord({ clock, payload, person, source });
      byToken.set(payload.token, record);
      for (const old of byToken.keys()) {
        if (byToken.size <= REMEMBERED) break;
        byToken.delete(old);
      }
      return record;
    },

    attach(request) {
      const token = /^\/(?:interactions|webhooks)\/[^/]+\/([^/]+)/.exec(request.path)?.[1];
      if (token !== undefined) byToken.get(token)?.requests.push(request);
    },

    callback(id, token, { body, files }) {
      const record = byToken.get(token);
      if (!record || record.payload.id !== id || record.state === 'lapsed') throw unknownInteraction();
      if (record.state === 'acknowledged') throw alreadyAcknowledged();

      const callback = checkForm(callbackLimits, body);
      const allowed = allowedCallbacks(record.payload.type, record.source !== undefined);
      if (!allowed.includes(callback.type)) {
        throw invalidForm([
          { code: 'invalid_value', values: [...allowed], path: ['type'], message: '', input: callback.type },
        ]);
      }
      answer(record, callback, files);
      record.acknowledge();
      return callbackJson(record, callback.type);
    },

    followUp(applicationId, token, submission) {
      const record = acknowledged(applicationId, token);
      // While the bot is "thinking", its first follow-up becomes the reply.
      if (record.original?.loading) {
        change(record, record.original, submission);
        return record.original;
      }
      const message = messages.create(record, checkForm(messageLimits, submission.body), submission.files);
      record.followUps.push(message);
      record.settle({ kind: 'message', message });
      return message;
    },

    find: (applicationId, token, messageId) => find(applicationId, token, messageId)[1],

    edit(applicationId, token, messageId, submission) {
      const [record, message] = find(applicationId, token, messageId);
      change(record, message, submission);
      return message;
    },

    remove(applicationId, token, messageId) {
      const [record, message] = find(applicationId, token, messageId);
      messages.remove(message);
      record.settle({ kind: 'message', message });
    },

    lapseWaiting() {
      for (const record of byToken.values()) record.lapse();
    },

    expireTokens() {
      for (const record of byToken.values()) record.expireToken();
    },
  };
}

function choiceOf({ name, value }: { name: string; value: string | number }) {
  return { name, value };
}

function callbackJson({ payload, original }: InteractionRecord, type: number): object {
  return {
    interaction: {
      id: payload.id,
      type: payload.type,
      ...(original && {
        response_message_id: original.id,
        response_message_loading: original.loading,
        response_message_ephemeral: original.visibility === 'private',
      }),
    },
    ...(original && { resource: { type, message: original.json } }),
  };
}
