export const errors = {
  rentOfWhat: '`rent:` is what one network pays you. Name the network too, such as `network:Vast.ai`.',
  tooManyPlaces: (most: number, typed: number): string =>
    `\`only:\` takes up to ${most} networks or coins, and you typed ${typed}. Leave out ${typed - most} of them.`,
};
