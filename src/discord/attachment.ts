import type { AttachedFile, FileReading, FileRefusal } from '../conversation/attached-file.ts';
import { MAX_FILE_BYTES } from '../conversation/attached-file.ts';
import { SECOND_MS } from '../durations.ts';
import type { StartTimer } from '../timer.ts';

/** https://discord.com/developers/docs/reference#cdn-formatting */
const DISCORDS_OWN = ['https://cdn.discordapp.com', 'https://media.discordapp.net'];
/** For everything, to the last byte. */
const SLOWEST_MS = 10 * SECOND_MS;
const TEXT_NAME = /\.(?:txt|csv|json|log)$/iu;
/** What Discord takes such files for; of what it does not know it says nothing, or that it is bytes. */
const TEXT_TYPE = /^(?:text\/|application\/(?:json|csv|octet-stream)\b)/iu;

/** A file as an interaction describes it. */
export interface Attachment {
  readonly filename: string;
  /** In bytes, as Discord says. */
  readonly size: number;
  readonly url: string;
  readonly content_type?: string | null | undefined;
}

export interface AttachmentParts {
  /** Where files are kept in place of Discord's own hosts; undefined for those. */
  readonly cdnUrl: string | undefined;
  readonly fetch: typeof fetch;
  readonly startTimer: StartTimer;
}

/** Whether a file's name says that it is text. */
export function isTextFile({ filename }: Pick<Attachment, 'filename'>): boolean {
  return TEXT_NAME.test(filename);
}

/** Reads text files that are attached to interactions, from Discord's hosts and from no other. */
export function createAttachments({ cdnUrl, fetch, startTimer }: AttachmentParts) {
  const origins = cdnUrl === undefined ? DISCORDS_OWN : [new URL(cdnUrl).origin];

  async function read(attachment: Attachment): Promise<FileReading> {
    const { url, size, content_type: type } = attachment;
    const address = URL.parse(url);
    if (!isTextFile(attachment) || (type && !TEXT_TYPE.test(type))) return refused('wrong-type');
    if (size > MAX_FILE_BYTES) return refused('too-large');
    // An address with a name and a password is not one of Discord's.
    if (address === null || !origins.includes(address.origin) || address.username !== '')
      return refused('not-discords');

    const abort = new AbortController();
    const timer = startTimer(SLOWEST_MS);
    void timer.elapsed.then(() => abort.abort());
    try {
      const response = await fetch(address, { redirect: 'manual', signal: abort.signal });
      if (response.ok && response.body !== null) return await textOf(response.body);
      await response.body?.cancel();
      // A link to a file is signed, and ends after a day.
      return refused([403, 404, 410].includes(response.status) ? 'gone' : 'unreachable');
    } catch {
      return refused(abort.signal.aborted ? 'slow' : 'unreachable');
    } finally {
      timer.cancel();
    }
  }

  return (attachment: Attachment): AttachedFile => ({ name: attachment.filename, read: () => read(attachment) });
}

export type Attachments = ReturnType<typeof createAttachments>;

/** Reads no further than a file may be long, whatever Discord said of its size. */
async function textOf(body: ReadableStream<Uint8Array>): Promise<FileReading> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  // Leaving the loop early cancels the stream.
  for await (const chunk of body) {
    bytes += chunk.byteLength;
    if (bytes > MAX_FILE_BYTES) return refused('too-large');
    chunks.push(chunk);
  }
  const text = decoded(Buffer.concat(chunks));
  if (text === undefined) return refused('not-text');
  return text.trim() === '' ? refused('empty') : { kind: 'text', text };
}

/** In UTF-8, or as Windows writes what a program prints: UTF-16 with its mark. Undefined of what is no text. */
function decoded(bytes: Buffer): string | undefined {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text.includes('\0') ? undefined : text;
  } catch {
    return undefined;
  }
}

function refused(why: FileRefusal): FileReading {
  return { kind: 'refused', why };
}
