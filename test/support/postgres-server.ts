import { once } from 'node:events';
import net from 'node:net';
import { PGlite } from '@electric-sql/pglite';

const LENGTH_BYTES = 4;
const [QUERY, SYNC, TERMINATE] = ['Q', 'S', 'X'].map((letter) => letter.charCodeAt(0));

/**
 * A Postgres that a process can connect to, and that can be slow, hang up or go away. All connections share one
 * session, so transactions must not overlap.
 */
export interface PostgresServer extends AsyncDisposable {
  readonly url: string;
  /** Answers nothing until released. */
  hold(): { readonly reached: Promise<void>; release(): void };
  /** How many there have been. */
  connections(): number;
  /** Hangs up in the middle of each question until that ends. */
  breakConnections(): { end(): void };
  /** Hangs up, and takes no more connections. */
  goAway(): Promise<void>;
  /** At the same address, with what it had. */
  comeBack(): Promise<void>;
}

export async function startPostgresServer(): Promise<PostgresServer> {
  const postgres = await PGlite.create();
  const sockets = new Set<net.Socket>();
  let connections = 0;
  let gate: Promise<void> = Promise.resolve();
  let onQuestion: (() => void) | undefined;
  let isBreaking = false;
  let answered: Promise<void> = Promise.resolve();

  async function answer(question: Buffer, socket: net.Socket): Promise<void> {
    onQuestion?.();
    await gate;
    const reply = await postgres.execProtocolRaw(question);
    if (!socket.destroyed) socket.write(reply);
  }

  const server = net.createServer((socket) => {
    sockets.add(socket);
    connections += 1;
    socket.on('close', () => sockets.delete(socket));
    // Whoever hung up, there is nobody left to answer.
    socket.on('error', () => socket.destroy());
    let unread = Buffer.alloc(0);
    let question = Buffer.alloc(0);
    let isStarted = false;

    socket.on('data', (chunk) => {
      unread = Buffer.concat([unread, Buffer.from(chunk)]);
      for (let size = sizeOfFirst(unread, isStarted); size <= unread.length; size = sizeOfFirst(unread, isStarted)) {
        const type = isStarted ? unread[0] : undefined;
        if (type === TERMINATE) return void socket.end();
        question = Buffer.concat([question, unread.subarray(0, size)]);
        unread = unread.subarray(size);
        // Until then the client is not waiting for an answer, and nobody else may come in between.
        if (isStarted && type !== QUERY && type !== SYNC) continue;
        if (isStarted && isBreaking) return void socket.destroy();
        isStarted = true;
        const asked = question;
        question = Buffer.alloc(0);
        answered = answered.then(() => answer(asked, socket)).catch(() => void socket.destroy());
      }
      return undefined;
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as net.AddressInfo;

  async function goAway(): Promise<void> {
    if (!server.listening) return;
    const closed = once(server, 'close');
    server.close();
    for (const socket of sockets) socket.destroy();
    await closed;
  }

  return {
    url: `postgres://postgres:hunter2@127.0.0.1:${port}/postgres`,
    hold() {
      const released = Promise.withResolvers<void>();
      const reached = Promise.withResolvers<void>();
      gate = released.promise;
      onQuestion = reached.resolve;
      return { reached: reached.promise, release: released.resolve };
    },
    connections: () => connections,
    breakConnections() {
      isBreaking = true;
      return { end: () => void (isBreaking = false) };
    },
    goAway,
    async comeBack() {
      server.listen(port, '127.0.0.1');
      await once(server, 'listening');
    },
    async [Symbol.asyncDispose]() {
      await goAway();
      await postgres.close();
    },
  };
}

/** Bytes of the message that begins here; more than there can be while its length has not arrived. */
function sizeOfFirst(bytes: Buffer, isStarted: boolean): number {
  // Every message but a connection's first begins with a byte for its type, which its length does not count.
  const typeBytes = isStarted ? 1 : 0;
  if (bytes.length < typeBytes + LENGTH_BYTES) return Number.POSITIVE_INFINITY;
  return typeBytes + bytes.readUInt32BE(typeBytes);
}
