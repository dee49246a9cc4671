import { readTypedRig } from '../../src/input/rig/typed-rig.ts';
import { writtenPart } from '../../src/input/rig/written-part.ts';
import { realFinder } from './real-finder.ts';

/** What becomes of a text about a rig, in one line: its cards, watts and hours, or the question with what is offered. */
export function answeredRig(typed: string): string {
  const read = readTypedRig(typed, realFinder);
  if (read.kind !== 'rig') return `asks: ${'offers' in read ? read.offers.map(({ rig }) => rig).join(' | ') : ''}`;
  const { parts, wallLoadW, hoursPerDay, runsAnyway } = read;
  return [
    parts.map(({ count, gpu, printed }) => writtenPart(1, `${count}× ${gpu.name}`, printed)).join(' + '),
    ...(wallLoadW === undefined ? [] : [`${wallLoadW} W`]),
    ...(hoursPerDay === undefined ? [] : [`${hoursPerDay} h`]),
    ...(runsAnyway === true ? ['anyway'] : []),
  ].join(', ');
}
