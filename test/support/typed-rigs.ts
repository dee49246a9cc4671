import { UserError } from '../../src/errors.ts';
import { parseTypedRig } from '../../src/input/rig/typed-rig.ts';
import { realFinder } from './real-finder.ts';

/** What becomes of a text about a rig, in one line: its cards, watts and hours, or the question with what is offered. */
export function answeredRig(typed: string): string {
  try {
    const { parts, wallLoadW, hoursPerDay } = parseTypedRig(typed, realFinder);
    return [
      parts.map(({ count, gpu }) => `${count}× ${gpu.name}`).join(' + '),
      ...(wallLoadW === undefined ? [] : [`${wallLoadW} W`]),
      ...(hoursPerDay === undefined ? [] : [`${hoursPerDay} h`]),
    ].join(', ');
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return `asks: ${error.suggestions.map(({ options }) => String(options['gpu'])).join(' | ')}`;
  }
}
