/** The rigs that a person has saved. */
export const rigs = {
  listTitle: 'Your rigs',
  noneTitle: 'You have saved no rigs',
  none: '`/rig save` saves one. Then `gpu:` takes its name, in every command.',
  entry: (name: string, cards: string): string => `**${name}**: ${cards}`,
  count: (count: number, limit: number): string =>
    `${count} of ${limit}. \`gpu:\` takes a rig’s name in every command.`,
  pick: 'One rig in full…',
  saved: (name: string, isNew: boolean): string => `${name} is ${isNew ? 'saved' : 'saved anew'}`,
  onlyYours: 'Only you can see and use it: type its name as `gpu:`.',
  deleted: (name: string): string => `${name} is deleted`,
  stillHave: '`/rig list` shows those you still have.',
  cards: (cards: string): string => `**Cards:** ${cards}`,
  board: (watts: readonly string[]): string => `**Measured on the cards:** ${watts.join(', ')} each`,
  wall: (watts: string): string => `**At the wall:** ${watts} under load`,
  online: (hours: string): string => `**Online:** ${hours} a day`,
  boughtFor: (price: string): string => `**Bought for:** ${price}`,
  boughtOn: (date: string, age: string | undefined): string =>
    `**Bought on:** ${date}${age === undefined ? '' : `, ${age} ago`}`,
  worn: (amount: string, share: string, months: number): string =>
    `**Worn so far:** ${amount}, ${share} of its price (evenly over ${months} months, nothing from resale)`,
  backIf: (perDay: string): string =>
    `**Paid back by now** if it left ${perDay} a day after power, which is not known here`,
  upload: (speed: string): string => `**Upload:** ${speed} Mbit/s`,
  system: (os: string): string => `**System:** ${os}`,
  ram: (amount: string): string => `**RAM:** ${amount} GB`,
  disk: (amount: string): string => `**Disk:** ${amount} GB`,
  runsAnyway: '**The PC runs anyway:** only what the cards add is charged',
  buttons: { earns: 'What it earns', compare: 'Compare all' },
};
