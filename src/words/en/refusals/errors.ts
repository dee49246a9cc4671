export const errors = {
  priceOfCoin: (coin: string): string =>
    `${coin} is mined: nobody asks a price for it. Name a network where you rent the card out, such as Vast.ai.`,
  deliveredTwice:
    'Discord brought me this twice, and I did what it asks the first time: nothing is done twice. `/settings view`, ' +
    '`/rig list` and `/me export` show what is set now.',
  rentOfWhat: '`rent:` is what one network pays you. Name the network too, such as `network:Vast.ai`.',
  tooManyPlaces: (most: number, typed: number): string =>
    `\`only:\` takes up to ${most} networks or coins, and you typed ${typed}. Leave out ${typed - most} of them.`,
};
