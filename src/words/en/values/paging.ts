export const paging = {
  back: '‹ Back',
  next: 'Next ›',
  place: (page: number, pages: number): string => `Page ${page} of ${pages}.`,
  continued: (name: string): string => `${name}, continued`,
};
