import { counted } from './values/grammar.ts';

/** The bot about itself. */
export const about = {
  title: (version: string): string => `Rigwise ${version}`,
  what: '**What a GPU really earns:** rented out or mining, after power, as a range, with sources and ages.',
  knows: (cards: number, networks: number, coins: number, places: number): string =>
    `It knows ${counted(cards, 'card', 'cards')}, ${counted(networks, 'network', 'networks')}, ${counted(coins, 'coin', 'coins')} and the household electricity price of ${counted(places, 'place', 'places')}.`,
  ages: 'How old the figures are',
  live: 'Live sources',
  heldBack: 'Not believed yet',
  shipped: 'The dated figures it ships with',
  shippedLine: (source: string, shown: string, count: number, newest: string): string =>
    `${source}: ${shown} ${count === 1 ? 'figure' : 'figures'}, the newest ${newest}`,
  shipsNone: 'It ships with none of its own.',
  shipsDated: (date: string): string =>
    `Where nothing live is known it uses the dated figures that it ships with, the newest of ${date}. Every answer names each figure’s own age.`,
  notModelled: 'What it does not model',
  notModelledText:
    'Taxes, cooling, repairs, and how difficulty and token prices move after the date shown. A price is not an income: what counts is what the host is paid, times the hours that are rented.',
  privacy: 'Privacy',
  privacyText:
    'Rigwise asks Discord for no messages and can read none. It keeps what a server has set and who set it, and what you save with `/me` and `/rig`: `/me export` shows it, `/me forget` deletes it. What a server has set is deleted when nobody there has asked anything for 400 days. It never asks for wallets, keys or passwords.',
  sentences: (sentences: readonly string[]): string => sentences.join(' '),
};
