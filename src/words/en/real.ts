import { allOf, plural } from './values/grammar.ts';

type CheckName = 'use' | 'payouts' | 'community' | 'hardwareRules';
type CheckAnswer = 'yes' | 'no' | 'unknown';

const CHECKS: Record<CheckName, string> = {
  use: 'Verifiable use',
  payouts: 'Transparent payout',
  community: 'Genuine community',
  hardwareRules: 'Specific hardware rules',
};

/** Whether a network is what it says, and what it pays in all beside what a card’s price comes to. */
export const real = {
  button: 'Is it real?',
  title: (place: string): string => `Is ${place} real?`,
  summary: (counts: Readonly<Record<CheckAnswer, number>>): string =>
    `**Of four checks ${allOf([
      ...(counts.yes > 0 ? [`${counts.yes} ${plural(counts.yes, 'holds', 'hold')}`] : []),
      ...(counts.no > 0 ? [`${counts.no} ${plural(counts.no, 'fails', 'fail')}`] : []),
      ...(counts.unknown > 0 ? [`${counts.unknown} ${plural(counts.unknown, 'is', 'are')} unknown`] : []),
    ])}.**`,
  check: (name: CheckName, answer: CheckAnswer, grounds: string): string =>
    `**${CHECKS[name]}: ${answer}.** ${grounds}`,
  statedPayout: (parts: readonly string[]): string => `It says in what and when it pays: ${parts.join(', ')}.`,
  statedRules: 'It says which cards or systems it takes.',
  noSource: 'We found nobody who says.',
  fromAbove: (amount: string, counted: string, cited: string): string =>
    `**From above:** in all about ${amount} a month is paid there per card ${counted}, *${cited}*.`,
  nothingFromAbove: '**From above:** what it pays out in all is published nowhere that we found.',
  fromBelow: (rig: string, likely: string, low: string, high: string): string =>
    `**From below:** price × busy share of the ${rig} is about ${likely} a month per card (${low} to ${high}) before power.`,
  nothingFromBelow: '**From below:** we know no price of a card there.',
  notYours: '**Neither is your income:** one averages strangers’ cards, the other multiplies market figures.',
  realIsNotPay: 'That it is real does not say that it pays well.',
  option: 'Is the network real: four checks, and what it pays in all',
  needsNetwork: 'Name the network to check, for instance `network:Vast.ai real:True`.',
  notACoin: (coin: string): string => `${coin} is a coin: the four checks are for networks. Leave \`real:\` out.`,
};
