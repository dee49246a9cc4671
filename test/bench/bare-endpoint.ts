import { createPublicKey, verify } from 'node:crypto';
import { createServer } from 'node:http';

/** The least that an interactions endpoint can do: it checks signatures, and answers the same to everything. */
const CHOICES = ['RTX 4090', 'RTX 4080', 'RTX 4070', 'RTX 4060'].map((name) => ({ name, value: name }));
const EMBED = {
  title: 'A constant answer',
  description: 'It says the same whatever was asked.',
  fields: [
    { name: 'First', value: 'One line of text' },
    { name: 'Second', value: 'One line of text' },
  ],
};
const x = Buffer.from(process.env['DISCORD_PUBLIC_KEY'] ?? '', 'hex').toString('base64url');
const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });

function answerTo(type: number): object {
  if (type === 1) return { type: 1 };
  return type === 4 ? { type: 8, data: { choices: CHOICES } } : { type: 4, data: { embeds: [EMBED] } };
}

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => void chunks.push(chunk));
  request.on('end', () => {
    const body = Buffer.concat(chunks);
    const { 'x-signature-ed25519': signature = '', 'x-signature-timestamp': timestamp = '' } = request.headers;
    const signed = Buffer.concat([Buffer.from(String(timestamp)), body]);
    if (!verify(null, signed, key, Buffer.from(String(signature), 'hex'))) return response.writeHead(401).end();
    const { type } = JSON.parse(body.toString()) as { type: number };
    response.writeHead(200, { 'content-type': 'application/json' });
    return response.end(JSON.stringify(answerTo(type)));
  });
});
server.listen(Number(process.env['INTERACTIONS_PORT']), '127.0.0.1');
