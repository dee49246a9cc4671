import { describe, expect, test } from 'vitest';
import type { Earning } from '../../src/appraisal/appraisal.ts';
import { earnerOf } from '../../src/appraisal/appraisal.ts';
import { appraise } from '../../src/appraisal/appraise.ts';
import { choose, claimedAbove, firstChoice, isSure, worthUsdPerDay } from '../../src/appraisal/choice.ts';
import { withGaps } from '../../src/appraisal/gaps.ts';
import { rank } from '../../src/appraisal/rank.ts';
import type { Earner } from '../../src/catalog/finder.ts';
import { earnerId } from '../../src/catalog/finder.ts';
import { createStandingClock } from '../support/standing-clock.ts';
import { marketOn } from '../support/live-market.ts';
import { openDiscord, realCatalog, textOf } from '../support/real-discord.ts';
import { assuming, rigOf } from '../support/small-catalogue.ts';
import { MEANT } from '../support/meant.ts';

/** New, weeks old, months old: no source answers on any of these days. */
const DAYS = ['2026-10-10', '2026-11-20', '2026-11-28', '2027-03-01'];
const LOCALES = ['en-US', 'de', 'ja', 'fr', 'hi', 'pt-BR', 'sv-SE'];
const RATE = '$0.12';
/** The sentence that has the grade and the weakest figure. */
const SURENESS = /^(?:Only on paper|Fairly sure|Sure): /;

const earners: readonly Earner[] = [
  ...realCatalog.networks.map((network): Earner => ({ kind: 'network', network })),
  ...realCatalog.coins.map((coin): Earner => ({ kind: 'coin', coin })),
];

describe.each(DAYS)('with every source down, asked on %s', (day) => {
  const now = new Date(`${day}T12:00:00Z`);
  const discord = openDiscord({ clock: createStandingClock(now) });
  const evidence = { market: marketOn(now, realCatalog.bundle), catalog: realCatalog, now };
  const assumptions = assuming({ tariff: { kind: 'flat', usdPerKwh: 0.12 } });
  let asked = 0;

  async function linesOf(path: string, options: Readonly<Record<string, string | number>>): Promise<readonly string[]> {
    asked += 1;
    const locale = LOCALES[asked % LOCALES.length] ?? 'en-GB';
    const seen = await discord.as({ userId: `u${day}${asked}`, guildId: `g${day}${asked}`, locale }).run(path, options);
    return (seen.reply?.embeds?.[0]?.description ?? textOf(seen)).split('\n');
  }

  /** The first sentence, which is all that many read. */
  async function headline(path: string, options: Readonly<Record<string, string | number>>): Promise<string> {
    return (await linesOf(path, options))[0] ?? '';
  }

  test.each([
    ['compare', { rate: RATE }],
    ['compare', { rate: RATE, price: 900, currency: 'USD', ...MEANT }],
    ['plan', { rate: RATE }],
    ['plan', { rate: RATE, price: 900, currency: 'USD', ...MEANT }],
    ['networks', {}],
  ] as const)(
    'what /%s %j names of any card is called best only where it is, and where that is sure',
    async (path, options) => {
      const bought = 'price' in options;
      const faults: string[] = [];
      for (const gpu of realCatalog.gpus) {
        const investment = { purchasePriceUsd: 900, residualValueUsd: 0, usefulLifeDays: 730 };
        const ranking = rank(rigOf(gpu), evidence, bought ? { ...assumptions, investment } : assumptions);
        const { open } = path === 'networks' ? ranking : withGaps(ranking, evidence);
        const said = await headline(path, { gpu: gpu.name, ...options });
        const named = open.filter((earning) => said.includes(nameOf(earning)));
        if (isOnPaper(said)) continue;
        const seen = open.filter((one) => path !== 'networks' || one.kind === 'renting');
        if (seen.length > 0 && !seen.some(isSure)) faults.push(`${gpu.id}: ${said}`);
        if (!/best|earns|about/i.test(said)) continue;
        // Else it is about something that is sure, and nothing that is sure would leave more by a fifth.
        const sure = named.filter(isSure);
        const most = Math.max(
          ...open
            .filter(isSure)
            .filter((one) => path !== 'networks' || one.kind === 'renting')
            .map(worthUsdPerDay),
        );
        if (named.length > 0 && sure.length === 0) faults.push(`${gpu.id}: ${said}`);
        else if (sure.length > 0 && path !== 'networks' && Math.max(...sure.map(worthUsdPerDay)) < most * 0.8 - 0.01)
          faults.push(`${gpu.id}: ${said}, not ${most}`);
      }
      expect(faults).toEqual([]);
    },
  );

  test('what /compare does not name, though by a claim it would pay more, is said to be only claimed', async () => {
    const faults: string[] = [];
    for (const gpu of realCatalog.gpus) {
      const { open } = withGaps(rank(rigOf(gpu), evidence, assumptions), evidence);
      const choice = choose(open);
      const named = 'onPaper' in choice ? choice.onPaper : undefined;
      const claimed = claimedAbove(open, firstChoice(open)).filter((earning) => earning !== named);
      if (claimed.length === 0) continue;
      const lines = await linesOf('compare', { gpu: gpu.name, rate: RATE });
      if (!lines.some((line) => line.includes('only claimed'))) faults.push(gpu.id);
    }
    expect(faults).toEqual([]);
  });

  test('the odds of any card are on paper where its best place is', async () => {
    const faults: string[] = [];
    for (const gpu of realCatalog.gpus.filter((_, index) => (index + DAYS.indexOf(day)) % DAYS.length === 0)) {
      const best = firstChoice(rank(rigOf(gpu), evidence, assumptions).open);
      if (best === undefined) continue;
      const said = await headline('odds', { gpu: gpu.name, price: 900, currency: 'USD', rate: RATE, ...MEANT });
      if (isOnPaper(said) === isSure(best)) faults.push(`${gpu.id}: ${said}`);
    }
    expect(faults).toEqual([]);
  });

  test('what /roi says of any card anywhere is on paper where its weakest figure is', async () => {
    const faults: string[] = [];
    let [sure, onPaper] = [0, 0];
    for (const [index, gpu] of realCatalog.gpus.entries()) {
      // Each card at every fourth place a day, and at all of them on the four days.
      for (const earner of earners.filter((_, place) => (place + index + DAYS.indexOf(day)) % DAYS.length === 0)) {
        const earning = appraise(rigOf(gpu), earner, evidence, assumptions);
        if (earning.kind !== 'renting' && earning.kind !== 'mining') continue;
        const lines = await linesOf('roi', { gpu: gpu.name, network: earnerId(earner), rate: RATE });
        // Before it may stand that one cannot start there.
        const at = lines.findIndex((line) => / a day\b/.test(line));
        const [said = '', grade = ''] = lines.slice(Math.max(0, at));
        if (!SURENESS.test(grade)) faults.push(`${gpu.id} ${earnerId(earner)} does not say how sure it is: ${grade}`);
        if (isSure(earning)) sure += 1;
        else onPaper += 1;
        if (isOnPaper(said) === isSure(earning)) faults.push(`${gpu.id} ${earnerId(earner)}: ${said}`);
      }
    }
    expect(faults).toEqual([]);
    expect(onPaper).toBeGreaterThan(100);
    // In March all that ships is old.
    expect(sure).toBeGreaterThan(day < '2026-11-01' ? 5 : -1);
  });
});

test.each(['plan', 'odds'])('/%s says first what can turn it round, and that ASICs earn a coin', async (path) => {
  const options = {
    gpu: 'P104-100',
    rate: RATE,
    ...(path === 'odds' && { network: 'kaspa', price: 50, currency: 'USD' }),
  };
  const text = textOf(await openDiscord().run(path, options));
  expect(text.split('```')[0]).toContain('**Know first:** ASICs earn this, not GPUs.');
});

function isOnPaper(said: string): boolean {
  return /\bon paper\b/i.test(said);
}

function nameOf(earning: Earning): string {
  const earner = earnerOf(earning);
  const name = earner.kind === 'coin' ? earner.coin.name : earner.network.name;
  return earning.kind === 'gap-mining' ? `${name} + gaps` : name;
}
