import { readTypedRig } from '../../src/input/rig/typed-rig.ts';
import { writtenPart } from '../../src/input/rig/written-part.ts';
import { realFinder } from './real-finder.ts';

/** What nobody here knows, as it may stand anywhere in a text: alone, between marks, with a digit. */
const WORDS = [
  '(blorf)',
  'Quux,',
  'zap9',
  'blorf:',
  '[quux]',
  'x-blorf',
  '"blorf"',
  'blorf quux',
  '9zap',
  '#quux',
  'zap-9',
  '<quux>',
];
/** As a count, a size or watts would stand there. */
const NUMBERS = ['7', '12 zorks', '3.5'];

export const STRANGERS = { words: WORDS, numbers: NUMBERS };

/** Each with the next of these words at the next of its spaces, from the one that is told. */
export function withStrangers(text: string, strangers: readonly string[], first: number): readonly string[] {
  const places = [0, ...[...text.matchAll(/\s/gu)].map(({ index }) => index), text.length];
  return places.map((place, at) => {
    const stranger = strangers[(first + at) % strangers.length] ?? '';
    return `${text.slice(0, place)} ${stranger} ${text.slice(place)}`;
  });
}

/** Whether an answer says that not of all cards the watts were read. */
export function saysPart(typed: string): boolean {
  const read = readTypedRig(typed, realFinder);
  return read.kind === 'rig' && read.parts.some(({ printed }) => printed?.ofCards !== undefined);
}

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
