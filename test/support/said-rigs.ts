import { rigInMessage } from '../../src/input/paste/rig-in-message.ts';
import { realFinder } from './real-finder.ts';

/** What is taken of running text, in one line: the rig, then what is left out, and why. */
export function saidRig(text: string): string {
  const said = rigInMessage(text, realFinder);
  if (said === undefined) return 'no card';
  const leftOut = said.leftOut.map(({ why, written }) => `${why}: ${written}`);
  return [said.typed, ...leftOut].join('; ');
}
