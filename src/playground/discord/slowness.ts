/**
 * How long everything that the bot sends is under way when it is slow. A bot that defers after one second, as this one
 * does, is still in time; and it hears soon enough that it was heard, so that it need not say anything twice.
 */
export const SLOW_MS = 800;
