import { once } from 'node:events';
import net from 'node:net';

/** A port of this machine's on which nobody listens. */
export async function freePort(): Promise<number> {
  const server = net.createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as net.AddressInfo;
  const closed = once(server, 'close');
  server.close();
  await closed;
  return port;
}
