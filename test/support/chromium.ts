import { existsSync } from 'node:fs';

/** What a headless Chromium needs in a container, and what keeps it from asking anybody outside for anything. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Where Debian puts it, unless `CHROMIUM_PATH` says otherwise. */
export function chromiumPath(): string {
  return process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
}

export const hasChromium = existsSync(chromiumPath());
