import type * as z from 'zod';
import type { Options } from './options.ts';
import { en } from '../words/en/en.ts';

const MAX_OPTIONS_NAMED = 5;

interface Refusing {
  readonly name: string;
  readonly options: Options;
}

/** One sentence per option that was refused, saying what it takes. */
export function optionsComplaint(command: Refusing, issues: readonly z.core.$ZodIssue[]): string {
  const sentences = new Set(issues.flatMap((issue) => sentencesFor(command, issue)));
  return [...sentences].slice(0, MAX_OPTIONS_NAMED).join('\n');
}

function sentencesFor(command: Refusing, issue: z.core.$ZodIssue): readonly string[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((name) => en.conversation.noOption(plain(name), command.name));
  }
  const name = String(issue.path[0] ?? '');
  return [en.conversation.takes(name, command.options[name]?.takes ?? en.conversation.somethingElse)];
}

/** Names that Discord never registered are typed by whoever sent them: no markup, no mentions, no length. */
function plain(name: string): string {
  return name.replaceAll(/[^\p{L}\p{N}_-]/gu, '').slice(0, 32);
}
