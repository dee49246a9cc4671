import type { HandedFile } from '../web/web-protocol.ts';

/** Discord takes more; the bot is to be seen refusing what is larger than it reads. */
const MOST_BYTES = 1024 * 1024;
export const TOO_LARGE = 'The playground takes files of up to 1 MB';

export function isTooLarge(file: File | undefined): boolean {
  return file !== undefined && file.size > MOST_BYTES;
}

/** The file that a field holds, packed to be sent; undefined where it holds none, or one that is too large. */
export async function packed(file: File | undefined): Promise<HandedFile | undefined> {
  if (file === undefined || file.name === '' || isTooLarge(file)) return undefined;
  const reader = new FileReader();
  const read = new Promise((resolve) => {
    reader.addEventListener('loadend', resolve);
  });
  reader.readAsDataURL(file);
  await read;
  const address = typeof reader.result === 'string' ? reader.result : '';
  const [, base64 = ''] = address.split(',', 2);
  return { name: file.name, contentType: file.type, base64 };
}
