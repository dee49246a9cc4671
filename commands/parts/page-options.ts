import { flag, integer } from '../../src/conversation/options.ts';
import { readAskedRig, readShownRig } from './asked-rig.ts';
import { en } from '../../src/words/en/en.ts';

const MAX_PAGES = 99;

export const pageOption = integer(en.commands.asked.page, { min: 1, max: MAX_PAGES });

/** What a button to a page adds to the question that it continues. */
export const pageOptions = {
  page: pageOption,
  own: flag(en.commands.asked.own),
};

/** How a page reads the rig that it is about. */
export function rigReader(own: boolean | undefined): typeof readAskedRig {
  return own === true ? readShownRig : readAskedRig;
}
