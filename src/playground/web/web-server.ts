import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocketServer, type WebSocket } from 'ws';
import { StartError } from '../../errors.ts';
import type { MessageAttachment } from '../discord/message.ts';
import { pageHtml, type Assets } from './web-assets.ts';
import { cameFromElsewhere, isAddressedHere, isFromOwnPage, securityHeaders } from './web-guard.ts';

const HOST = '127.0.0.1';
const PORTS_TO_TRY = 20;
const LAST_PORT = 65_535;
/** A file and what is filled in beside it. */
const MAX_ACT_BYTES = 2 * 1024 * 1024;
/** Types that a browser may show in the page; everything else is handed over as a file. */
const SHOWN_TYPES = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp']);

export interface WebServerParts {
  /** 0 takes any free port; one that is taken gives way to the next free one. */
  readonly port: number;
  readonly assets: Assets;
  readonly attachment: (id: string) => MessageAttachment | undefined;
  readonly onPage: (socket: WebSocket) => void;
}

export interface WebServer {
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}

/** Serves the page to browsers on this machine, and to nobody else. */
export async function startWebServer({ port, assets, attachment, onPage }: WebServerParts): Promise<WebServer> {
  const http = createServer();
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_ACT_BYTES });
  const own = (): AddressInfo => http.address() as AddressInfo;
  const ownPort = (): number => own().port;

  http.on('request', (request, response) => {
    const headers = securityHeaders(ownPort());
    const send = (status: number, type: string, body: string | Uint8Array, more: Record<string, string> = {}): void => {
      response.writeHead(status, { ...headers, 'content-type': type, ...more });
      response.end(request.method === 'HEAD' ? undefined : body);
    };
    if (!isAddressedHere(request, ownPort())) {
      return send(421, 'text/plain', `This is http://${HOST}:${ownPort()} and no other address.\n`);
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return send(405, 'text/plain', 'The page is only read; everything else goes through its socket.\n', {
        allow: 'GET, HEAD',
      });
    }
    const address = URL.parse(request.url ?? '/', `http://${HOST}`);
    if (address === null) return send(400, 'text/plain', 'This is not an address.\n');
    const { pathname } = address;
    switch (pathname) {
      case '/':
        return send(200, 'text/html; charset=utf-8', pageHtml({ mayRun: !cameFromElsewhere(request) }));
      case '/page.js':
        return send(200, 'text/javascript; charset=utf-8', assets.script);
      case '/page.css':
        return send(200, 'text/css; charset=utf-8', assets.style);
      default: {
        const file = attachment(/^\/attachments\/(\d+)\//.exec(pathname)?.[1] ?? '');
        if (!file) return send(404, 'text/plain', 'There is nothing here.\n');
        if (SHOWN_TYPES.has(file.contentType)) return send(200, file.contentType, file.bytes);
        return send(200, 'application/octet-stream', file.bytes, { 'content-disposition': 'attachment' });
      }
    }
  });

  http.on('upgrade', (request, socket, head) => {
    // Whoever hangs up in the middle of it is gone, and nobody else listens yet.
    socket.on('error', () => socket.destroy());
    if (request.url !== '/socket' || !isFromOwnPage(request, ownPort())) {
      socket.end('HTTP/1.1 403 Forbidden\r\nconnection: close\r\ncontent-length: 0\r\n\r\n');
      return;
    }
    sockets.handleUpgrade(request, socket, head, (page) => {
      // Too much or nothing that a socket can say: ws has closed it and says why, to whoever has opened it.
      page.on('error', () => page.terminate());
      onPage(page);
    });
  });

  await listenAtOrAfter(http, port);
  return {
    url: `http://${own().address}:${ownPort()}`,
    port: ownPort(),
    close() {
      for (const socket of sockets.clients) socket.terminate();
      http.closeAllConnections();
      return new Promise((resolve) => void http.close(() => resolve()));
    },
  };
}

async function listenAtOrAfter(http: Server, first: number) {
  for (let port = first; ; port += 1) {
    try {
      return await listen(http, port);
    } catch (error) {
      const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
      if (!isTaken) throw error;
      if (port === first + PORTS_TO_TRY - 1 || port === LAST_PORT) {
        throw new StartError(`Ports ${first} to ${port} are all taken. Give PLAYGROUND_PORT one that is free.`);
      }
    }
  }
}

function listen(http: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    http.once('error', reject);
    http.listen(port, HOST, () => {
      http.off('error', reject);
      resolve();
    });
  });
}
