import { describe, expect, test } from 'vitest';
import type { Asked } from '../support/asked-answers.ts';
import { expectAnswers } from '../support/asked-answers.ts';
import { openDiscord, textOf } from '../support/real-discord.ts';

const REAL: readonly Asked[] = [
  // 9,134 USD a day ÷ 289 cards = 31.6 a day, 961 a month.
  [
    'networks',
    { network: 'akash', real: true },
    [/verifiable use: yes/i, /hardware rules: no/i, /£720 a month/, /price × busy share/, /neither is your income/i],
  ],
  ['networks', { network: 'salad', real: true, gpu: '3060' }, [/community: unknown/i, /£2\.20 a month/, /part-timers/]],
  ['networks', { network: 'lium', real: true }, [/verifiable use: yes/i, /per card that is listed/]],
  ['networks', { network: 'gensyn', real: true }, [/payout: no/i, /testnet/i, /published nowhere/]],
  ['networks', { network: 'pearl', real: true }, [/is a coin/]],
  ['networks', { network: 'is io.net real?' }, [/Is io\.net real\?/, /stake/i]],
  ['networks', { network: 'does Aethir pay home cards' }, [/data centres only/i]],
  ['networks', { network: 'Aethir a scam?' }, [/Is Aethir real\?/, /not open to you: data centres only/i]],
  // Where nobody has looked into it, what the network itself states is a rule.
  ['networks', { network: 'nicehash', real: true }, [/hardware rules: yes.*says which cards or systems/i]],
  ['networks', { network: 'golem', real: true }, [/payout: yes/i]],
  // 0.117 USD × 56 % × 50 % × 730 h = 24; 0.09 × 56 % × 20 % × 730 = 7.4; 0.17 × 56 % × 80 % × 730 = 56; at 0.75 pounds.
  ['networks', { network: 'salad', real: true, gpu: '3090' }, [/about £18 a month per card \(£5\.50 to £42\)/]],
  ['networks', { network: 'grass', real: true }, [/pays nothing for a gpu/i, /internet line/]],
  ['networks', { real: true }, [/name the network/i]],
];

describe('what members ask', () => {
  expectAnswers(REAL);
});

test('whether a network is real is a press away from it, and leads back', async () => {
  const discord = openDiscord();
  const asked = await discord.run('networks', { network: 'vast', gpu: '4090' });
  const checks = await discord.click('Is it real?', asked);
  expect(checks.visibility).toBe('private');
  expect(textOf(checks)).toContain('RTX 4090');
  expect((await discord.click('Share', checks)).visibility).toBe('public');
  expect(textOf(await discord.click('About Vast.ai', checks))).toContain('Vast.ai and the RTX 4090');
});
