import { once } from 'node:events';
import { onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import type { Act, Tidings } from '../../src/playground/web/web-protocol.ts';

/** What the page does, without a browser. */
export interface PageClient {
  readonly socket: WebSocket;
  say(act: Act): void;
  /** The first tidings, of all so far and to come, that satisfy the test. */
  hears<Kind extends Tidings['kind']>(
    kind: Kind,
    test?: (tidings: Extract<Tidings, { kind: Kind }>) => boolean,
  ): Promise<Extract<Tidings, { kind: Kind }>>;
  readonly heard: readonly Tidings[];
}

export async function openPageClient(url: string): Promise<PageClient> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/socket`, { origin: url });
  onTestFinished(() => socket.terminate());
  const heard: Tidings[] = [];
  const waiting = new Set<() => void>();
  socket.on('message', (raw: Buffer) => {
    heard.push(JSON.parse(raw.toString()) as Tidings);
    for (const look of waiting) look();
  });
  await once(socket, 'open');

  return {
    socket,
    heard,
    say: (act) => socket.send(JSON.stringify(act)),
    hears<Kind extends Tidings['kind']>(
      kind: Kind,
      test: (tidings: Extract<Tidings, { kind: Kind }>) => boolean = () => true,
    ) {
      type Wanted = Extract<Tidings, { kind: Kind }>;
      const isWanted = (tidings: Tidings): tidings is Wanted => tidings.kind === kind && test(tidings as Wanted);
      return new Promise<Wanted>((resolve) => {
        const look = (): void => {
          const found = heard.find(isWanted);
          if (!found) return;
          waiting.delete(look);
          resolve(found);
        };
        waiting.add(look);
        look();
      });
    },
  };
}
