import { allOf } from './values/grammar.ts';

type GradeName = 'firm' | 'dated' | 'on-paper';
type KindName = 'measured' | 'listed' | 'claimed' | 'estimated';

/** Of the marks in a picture, which has no words itself. */
const GRADES: Record<GradeName, string> = { firm: '● sure', dated: '◐ fairly sure', 'on-paper': '○ only on paper' };
const SHAPES: Record<GradeName, string> = { firm: '● sure', dated: '◆ fairly sure', 'on-paper': '○ only on paper' };
const KINDS: Record<KindName, string> = {
  measured: 'M measured',
  listed: 'L listed',
  claimed: 'C claimed',
  estimated: 'E our estimate',
};

export const chart = {
  button: 'Chart',
  /** Leads back from a picture. */
  table: 'Table',
  overMonths: 'Over months',
  byRate: 'Power price',
  option: 'A picture with the answer',
  choices: { cash: 'cash over the months', rate: 'what is left over, by the price of power' },
  flag: 'A picture with the answer',
  /** In place of a picture that was asked for. */
  nothing: 'No picture: there is no figure to draw.',
  instead: 'No picture this time: too many are being drawn. Press the button again in a moment.',
  /** The letter that stands for a kind in a picture. */
  kindLetter: (kind: KindName): string => KINDS[kind].charAt(0),
  legend: (parts: readonly string[]): string => `-# ${parts.join(' · ')}`,
  grade: (grade: GradeName): string => GRADES[grade],
  shapes: (grades: readonly GradeName[]): string => grades.map((grade) => SHAPES[grade]).join(', '),
  kind: (kind: KindName): string => KINDS[kind],
  cash: {
    owned: 'what is left over, added up; line: likely, band: quiet to busy',
    bought: 'cash from the price on; line: likely, band: quiet to busy',
    resale: 'dashed: with the card sold',
    decays: 'dotted: pay falls so much a month',
    alt: (what: string, from: string, to: string, likely: string, low: string, high: string): string =>
      `${what}: cash from ${from} to ${to}. In the end likely ${likely}, from ${low} to ${high}.`,
    paidBack: (date: string): string => ` The price is back in ${date}.`,
    neverPaidBack: ' The price does not come back in that time.',
  },
  odds: {
    legend:
      'Price and cash, added up: half of the courses are below the line, one of ten below p10, one of ten above p90; the card is not sold in it',
    alt: (
      what: string,
      from: string,
      to: string,
      { p10, p50, p90 }: { readonly p10: string; readonly p50: string; readonly p90: string },
    ): string => `${what}: how cash may go from ${from} to ${to}. In the end p10 ${p10}, p50 ${p50}, p90 ${p90}.`,
    paidBack: (date: string): string => ` Half of the courses have the price back by ${date}.`,
    neverPaidBack: ' Half of the courses do not have the price back in that time.',
  },
  rate: {
    legend: 'left over a day by the price of power; below: which is best where',
    own: 'upright: your price',
    alt: (what: string, left: string, rate: string): string => `${what}: at ${rate} it leaves ${left} a day.`,
    stops: (rate: string): string => ` It stops paying at ${rate}.`,
    best: (stretches: readonly string[]): string => ` Best: ${allOf(stretches)}.`,
    stretch: (name: string | undefined, to: string): string => `${name ?? 'off'} up to ${to}`,
  },
  options: {
    legend: 'left over; mark: likely, bar: low to high; rented out above, mined below',
    legendBeside: 'the best place and coin of each; left over; mark: likely, bar: low to high',
    alt: (rig: string, rows: readonly string[]): string => `${rig}, what each place leaves: ${rows.join('; ')}.`,
    altBeside: (cards: readonly string[]): string => `What is best for each card. ${cards.join(' ')}`,
    card: (rig: string, rows: readonly string[]): string =>
      `${rig}: ${rows.length === 0 ? 'nothing has a known price' : rows.join('; ')}.`,
    row: (name: string, likely: string, low: string, high: string): string => `${name} ${likely} (${low} to ${high})`,
  },
  history: {
    option: 'A picture of the last days with the answer',
    choices: { '30': '30 days', '180': '180 days' },
    legend: (days: number): string => `the last ${days} days; a gap: no figure`,
    busy: 'busy share',
    busyOfAll: 'busy share of all its cards',
    afterFee: (fee: string): string => `after today’s fee of ${fee}`,
    feeUnknown: 'its fee is not known',
    price: 'what the host gets an hour',
    coin: 'price',
    revenue: 'what so much speed earns a day',
    alt: (what: string, days: number, panels: readonly string[]): string =>
      `${what} over ${days} days: ${panels.join('; ')}.`,
    panel: (name: string, first: string, last: string): string => `${name} from ${first} to ${last}`,
    button: (days: number): string => `Chart, ${days} days`,
    /** From one picture to the other. */
    otherDays: (days: number): string => `${days} days`,
    /** Leads back from a picture. */
    inWords: 'Without the chart',
  },
};
