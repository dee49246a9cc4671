import type { APIButtonComponentWithCustomId } from 'discord-api-types/v10';
import { ButtonStyle, ComponentType } from 'discord-api-types/v10';
import { AlreadyWritten, DatabaseError, ProviderError, UserError } from '../errors.ts';
import type { ProviderFailure, Suggestion } from '../errors.ts';
import { en } from '../words/en/en.ts';
import type { Reply } from '../views/message/reply.ts';

const MAX_CONTENT_LENGTH = 2_000;
const MAX_LABEL_LENGTH = 80;
const MAX_BUTTONS_PER_ROW = 5;
const MAX_ROWS = 5;

/**
 * What the person who asked sees of a failure. Only a `UserError` speaks for itself; of anything unexpected nothing
 * but a reference leaves the process.
 *
 * @param suggestionId The `custom_id` that runs a suggestion, undefined when there can be no button for it.
 */
export function errorReply(
  error: unknown,
  interactionId: string,
  suggestionId: (suggestion: Suggestion) => string | undefined,
): Reply {
  if (error instanceof UserError) {
    const rows = suggestionRows(error.suggestions, suggestionId);
    return { content: cut(error.message, MAX_CONTENT_LENGTH), ...(rows.length > 0 && { components: rows }) };
  }
  if (error instanceof ProviderError) return { content: whatItDoes(error.provider, error.failure) };
  if (error instanceof AlreadyWritten) return { content: en.errors.deliveredTwice };
  if (error instanceof DatabaseError) return { content: en.conversation.database[error.outcome] };
  return { content: en.conversation.wentWrong(interactionId) };
}

function whatItDoes(source: string, failure: ProviderFailure): string {
  switch (failure) {
    case 'timeout':
    case 'network':
      return en.conversation.silent(source);
    case 'rate_limited':
      return en.conversation.slowedDown(source);
    case 'http_status':
    case 'invalid_response':
      return en.conversation.useless(source);
  }
}

function suggestionRows(
  suggestions: readonly Suggestion[],
  suggestionId: (suggestion: Suggestion) => string | undefined,
): NonNullable<Reply['components']> {
  // Discord refuses a message in which two components share a custom_id; two readings may lead to the same options.
  const buttons = new Map<string, APIButtonComponentWithCustomId>();
  for (const suggestion of suggestions) {
    const id = suggestionId(suggestion);
    if (id === undefined || buttons.has(id)) continue;
    const style = buttons.size === 0 ? ButtonStyle.Primary : ButtonStyle.Secondary;
    const label = cut(suggestion.label, MAX_LABEL_LENGTH);
    buttons.set(id, { type: ComponentType.Button, style, label, custom_id: id });
  }
  const list = [...buttons.values()];
  return Array.from({ length: Math.min(MAX_ROWS, Math.ceil(list.length / MAX_BUTTONS_PER_ROW)) }, (_, row) => ({
    type: ComponentType.ActionRow as const,
    components: list.slice(row * MAX_BUTTONS_PER_ROW, (row + 1) * MAX_BUTTONS_PER_ROW),
  }));
}

function cut(text: string, maxLength: number): string {
  return text.length <= maxLength ? text : `${text.slice(0, maxLength - 1).toWellFormed()}…`;
}
