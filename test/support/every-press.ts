import { MINUTE_MS } from '../../src/durations.ts';
import type { RawOptions } from '../../src/conversation/options.ts';
import type { Reply } from '../../src/views/message/reply.ts';
import type { Seen, Simulator } from './simulator.ts';

/** One message that somebody saw, and the way there: `/roi {…} › Why? Sources › Next ›`. */
export interface Sight {
  readonly way: string;
  /** Of the command or page that it is the answer of. */
  readonly path: string;
  readonly reply: Reply;
}

interface Press {
  readonly label: string;
  readonly customId: string;
}

/** Of a menu these: the first and the last are as different as any. */
const MENU_ENDS = [0, -1];

/** What a question is answered with, and what comes of every button and menu on it, and of those on that, to this depth. */
export async function everyPress(
  discord: Simulator,
  path: string,
  options: RawOptions = {},
  depth = 2,
): Promise<readonly Sight[]> {
  const sights: Sight[] = [];
  const pressed = new Set<string>();

  async function look(seen: Seen, way: string, shown: string, left: number): Promise<void> {
    if (seen.reply === undefined) return;
    // A press may change the message.
    const reply = structuredClone(seen.reply);
    sights.push({ way, path: shown, reply });
    if (left === 0) return;
    for (const { label, customId } of pressesOn(reply)) {
      if (pressed.has(customId)) continue;
      pressed.add(customId);
      // Nobody may press so much at once.
      await discord.clock.pass(MINUTE_MS / 10);
      const { message } = seen;
      const next = await discord.clickId(customId, { reply, visibility: message.visibility, form: undefined, message });
      if (next.form === undefined) await look(next, `${way} › ${label}`, customId.split('|')[1] ?? '', left - 1);
    }
  }

  await look(await discord.run(path, options), `/${path} ${JSON.stringify(options)}`, path, depth);
  return sights;
}

export function pressesOn({ components = [] }: Reply): readonly Press[] {
  return components
    .flatMap((row) => row.components)
    .flatMap((component): Press[] => {
      if ('options' in component) {
        return MENU_ENDS.flatMap((end) => component.options.at(end) ?? []).map(({ label, value }) => ({
          label: `${component.placeholder ?? ''}: ${label}`,
          customId: value,
        }));
      }
      if (!('custom_id' in component) || !('label' in component) || component.disabled === true) return [];
      return [{ label: component.label ?? '', customId: component.custom_id }];
    });
}
