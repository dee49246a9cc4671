/** What the speed of a card that mines rests on. */
export const speed = {
  line: (hashrate: string, restsOn: readonly string[]): string =>
    `**Speed:** ${hashrate} a card: ${restsOn.join('; ')}.`,
  origins: {
    'makers-claim': 'as the miner’s maker claims',
    'makers-table': 'measured by the miner’s maker on rented cards',
    'owners-report': 'as an owner reports',
    'pool-telemetry': '90th percentile of a pool’s telemetry, a well-set card',
  },
  kinds: { measured: 'measured', listed: 'listed', claimed: 'only claimed', estimated: 'our estimate' },
  tunings: { stock: 'at stock limits', tuned: 'set by hand' },
  afterChange: (day: string): string => `since the algorithm changed on ${day}`,
  beforeChange: (day: string): string => `from before the algorithm changed on ${day}`,
};
