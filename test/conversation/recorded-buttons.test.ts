import { describe, expect, test } from 'vitest';
import { openDiscord, textOf } from '../support/real-discord.ts';

/** `custom_id`s of version 0.1.0 as it stood on 28 November 2026: messages carry them for as long as they stand. */
const RECORDED = [
  '1+|roi why|d5h|aRTX 4090|bvast|c$0.12|n1',
  '1+|roi why|rl6|a6x RTX 3070|bpearl|c0,30 €|i400|mmonth',
  '1|roi why|kyj|aRTX 4090|bvast|c$0.12|n1|o2|p1',
  '1|compare sources|iqx|aRTX 4090|c$0.12|p2|q1',
  '1!|roi|ox4|aRTX 4090|bvast|c$0.12',
  '1|roi|afr|aRTX 4090|bvast|c$0.12|mmonth|n1',
  '1|roi|rl6|a6x RTX 3070|bpearl|c0,30 €|i400|myear',
  '1+|roi|d5h|aRTX 4090|bquantus|c$0.12|n1',
  '1|roi|3nb|aRTX 4090|bvast',
  '1|roi|swa|aRTX 4090',
  '1+|compare|9x0|aRTX 4090|c$0.12|n1',
  '1+|compare|8im|a6x RTX 3070|c0,30 €|i400|mmonth|n1',
  '1|compare|lrw|aRTX 4090|c$0.12|myear|n1',
  '1|compare|iz8|aRTX 4090|bRTX 3090, RTX 5090|c$0.12|mmonth',
  '1!|compare|fev|aRTX 4090|c$0.12',
  '1+|compare sources|9x0|aRTX 4090|c$0.12|n1',
  '1+|compare others|9x0|aRTX 4090|c$0.12|n1',
  '1+|networks|z8s|avast|bRTX 4090|d1',
  '1|networks page|e47|bRTX 4090|e2',
  '1|networks page|h4s|avast|bRTX 4090|e2',
  '1|gpus page|e47|a4090|c2',
  '1+|power why|gli|a600|b8|c0,30 €',
  '1+|price why|125|aRTX 4090|bvast|c.4',
  '1+|claim why|fxp|aRTX 4090 800 USD a month on io.net',
  '1+|eligible why|06i|a6x RTX 3070|c8|h1',
  '1+|networks wants|lpj|anosana|f1',
  '1|me forget|mum|a1',
  '1|about page|yeo|a2',
  '1|help page|yeo|a2',
];

describe('a button of the version before still does what it says', () => {
  test.each(RECORDED)('%s', async (customId) => {
    const discord = openDiscord();
    const seen = await discord.clickId(customId, await discord.run('help'));
    expect(textOf(seen)).not.toContain('from an older version of me');
    expect(discord.handled.at(-1)?.outcome).toBe('answered');
  });
});
