import type { RawOptions } from '../../src/conversation/options.ts';
import { everyPress } from './every-press.ts';
import type { Sight } from './every-press.ts';
import { openDiscord, realCatalog, textOf } from './real-discord.ts';
import type { Simulator } from './simulator.ts';

const longest = realCatalog.gpus.map(({ name }) => name).toSorted((one, other) => other.length - one.length);
const rig = longest
  .slice(0, 4)
  .map((name) => `99x ${name}`)
  .join(' + ');

/** Every command, asked so that much is said. */
export const EVERY_QUESTION: readonly (readonly [path: string, options: RawOptions])[] = [
  ['roi', { gpu: '4090', network: 'vast', price: 1600, resale: 40, period: 'year' }],
  ['roi', { gpu: rig, price: 1600, currency: 'IDR' }],
  ['roi', { gpu: '6x 3070', network: 'pearl', rate: 'weekdays 7-23 $0.31 else $0.19', hours: '18-24' }],
  ['compare', { gpu: rig, price: 1600, currency: 'IDR', period: 'year' }],
  ['compare', { gpu: '4090', with: longest.slice(0, 3).join(', ') }],
  ['compare', { gpu: '3090', only: 'vast, salad' }],
  ['networks', {}],
  ['networks', { gpu: rig }],
  ['networks', { network: 'akash', gpu: '4090' }],
  ['networks', { network: 'akash', real: true }],
  ['networks', { network: 'pearl', gpu: '4090' }],
  ['gpus', {}],
  ['gpus', { gpu: longest[0] ?? '' }],
  ['eligible', { gpu: rig, 'part-time': true, ports: false, ram: 4, disk: 10, os: 'windows' }],
  ['eligible', { gpu: 'M2 Ultra' }],
  ['plan', { gpu: rig, goal: 'only 23-07', price: 1600, currency: 'IDR' }],
  ['plan', { gpu: '4090', from: 'pearl', to: 'vast' }],
  ['price', { gpu: rig, network: 'vast', ask: 0.4, currency: 'IDR' }],
  ['odds', { gpu: '4090', network: 'vast', price: 1600, currency: 'IDR' }],
  ['claim', { text: `my ${rig} make $4,000 a day on io.net` }],
  ['power', { watts: 987_654, rate: 'weekdays 7-23 $0.31 else $0.19' }],
  ['rig list', {}],
  ['rig show', { name: 'attic' }],
  ['rig save', { name: 'a rig with a name as long as it may', cards: rig, watts: 99_000 }],
  ['rig delete', { name: 'base' }],
  ['me view', {}],
  ['me rate', { rate: 'weekdays 7-23 $0.31 else $0.19' }],
  ['me currency', { currency: 'CHF' }],
  ['me export', {}],
  ['me forget', {}],
  ['settings view', {}],
  ['settings rate', { rate: 'weekdays 7-23 $0.31 else $0.19' }],
  ['settings currency', { currency: 'IDR' }],
  ['settings pc', { 'host-watts': 120, 'psu-efficiency': 92 }],
  ['settings reset', {}],
  ['receipt', { code: '' }],
  ['about', {}],
  ['help', {}],
];

/** Somebody who manages a server and has set and saved all there is to set. */
export async function settled(locale: string): Promise<Simulator> {
  const discord = openDiscord({ person: { userId: '111', canManageServer: true, locale } });
  for (const [path, options] of [
    ['settings rate', { rate: '0.31 EUR 7-23, 0.19 EUR 23-7' }],
    ['settings pc', { 'host-watts': 120 }],
    ['me rate', { rate: '28p' }],
    [
      'rig save',
      { name: 'attic', cards: '6x 3070', watts: 1200, price: 2400, currency: 'EUR', hours: '18-24', os: 'linux' },
    ],
    ['rig save', { name: 'base', cards: rig }],
  ] as const) {
    await discord.run(path, options);
  }
  await discord.clock.pass(60_000);
  return discord;
}

/** What one of the questions is answered with, and what comes of every button and menu to this depth. */
export async function sightsOf(
  path: string,
  options: RawOptions,
  locale: string,
  depth: number,
): Promise<readonly Sight[]> {
  const discord = await settled(locale);
  if (path !== 'receipt') return everyPress(discord, path, options, depth);
  const why = await discord.click('Why? Sources', await discord.run('roi', { gpu: '4090', network: 'vast' }));
  let [seen, text] = [why, textOf(why)];
  while (!text.includes('`rw')) {
    seen = await discord.click('Next ›', seen);
    text = textOf(seen);
  }
  return everyPress(discord, path, { code: /`(rw\w+)`/.exec(text)?.[1] ?? '' }, depth);
}
