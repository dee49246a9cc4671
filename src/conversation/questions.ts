import { UserError } from '../errors.ts';
import { en } from '../words/en/en.ts';
import { decodeButton, encodeButton } from './button-state.ts';
import type { AppCommand, Command } from './command.ts';
import type { ButtonPurpose, CommandContext } from './command-context.ts';
import { optionsFrom } from './filled-form.ts';
import type { IncomingButton, IncomingCommand, IncomingForm } from './incoming.ts';
import type { RawOptions } from './options.ts';

/** What is answered by running a command. */
export type Asking = IncomingCommand | IncomingButton | IncomingForm;

/** What to run, known before anything is answered. */
export interface Question {
  readonly path: string;
  readonly options: RawOptions;
  readonly purpose: ButtonPurpose;
}

/** What is asked, whether it is typed, pressed or filled in, and which command answers it. */
export interface Questions {
  /** @throws {UserError} `old_button`, where a button of before says nothing any more */
  of(interaction: Asking): Question;
  /** @throws {UserError} `unknown_command` */
  commandFor(question: Question): Command;
  /** Undefined where there is no such command. */
  commandAt(path: string): Command | undefined;
  readonly buttonId: CommandContext['buttonId'];
}

export function createQuestions(entries: readonly AppCommand[]): Questions {
  const commands: ReadonlyMap<string, Command> = new Map(entries.flatMap((each) => [...each.commands, ...each.pages]));
  const definitionAt = (path: string) => commands.get(path)?.definition;
  return {
    of(interaction) {
      if (interaction.kind === 'command') {
        return { path: interaction.path, options: interaction.options, purpose: 'answer' };
      }
      const state = decodeButton(interaction.customId, definitionAt);
      if (state.kind === 'state') {
        const definition = definitionAt(state.path);
        if (interaction.kind === 'button' || definition === undefined) return state;
        return { ...state, options: { ...state.options, ...optionsFrom(interaction.fields, definition) } };
      }
      throw new UserError('old_button', en.conversation.oldButton);
    },
    commandFor({ path }) {
      const command = commands.get(path);
      if (command !== undefined) return command;
      throw new UserError('unknown_command', en.conversation.unknownCommand);
    },
    commandAt: (path) => commands.get(path),
    buttonId(path, options, purpose) {
      const definition = definitionAt(path);
      return definition && encodeButton(path, options, definition, purpose);
    },
  };
}
