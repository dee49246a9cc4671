type MinedBy = 'gpu' | 'gpu-and-asic' | 'asic';

const MINED_BY: Record<MinedBy, string> = {
  gpu: 'Mined with GPUs.',
  'gpu-and-asic': 'GPUs can mine it, against specialised machines (ASICs).',
  asic: 'Mined with specialised machines (ASICs): a GPU gets practically nothing.',
};

/** One minable coin. */
export const coin = {
  minedBy: (by: MinedBy): string => `**${MINED_BY[by]}**`,
  cited: (text: string, cited: string): string => `${text} _${cited}_`,
  price: 'Price',
  allMiners: 'All miners together',
  blockReward: 'Block reward',
  poolFee: 'Pool fee',
  beforeYouStart: 'Know before you start',
  /** One figure in short: its newest value and how that has moved; undefined where none is known. */
  row: (name: string, told: readonly string[] | undefined): string => `**${name}** ${told?.join(', ') ?? 'not known'}`,
  reward: (amount: string, symbol: string): string => `${amount} ${symbol}`,
  figure: (value: string, cited: string): string => `${value}, ${cited}`,
};
