import type { IncomingMessage } from 'node:http';

/**
 * Whether a request was addressed to this machine by one of its own names. A foreign page can point a name of its own
 * at 127.0.0.1; the Host header then still carries that name.
 */
export function isAddressedHere({ headers }: IncomingMessage, port: number): boolean {
  return headers.host === `127.0.0.1:${port}` || headers.host === `localhost:${port}`;
}

/** Whether a page of ours sent it. Browsers name the origin of every WebSocket, whichever page opens it. */
export function isFromOwnPage(request: IncomingMessage, port: number): boolean {
  return isAddressedHere(request, port) && request.headers.origin === `http://${request.headers.host}`;
}

/** Whether a foreign page led here: then nothing runs by itself. */
export function cameFromElsewhere({ headers }: IncomingMessage): boolean {
  return headers['sec-fetch-site'] === 'cross-site' || headers['sec-fetch-site'] === 'same-site';
}

/** Everything comes from the page's own server, and nobody else may frame or read it. */
export function securityHeaders(port: number): Readonly<Record<string, string>> {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    // The components that draw messages set colours in style attributes, which can't load or run anything.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    `connect-src 'self' ws://127.0.0.1:${port} ws://localhost:${port}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ];
  return {
    'content-security-policy': policy.join('; '),
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'no-store',
  };
}
