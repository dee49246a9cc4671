import * as z from 'zod';
import { modalLimits } from './component-limits.ts';
import { messageLimits } from './message-limits.ts';
import { CallbackType, InteractionType, type InteractionKind } from './wire-codes.ts';

const choice = z.object({
  name: z.string().min(1).max(100),
  name_localizations: z.record(z.string(), z.string().min(1).max(100)).nullish(),
  value: z.union([z.string().max(100), z.number()]),
});

/** The first answer to an interaction. */
export const callbackLimits = z.discriminatedUnion('type', [
  z.object({ type: z.literal(CallbackType.Message), data: messageLimits }),
  z.object({ type: z.literal(CallbackType.DeferredMessage), data: z.object({ flags: z.int().nullish() }).nullish() }),
  z.object({ type: z.literal(CallbackType.DeferredUpdate) }),
  z.object({ type: z.literal(CallbackType.UpdateMessage), data: messageLimits }),
  z.object({ type: z.literal(CallbackType.Autocomplete), data: z.object({ choices: z.array(choice).max(25) }) }),
  z.object({ type: z.literal(CallbackType.Modal), data: modalLimits }),
]);

export type Callback = z.infer<typeof callbackLimits>;

const NEW_MESSAGE: readonly number[] = [CallbackType.Message, CallbackType.DeferredMessage];
const CHANGE_OF_MESSAGE: readonly number[] = [CallbackType.DeferredUpdate, CallbackType.UpdateMessage];

/** Which first answers an interaction may get. */
export function allowedCallbacks(kind: InteractionKind, onMessage: boolean): readonly number[] {
  switch (kind) {
    case InteractionType.Autocomplete:
      return [CallbackType.Autocomplete];
    case InteractionType.Command:
      return [...NEW_MESSAGE, CallbackType.Modal];
    case InteractionType.Component:
      return [...NEW_MESSAGE, ...CHANGE_OF_MESSAGE, CallbackType.Modal];
    case InteractionType.ModalSubmit:
      return onMessage ? [...NEW_MESSAGE, ...CHANGE_OF_MESSAGE] : NEW_MESSAGE;
  }
}
