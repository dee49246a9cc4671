import { counted } from '../values/grammar.ts';

const SHARE_OF = { card: ' (this card there)', network: ' (all cards there)', general: '' } as const;

/** Every figure that an estimate rests on, line by line. */
export const grounds = {
  busy: (text: string): string => `**Busy** ${text}`,
  busyTyped: (share: string): string => `${share}: as you typed it`,
  busyUnknown: (low: string, high: string): string => `unknown, so ${low} to ${high}: nobody publishes it`,
  busySeen: (range: string, of: keyof typeof SHARE_OF, cited: string): string => `${range}${SHARE_OF[of]}: ${cited}`,
  priceTyped: (price: string): string => `**Price** ${price} per GPU-hour of work: as you typed it`,
  price: (card: string | undefined, range: string, product: string, cited: string): string =>
    `**${card === undefined ? 'Price' : `Price, ${card}`}** ${range} per GPU-hour, ${product}: ${cited}`,
  quote: (price: string, product: string, cited: string): string => `${price} ${product}, ${cited}`,
  end: (product: string, cited: string): string => `${product}, ${cited}`,
  endEstimated: (share: string): string => `our estimate, ${share} off, for nothing shows how far it moves`,
  low: (price: string, from: string): string => `Low ${price}: ${from}`,
  high: (price: string, from: string): string => `High ${price}: ${from}`,
  bothFromOne: (low: string, high: string, from: string): string => `Low ${low}, high ${high}: ${from}`,
  both: (low: string, fromLow: string, high: string, fromHigh: string): string =>
    `Low ${low}: ${fromLow}; high ${high}: ${fromHigh}`,
  also: (others: readonly string[], more: number): string =>
    `Also: ${[...others, ...(more === 0 ? [] : [`and ${more} more`])].join('; ')}`,
  fee: (share: string, cited: string): string => `**Fee** ${share}: ${cited}`,
  noFee: '**Fee** none taken off: the price is the host’s income',
  note: (note: string): string => `_${note}_`,
  mined: (amount: string, symbol: string, fee: string): string =>
    `**Mined** ${amount} ${symbol} a day, before ${fee} pool fee`,
  coinPrice: (price: string, cited: string): string => `**Coin price** ${price}: ${cited}`,
  otherPrice: (price: string, cited: string): string => `${price}, ${cited}`,
  speed: (card: string, hashrate: string, board: string | undefined, cited: string): string =>
    `**${card}** ${hashrate}${board === undefined ? '' : ` at ${board} board power`}: ${cited}`,
  allMiners: (hashrate: string, cited: string): string => `**All miners** ${hashrate}: ${cited}`,
  blockReward: (amount: string, symbol: string, isByFormula: boolean, cited: string): string =>
    `**Block reward** ${amount} ${symbol}${isByFormula ? ' today by its formula' : ''}: ${cited}`,
  caveat: (text: string, date: string): string => `_${text} (${date})_`,
  spreadRecorded: (low: string, high: string, days: number, until: string): string =>
    `**Range** ${low} to ${high} of typical: its revenue per hash on ${days} recorded days to ${until}, a tenth of them lower, a tenth higher`,
  spreadEstimated: (low: string, high: string, days: number): string =>
    `**Range** ${low} to ${high} of typical: our estimate, for its recorded history is short (${counted(days, 'day', 'days')})`,
  range: (typical: string, low: string, high: string): string => `${typical} (${low} to ${high})`,
};
