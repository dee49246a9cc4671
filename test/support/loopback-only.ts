import net from 'node:net';

// Tests reach nothing but this machine: a connection elsewhere is a defect, and is refused before it leaves.
const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost']);
const connect = net.Socket.prototype.connect;

function guardedConnect(this: net.Socket, ...args: unknown[]) {
  const first: unknown = Array.isArray(args[0]) ? args[0][0] : args[0];
  const host =
    typeof first === 'object' && first !== null
      ? ((first as { host?: string; path?: string }).host ?? 'localhost')
      : typeof args[1] === 'string'
        ? args[1]
        : 'localhost';
  if (!LOOPBACK.has(host)) throw new Error(`A test tried to reach ${host}; only loopback is allowed.`);
  return Reflect.apply(connect, this, args) as net.Socket;
}

// Files that share a worker share its sockets, and each begins here.
if (connect.name !== guardedConnect.name) net.Socket.prototype.connect = guardedConnect;
