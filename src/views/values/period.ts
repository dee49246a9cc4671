/** What an amount is shown per. */
export type Period = 'day' | 'month' | 'year';
