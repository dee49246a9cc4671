const NEAR_PX = 80;
const ABOVE_PX = 8;

/** Where the newest message is read from: its top at the top, or the end where it is shorter than the view. */
function placeOfNewest(scroller: Element): number {
  const end = scroller.scrollHeight - scroller.clientHeight;
  const newest = [...scroller.querySelectorAll('article.item')].at(-1);
  if (newest === undefined) return end;
  const top = newest.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop;
  return Math.max(0, Math.min(end, top - ABOVE_PX));
}

const scrollerHere = (): Element | null => document.querySelector('.scroller');

/** Whether somebody reads what is newest, and has not scrolled back. */
export function isAtNewest(): boolean {
  const scroller = scrollerHere();
  return scroller === null || scroller.scrollTop >= placeOfNewest(scroller) - NEAR_PX;
}

/** Brings it into view once it is drawn. */
export function showNewest(): void {
  requestAnimationFrame(() => {
    const scroller = scrollerHere();
    scroller?.scrollTo({ top: placeOfNewest(scroller) });
  });
}
