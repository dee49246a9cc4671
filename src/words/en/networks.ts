import { allOf, counted, firstUpper, plural } from './values/grammar.ts';

type Workload =
  | 'rendering'
  | 'inference'
  | 'training'
  | 'general'
  | 'bandwidth'
  | 'storage'
  | 'wireless'
  | 'mapping'
  | 'proofs';
type JoiningStatus = 'open' | 'stake' | 'waitlist' | 'unknown' | 'datacentre' | 'closed' | 'testnet' | 'not-gpu';
type GroupName = 'open' | 'stake' | 'waitlist' | 'unknown' | 'datacentre' | 'closed' | 'not-gpu';

const WORKLOADS: Record<Workload, string> = {
  rendering: 'rendering',
  inference: 'AI inference',
  training: 'AI training',
  general: 'general compute',
  bandwidth: 'bandwidth',
  storage: 'storage',
  wireless: 'radio coverage',
  mapping: 'mapping',
  proofs: 'proofs',
};

const GROUPS: Record<GroupName, string> = {
  open: 'Open to any owner',
  stake: 'Open with a stake',
  waitlist: 'Waiting list',
  unknown: 'Don’t say who may join',
  datacentre: 'Data centres only',
  closed: 'Closed, or pay no money yet',
  'not-gpu': 'Not for GPUs: pay a card nothing',
};

const OPENNESS: Record<JoiningStatus, string> = {
  open: 'Open to any owner today',
  stake: 'Open to whoever stakes first',
  waitlist: 'Not open: there is a waiting list',
  unknown: 'Does not say who may join',
  datacentre: 'Not open to you: data centres only',
  closed: 'Closed to new hosts',
  testnet: 'A testnet: pays no money',
  'not-gpu': 'Pays nothing for a GPU',
};

const withMore = (names: readonly string[], more: number): string =>
  allOf(more === 0 ? names : [...names, `${more} more`]);

/** Where a card may earn: all networks in short, and one of them. */
export const networks = {
  workloads: WORKLOADS,
  workload: (workload: Workload): string => WORKLOADS[workload],
  title: (workload: Workload | undefined): string =>
    workload === undefined ? 'Networks' : `Networks for ${WORKLOADS[workload]}`,
  titleForRig: (rig: string, workload: Workload | undefined): string =>
    workload === undefined ? `Networks for the ${rig}` : `Networks for ${WORKLOADS[workload]} and the ${rig}`,
  openOf: (open: number, all: number): string =>
    `**${open} of ${counted(all, 'network', 'networks')} ${plural(open, 'is', 'are')} open to any owner today.**`,
  addCard: 'With `gpu:` you see what yours would leave at each.',
  noneForWorkload: '**We know none that pays for that.** Leave `workload:` out to see all.',
  group: (group: GroupName, names: readonly string[], more: number): string =>
    `**${GROUPS[group]}:** ${withMore(names, more)}.`,
  groupName: (group: GroupName): string => GROUPS[group],
  pick: 'One network in depth…',
  pickBelow: 'Pick one below: what it wants, what it pays, and whether it is real.',
  buttons: {
    eachPaysFor: 'What each pays for',
    reasons: 'All with reasons',
    earns: 'What it earns there',
    earnsMining: 'What it earns mining it',
    figures: 'All its figures',
    wants: 'All it wants',
    pays: 'All it pays',
  },
  taken: (taking: number, all: number, known: number): string =>
    `${taking} of ${counted(all, 'network', 'networks')} ${plural(taking, 'takes', 'take')} it today; of ${known} we know the pay.`,
  noKnownPay: (names: readonly string[], more: number): string => `**No known pay:** ${withMore(names, more)}.`,
  wantStake: (names: readonly string[], more: number): string => `**Want a stake first:** ${withMore(names, more)}.`,
  unclear: (names: readonly string[], more: number): string => `**Unclear who may join:** ${withMore(names, more)}.`,
  notToday: (groups: readonly string[]): string => `**Not today:** ${groups.join('; ')}.`,
  forReason: (names: readonly string[], more: number, reason: string): string => `${withMore(names, more)} (${reason})`,
  notThisCard: (names: readonly string[], more: number): string => `**Don’t take it:** ${withMore(names, more)}.`,
  notForGpus: (names: readonly string[], more: number): string => `**Not for GPUs:** ${withMore(names, more)}.`,
  list: {
    title: 'Networks: what each pays for',
    titleForRig: (rig: string): string => `Where the ${rig} may start`,
    line: (name: string, workloads: readonly string[], pays: string | undefined): string =>
      [
        `**${name}**`,
        ...(workloads.length === 0 ? [] : [workloads.join(', ')]),
        ...(pays === undefined ? [] : [`paid in ${pays}`]),
      ].join(' · '),
    mayStart: 'You could start there with it',
    name: (name: string): string => `**${name}**`,
    wantsStake: (name: string): string => `**${name}** · wants a stake`,
    unclear: (name: string): string => `**${name}** · does not say who may join`,
    none: 'None that we know.',
    fallShort: 'Takes its cards, but wants more of the PC or its line',
    notWithIt: 'Not with it, or not today',
    reason: (reason: string, names: readonly string[]): string => `**${reason}:** ${names.join(', ')}`,
  },
  one: {
    title: (place: string, rig: string | undefined): string => (rig === undefined ? place : `${place} and the ${rig}`),
    openness: (status: JoiningStatus): string => `**${OPENNESS[status]}.**`,
    takes: (status: 'open' | 'stake' | 'unknown'): string => {
      switch (status) {
        case 'open':
          return '**Open today, and it takes yours.**';
        case 'stake':
          return '**Takes yours, for a stake.**';
        case 'unknown':
          return '**Does not say who may join; yours is of the kind it takes.**';
      }
    },
    not: (reasons: string): string => `**Not with yours:** ${reasons}.`,
    notAsItIs: (needs: string): string => `**Not as it is:** it takes the cards, but ${needs}.`,
    paysFor: (workloads: readonly string[], currency: string | undefined): string =>
      firstUpper(
        [
          ...(workloads.length === 0 ? [] : [allOf(workloads)]),
          ...(currency === undefined ? [] : [`paid in ${currency}`]),
        ].join(', '),
      ),
    sentence: (text: string): string => (text.endsWith('.') ? text : `${text}.`),
    inside: 'Inside, it would do this:',
    noFigure: (missing: string): string => `**What it would leave nobody can say:** we know ${missing} here.`,
    rows: {
      pays: (text: string): string => `**Pays** ${text}`,
      busy: (text: string): string => `**Busy** ${text}`,
      fee: (text: string): string => `**Fee** ${text}`,
      wants: (text: string): string => `**Wants** ${text}`,
      paid: (text: string): string => `**Paid** ${text}`,
    },
    perHour: (price: string, basis: string): string => `${price} a card-hour, ${basis}`,
    cardPerHour: (card: string, price: string): string => `${card} ${price}`,
    anHour: (prices: readonly string[], basis: string): string => `${allOf(prices)} a card-hour, ${basis}`,
    priceUnknown: 'no price known',
    share: (share: string, kind: string): string => `${share}, ${kind}`,
    shareRange: (share: string, low: string, high: string, kind: string): string =>
      `${share} (${low} to ${high}), ${kind}`,
    busyUnknown: 'nobody publishes it',
    fee: (share: string): string => `${share} of the price`,
    noFee: 'none taken off',
    feeUnknown: 'not known',
    wants: {
      stake: 'a stake',
      cardsBy: (vendors: readonly string[]): string => allOf(vendors),
      vram: (amount: string): string => `${amount} GB VRAM`,
      ram: (amount: string, isPerCard: boolean): string => `${amount} GB RAM${isPerCard ? ' per card' : ''}`,
      disk: (amount: string, isPerCard: boolean): string => `${amount} GB disk${isPerCard ? ' per card' : ''}`,
      upload: (amount: string): string => `${amount} Mbit/s up`,
      perPc: (most: number): string => `${counted(most, 'card', 'cards')} per PC`,
      more: 'and more',
      inWords: 'see “All it wants”',
      unknown: 'nothing it states',
    },
    paid: { from: (amount: string): string => `from ${amount}`, unknown: 'not known' },
    items: (items: readonly string[]): string => items.join(', '),
    caveat: (text: string): string => `**Know before you start:** ${text}`,
    rules: (cited: string): string => `Rules: ${cited}`,
    detailsOf: {
      wants: (place: string): string => `What ${place} wants`,
      pays: (place: string): string => `What ${place} pays`,
      all: (place: string): string => place,
    },
    fields: {
      joining: 'Joining today',
      paysFor: 'Pays for',
      wants: 'Wants',
      pays: 'Pays',
      prices: 'Prices per GPU-hour',
      otherPrices: 'Other cards per GPU-hour',
      proof: 'How to check it is real',
      caveats: 'Know before you start',
    },
    // An address may hold underscores, which would end a sloping of that kind.
    cited: (text: string, cited: string): string => `${text} *${cited}*`,
    note: (note: string): string => `_${note}_`,
    feeLine: (share: string, cited: string): string => `Fee: ${share} of the price, ${cited}`,
    busyOf: (card: string, share: string, cited: string): string => `${card}: ${share} busy, ${cited}`,
    busyOfAll: (share: string, cited: string): string => `All cards there: ${share} busy, ${cited}`,
    busyUsual: (share: string, low: string, high: string, cited: string): string =>
      `Busy ${share} of the time (${low} to ${high}), ${cited}`,
    priceLine: (card: string, price: string, origin: string): string => `**${card}** ${price} ${origin}`,
    priceOf: (card: string, price: string): string => `**${card}** ${price}`,
    origin: (parts: readonly string[]): string => parts.join(', '),
    originHeading: (origin: string): string => `_${firstUpper(origin)}:_`,
    priceRange: (price: string, low: string, high: string): string => `${price} (${low} to ${high})`,
    unpriced: (card: string, missing: string): string => `**${card}** ${missing}`,
    proof: {
      whoPays: (text: string): string => `**Who pays:** ${text}`,
      jobLogs: (text: string): string => `**Job logs:** ${text}`,
      payouts: (text: string): string => `**Payouts:** ${text}`,
      hardwareRules: (text: string): string => `**Hardware rules:** ${text}`,
      community: (text: string): string => `**Community:** ${text}`,
    },
  },
};
