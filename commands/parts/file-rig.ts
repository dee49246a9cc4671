import type { AttachedFile } from '../../src/conversation/attached-file.ts';
import { textIn } from '../../src/conversation/attached-file.ts';
import type { CommandContext } from '../../src/conversation/command-context.ts';
import { UserError } from '../../src/errors.ts';
import { LONGEST_PASTE } from '../../src/input/paste/pasted-rig.ts';
import { rigInFile } from '../../src/input/paste/rig-in-file.ts';
import { quoteTyped } from '../../src/input/typed-text.ts';
import { en } from '../../src/words/en/en.ts';
import { leftOutOf } from './rig-in-said.ts';

/** What a text file says of a rig. */
export interface FileRig {
  /** As somebody would type it. */
  readonly typed: string;
  /** What was not read of it, in sentences. */
  readonly remarks: readonly string[];
  /** The same with other cards counted. */
  readonly otherwise: readonly string[];
}

/** The rig that a file is about, or why there is none: `bad_file` where it can't be read, `unknown_gpu` where it names no card. */
export async function rigOfFile(file: AttachedFile, { finder }: CommandContext): Promise<FileRig | UserError> {
  const text = await textIn(file);
  if (text instanceof UserError) return text;
  const { rig, isCut } = rigInFile(file.name, text, finder);
  if (rig === undefined) return new UserError('unknown_gpu', en.files.noCard(quoteTyped(file.name)));
  const { typed, leftOut, otherwise } = rig;
  return {
    typed,
    remarks: [...leftOutOf(leftOut), ...(isCut ? [en.files.cut(LONGEST_PASTE / 1024)] : [])],
    otherwise,
  };
}
