import { UserError } from '../errors.ts';
import { quoteTyped } from '../input/typed-text.ts';
import { en } from '../words/en/en.ts';

/** Of a file that somebody hands over, in bytes. */
export const MAX_FILE_BYTES = 256 * 1024;

/** Why a file is not read. */
export type FileRefusal =
  | 'not-discords'
  | 'wrong-type'
  | 'too-large'
  | 'not-text'
  | 'empty'
  | 'gone'
  | 'slow'
  | 'unreachable';

export type FileReading =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'refused'; readonly why: FileRefusal };

/** A file that somebody handed over, which is at Discord until it is read. */
export interface AttachedFile {
  /** As its owner calls it. */
  readonly name: string;
  /** Never rejects. */
  readonly read: () => Promise<FileReading>;
}

/** By the option or field that they were put into. */
export type AttachedFiles = Readonly<Record<string, AttachedFile>>;

/** What is in a file, or what to tell whoever handed it over: `bad_file`. */
export async function textIn({ name, read }: AttachedFile): Promise<string | UserError> {
  const reading = await read();
  if (reading.kind === 'text') return reading.text;
  return new UserError('bad_file', en.files.refused[reading.why](quoteTyped(name), MAX_FILE_BYTES / 1024));
}
