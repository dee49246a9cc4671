import { expect, test } from 'vitest';
import { pressesOn } from '../support/every-press.ts';
import { EVERY_QUESTION, settled } from '../support/every-question.ts';
import { textOf } from '../support/real-discord.ts';
import type { Seen, Simulator } from '../support/simulator.ts';

/** Of a button that continues the message which it is on. */
const CHANGES_IT = /^[12]\|/;
/** What is deleted after a question has no way back. */
const FOR_GOOD = new Set(['me forget']);

async function press(discord: Simulator, customId: string, { message }: Seen): Promise<Seen> {
  await discord.clock.pass(6_000);
  const { reply, visibility } = message;
  return discord.clickId(customId, { reply, visibility, form: undefined, message });
}

test.each(EVERY_QUESTION.filter(([path]) => !FOR_GOOD.has(path) && path !== 'receipt'))(
  'a button on the answer to /%s %j takes it away only with a way back',
  async (path, options) => {
    const discord = await settled('en-GB');
    const first = await discord.run(path, options);
    const [before, presses] = [textOf(first), pressesOn(first.reply ?? {})];
    const lost: string[] = [];
    for (const { label, customId } of presses.filter((each) => CHANGES_IT.test(each.customId))) {
      const next = await press(discord, customId, first);
      const isChanged = next.message === first.message && textOf(next) !== before;
      let isBack = !isChanged;
      for (const back of isChanged ? pressesOn(structuredClone(next.reply ?? {})) : []) {
        if (isBack) continue;
        const again = await press(discord, back.customId, first);
        // Into its place, or beside what took it.
        isBack = again.form === undefined && textOf(again).split('\n')[1] === before.split('\n')[1];
      }
      if (!isBack) lost.push(label);
    }
    expect(lost).toEqual([]);
  },
);
