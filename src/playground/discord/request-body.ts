import type { IncomingMessage } from 'node:http';
import { malformedJson, tooLarge } from './api-error.ts';
import type { ReceivedFile } from './received-request.ts';

const BODY_LIMIT_BYTES = 30 * 1024 * 1024;

/** @throws {ApiError} 40005 beyond the limit; 50109 for broken JSON. */
export async function readBody(request: IncomingMessage): Promise<{ body: unknown; files: ReceivedFile[] }> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.byteLength;
    if (size <= BODY_LIMIT_BYTES) chunks.push(chunk);
  }
  if (size > BODY_LIMIT_BYTES) throw tooLarge();

  const bytes = Buffer.concat(chunks);
  const contentType = request.headers['content-type'] ?? '';
  if (contentType.startsWith('multipart/form-data')) return readForm(bytes, contentType);
  return { body: parseJson(bytes.toString()), files: [] };
}

async function readForm(bytes: Buffer, contentType: string): Promise<{ body: unknown; files: ReceivedFile[] }> {
  const form = await new Response(new Uint8Array(bytes), { headers: { 'content-type': contentType } })
    .formData()
    .catch(() => {
      throw malformedJson();
    });
  const json = form.get('payload_json');
  const files: ReceivedFile[] = [];
  for (const [field, value] of form) {
    if (typeof value === 'string') continue;
    const content = new Uint8Array(await value.arrayBuffer());
    files.push({ field, name: value.name, contentType: value.type, bytes: content });
  }
  return { body: typeof json === 'string' ? parseJson(json) : {}, files };
}

function parseJson(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) throw malformedJson();
    throw error;
  }
}
