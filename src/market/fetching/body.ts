import { createJsonGauge } from './json-gauge.ts';

export type Body =
  | { readonly kind: 'text'; readonly text: string }
  /** `reason` is a sentence. */
  | { readonly kind: 'refused'; readonly reason: string };

/** The body of a JSON answer as text, decompressed. Once it is longer or more deeply nested than any, it is read no further. */
export async function readBody(response: Response, mostBytes: number): Promise<Body> {
  if (response.body === null) return { kind: 'text', text: '' };
  const decoder = new TextDecoder();
  const gauge = createJsonGauge();
  let bytes = 0;
  let text = '';
  // Leaving the loop early cancels the stream.
  for await (const chunk of response.body) {
    bytes += chunk.byteLength;
    const reason = bytes > mostBytes ? `It is longer than ${mostBytes} bytes.` : gauge.add(chunk);
    if (reason !== undefined) return { kind: 'refused', reason };
    text += decoder.decode(chunk, { stream: true });
  }
  return { kind: 'text', text: text + decoder.decode() };
}
