/** As on the buttons of somebody who was asked about each number and meant it: for answers at the edge of what can be typed. */
export const MEANT = { meant: 'watts,idle-watts,hours,utilisation,rent,ask,price,life,resale,loss' } as const;
