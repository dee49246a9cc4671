export const plan = {
  description: 'What to do with a rig: rent, mine, hours only, sell, or move, ranked at your price of power',
  gpu: 'Your card or rig, such as 4090 or 10x 3080',
  goal: 'What you want of it: only 23-07, gaming at night, buy a 5090, heat in winter',
  from: 'Where it works now: a network or coin',
  to: 'Where it would go: a network or coin',
  cost: 'What the move costs once, in the answer’s currency',
  both: 'A move needs both `from:` and `to:`, such as `from:Pearl to:Vast.ai`.',
  pool: (typed: string): string =>
    `We know no pool called “${typed}”. If a pool closes, another pool of the same coin costs no hardware and few days: type the coin, such as \`from:Pearl\`, and \`/networks network:Pearl\` names its pools.`,
  same: 'That is the same place twice: name another in `to:`.',
};
