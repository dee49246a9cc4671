import { once } from 'node:events';
import net from 'node:net';

const LENGTH_BYTES = 4;
/** What a client sends first that wants TLS. */
const SSL_REQUEST = 80_877_103;

/** A server that takes no client in, and says why with one of Postgres' codes; it speaks no TLS. */
export async function startRefusingPostgres(code: string): Promise<AsyncDisposable & { readonly port: number }> {
  const server = net.createServer((socket) => {
    socket.on('error', () => socket.destroy());
    socket.on('data', (chunk) => {
      const message = Buffer.from(chunk);
      if (message.readUInt32BE(LENGTH_BYTES) === SSL_REQUEST) socket.write('N');
      else socket.end(refusal(code));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as net.AddressInfo;
  return {
    port,
    async [Symbol.asyncDispose]() {
      const closed = once(server, 'close');
      server.close();
      await closed;
    },
  };
}

/** https://www.postgresql.org/docs/current/protocol-message-formats.html, ErrorResponse. */
function refusal(code: string): Buffer {
  const fields = Buffer.from(`SFATAL\0VFATAL\0C${code}\0Msaid the server\0\0`);
  const message = Buffer.alloc(1 + LENGTH_BYTES);
  message.write('E');
  message.writeUInt32BE(LENGTH_BYTES + fields.length, 1);
  return Buffer.concat([message, fields]);
}
