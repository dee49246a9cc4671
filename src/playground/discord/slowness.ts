/**
 * How long everything that the bot sends is under way when it is slow. A bot that defers after one second, as this one
 * does, is still in time.
 */
export const SLOW_MS = 1_500;
