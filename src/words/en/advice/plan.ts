import { allOf, anyOf, counted } from '../values/grammar.ts';
import { money } from '../values/money.ts';
import type { About } from '../values/money.ts';

type ProfileName = 'home' | 'operator' | 'datacentre';

const PROFILES: Record<ProfileName, string> = {
  home: '**As a home rig:** no outlay before the first two weeks are through.',
  operator:
    '**As an operator** (ten cards and more): keep models alike in each PC, one spare card, and all costs on one sheet.',
  datacentre: '**As a data centre:** ask providers for direct contracts; home markets are the floor.',
};

export const plan = {
  title: (rig: string): string => `What to do with the ${rig}`,
  best: (what: string, about: About): string => `**Best known: ${what}, ${money.about(about)} a day** after power.`,
  /** `paysApart`: some of its cards would pay without the others. */
  nothingPays: (rate: string, isOnPaper: boolean, paysApart: boolean): string => {
    const nothing = isOnPaper ? 'On paper nothing' : 'Nothing we know a price for';
    return paysApart
      ? `**${nothing} pays for all of it at ${rate}: run only the cards that pay.**`
      : `**${nothing} pays at ${rate}: off is better.**`;
  },
  onlyOnPaper: (what: string, about: About): string =>
    `**Only on paper: ${what}, ${money.about(about)} a day** after power.`,
  nothingKnown: (paysApart: boolean): string =>
    paysApart
      ? '**Nothing that takes all of its cards has a known price today: run them apart.**'
      : '**Nothing that is open to it has a known price today.**',
  rent: (place: string): string => `rent it out on ${place}`,
  gaps: (place: string, coin: string): string => `rent it out on ${place} and mine ${coin} in the gaps`,
  mine: (coin: string): string => `mine ${coin}`,
  rows: {
    heading: (currency: string): string => `${currency} a day`,
    low: 'low',
    likely: 'likely',
    high: 'high',
    off: 'Leave it off',
    hoursOnly: (place: string): string => `${place}, hours`,
  },
  marks: '`~` days or weeks old · `?` only on paper',
  firstMoney: (items: readonly string[]): string => `**First money:** ${items.join(', ')}.`,
  firstMoneyAt: (place: string, days: number): string => `${place} after ${counted(Math.ceil(days), 'day', 'days')}`,
  firstMoneyOf: (days: number, minimum: string | undefined): string =>
    `**First money** leaves after about ${counted(Math.ceil(days), 'day', 'days')}${minimum === undefined ? '' : `, from ${minimum} on`}.`,
  sell: (low: string, high: string, asked: string, less: string): string =>
    `**Sold used** it brings about ${low === high ? low : `${low} to ${high}`}, by what sellers asked in ${asked} less ${less} (our assumption).`,
  keep: (year: string, twoYears: string, decay: string): string =>
    `**Kept** it leaves ${year} in 12 months and ${twoYears} in 24, if each month brings ${decay} less.`,
  range: (low: string, high: string): string => (low === high ? low : `${low} to ${high}`),
  sellAhead: (months: string): string =>
    `**Sell or keep?** Sold today it is ahead of what ${months} of keeping leave, the card’s worth then aside.`,
  keepAhead: (months: string): string =>
    `**Sell or keep?** Kept it leaves more than a sale within ${months}, even at the low end.`,
  sellUnclear: (months: string): string =>
    `**Sell or keep?** The ranges overlap in ${months}: nobody can tell. What the card is worth then decides.`,
  inMonths: (months: number): string => counted(months, 'month', 'months'),
  noSale: (hasSomeCards: boolean): string =>
    `**Sold used:** ${hasSomeCards ? 'not all of its cards have offers' : 'no offers of it are'} on record here.`,
  hours: (from: string, to: string): string => `**Only ${from} to ${to}:** amounts are for these hours.`,
  shared: '**Hours that are yours** are not counted off: `goal:only 23-07` says which are left.',
  weekends: '**Only weekends:** amounts are for two days of seven, as an average of all days.',
  versus: {
    title: (rigs: readonly string[]): string => anyOf(rigs),
    ahead: (rig: string, what: string, about: About, isOnPaper: boolean): string =>
      `**${isOnPaper ? 'On paper ahead' : 'Ahead'}: the ${rig}, ${money.about(about)} a day** after power: ${what}.`,
    tie: '**About the same:** nobody can tell them apart by what they leave.',
    none: '**Neither has a way with a known price.**',
    row: (place: number): string => `#${place}`,
    worth: (
      place: number,
      rig: string,
      what: string | undefined,
      sold: string | undefined,
      per: string | undefined,
    ): string =>
      [
        `#${place} **${rig}:** ${what ?? 'no way with a known price'}`,
        ...(sold === undefined ? ['no used offers on record'] : [`sold used ${sold}`]),
        ...(per === undefined ? [] : [`${per} a day per $1,000 of resale`]),
      ].join('; '),
  },
  partTime: (fits: readonly string[], costs: readonly string[]): string =>
    `Part of the day fits mining${fits.length === 0 ? '' : ` and ${allOf(fits)}`}${costs.length === 0 ? '' : `; it costs pay or standing at ${allOf(costs)}`}.`,
  /** Whose hours they are is their own matter: without `when` they are not told. */
  hoursOnly: (way: string, when: string | undefined, inThem: string, allDay: string): string =>
    `**Hours only:** to ${way} ${when === undefined ? 'in the hours that pay' : `${when} alone`} leaves ${inThem} a day instead of ${allDay}${when === undefined ? '; `hide:True` tells which' : ''}.`,
  profile: (profile: ProfileName): string => PROFILES[profile],
  identical: (places: readonly string[]): string => `Cards of one model per PC: ${allOf(places)}.`,
  floor: (price: string, place: string): string => `**Least worth taking:** ${price} per rented card-hour on ${place}.`,
  partFirst: (card: string, items: readonly string[], isAnySold: boolean): string =>
    isAnySold
      ? `**Part with first: the ${card}.** A day per card, and per $1,000 of resale: ${items.join('; ')}.`
      : `**Part with first: the ${card}.** A day per card: ${items.join('; ')}. No used offers of them are known.`,
  perCard: (items: readonly string[]): string => `**A day per card:** ${items.join('; ')}.`,
  cardUnknown: (card: string): string => `${card} not known`,
  cardWorth: (card: string, net: string, per: string | undefined): string =>
    per === undefined ? `${card} ${net}` : `${card} ${net} (${per})`,
  heat: (worth: string, isPump: boolean): string =>
    isPump
      ? `**Heat in winter** saves a heat pump about ${worth} a day, a third of the power.`
      : `**Heat in winter** is worth about ${worth} a day where it replaces electric heating.`,
  movingCost: 'Moving to renting once costs 3,000 to 5,000 USD for ten and more cards, as an article claims.',
  buttons: { steps: 'First two weeks', why: 'Why the best', compare: 'Compare all', odds: 'Odds' },
  steps: {
    title: 'The first two weeks',
    lines: [
      '1. Measure the watts at the wall under load, and set them with `/rig save`.',
      '2. Test the line for two days: upload, and whether ports can be opened.',
      '3. `/eligible` for what the PC lacks; change the cheapest thing first.',
      '4. Start on one place only, at the price that `/price` gives as the least.',
      '5. Write down each day: hours online, hours paid, money, kWh.',
      '6. After a week compare that with `/roi`, with your own busy share in `utilisation:`.',
      '7. Draw the first payout before anything is bought for it.',
      '8. After two weeks keep it, move it or switch it off, by what came in.',
    ],
  },
  move: {
    title: (rig: string, from: string, to: string): string => `Moving the ${rig} from ${from} to ${to}`,
    repaid: (months: string, gain: string, isOnPaper: boolean): string =>
      `**${isOnPaper ? 'On paper repaid' : 'Repaid'} in about ${months}:** it would bring ${gain} a month more.`,
    free: (gain: string, isOnPaper: boolean): string =>
      `**${isOnPaper ? 'On paper it' : 'It'} would bring ${gain} a month more**, and costs nothing to try.`,
    overlap: 'Their ranges overlap: it may as well bring less.',
    never: (loss: string): string => `**Never repaid: staying is better**, by ${loss} a month.`,
    sameNoise: '**No reason to move:** the difference is within what nobody can tell apart. Staying is better.',
    months: (months: number): string => counted(Math.max(1, Math.round(months)), 'month', 'months'),
    cost: (cost: string): string => `One-off costs: ${cost}, as typed.`,
    claimedCost:
      'One-off costs: $3,000 to $5,000 for ten and more cards, as an article claims; reckoned with $4,000. `cost:` sets yours.',
    noCost: 'One-off costs: none reckoned. RAM, a disk and slots may be needed: `/eligible` tells; `cost:` sets them.',
    quiet: (days: number): string =>
      `Up to ${counted(days, 'day', 'days')} without income until the first money there.`,
    quietCost: (days: string): string => `Each day without income costs about ${days}.`,
    here: 'there now',
    there: 'there then',
    closed: (place: string, why: string): string => `**${place}: ${why}.** New owners can’t start there today.`,
    unknown: (place: string, why: string): string => `**${place}:** we know ${why} here, so nothing can be compared.`,
    quietCostInGain: (perDay: string, days: number): string =>
      `Each day without income costs about ${perDay}: all of them are ${counted(days, 'day', 'days')} of the gain.`,
    changed: (coin: string, share: string, isLess: boolean, until: string): string =>
      `${coin} brings ${share} ${isLess ? 'less' : 'more'} per hash than 30 days before (until ${until}); miners follow a price within days.`,
    known: (place: string, net: string, busy: string | undefined): string =>
      `**${place}** ${net} after power${busy === undefined ? '' : `, taken as ${busy} busy`}.`,
    switchAt: (place: string, rate: string): string =>
      `Renting on ${place} beats the best coin above ${rate} per card-hour.`,
    gaps: 'The gaps between rentals can go on mining where the network allows it: `gaps:mine` in `/roi`.',
    rows: { from: 'Stay', to: 'Move' },
  },
};
