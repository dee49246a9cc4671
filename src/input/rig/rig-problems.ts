import type { UnsupportedDevice } from '../../catalog/finder.ts';
import { type Suggestion, UserError } from '../../errors.ts';
import type { RigPart } from '../../appraisal/rig.ts';
import type { UnreadPart } from './rig-part.ts';
import { oneOf } from '../one-of.ts';
import { quoteTyped } from '../typed-text.ts';

/** The options with which the command is to be repeated, given a corrected text. */
export type SuggestOptions = (rig: string) => Suggestion['options'];

const MOST_SUGGESTIONS = 5;
const EXAMPLES = 'type a model such as `4090`, `7900 XTX` or `6x 3070`';

const NOT_A_CARD: Readonly<Record<UnsupportedDevice, string>> = {
  asic: 'is an ASIC miner, which computes one algorithm and cannot be rented out',
  apple: 'is an Apple chip, which no network here rents and no miner here supports',
  cpu: 'is a processor, not a graphics card',
  integrated: 'is graphics inside a processor, which no network here rents',
  console: 'is a games console',
};

export function writtenPart(count: number, name: string): string {
  return count === 1 ? name : `${count}x ${name}`;
}

function suggestionsFor(rigs: readonly string[], suggest: SuggestOptions): readonly Suggestion[] {
  return rigs.slice(0, MOST_SUGGESTIONS).map((rig) => ({ label: rig, options: suggest(rig) }));
}

export function unreadPart({ count, card, match }: UnreadPart, suggest: SuggestOptions): UserError {
  const typed = quoteTyped(card);
  const countOrOne = count >= 1 && count <= 1_000 ? count : 1;
  switch (match.kind) {
    case 'ambiguous': {
      const names = match.candidates.map(({ name }) => name);
      return new UserError(
        'ambiguous_gpu',
        `“${typed}” fits several cards that earn differently: type ${oneOf(names)}.`,
        suggestionsFor(
          names.map((name) => writtenPart(countOrOne, name)),
          suggest,
        ),
      );
    }
    case 'unsupported':
      return new UserError(
        'unsupported_device',
        `“${typed}” ${NOT_A_CARD[match.device]}. Rigwise answers for graphics cards: ${EXAMPLES}.`,
      );
    case 'unknown': {
      const names = match.nearest.map(({ name }) => name);
      const complaint = typed === '' ? 'There is no card' : `We know no card called “${typed}”`;
      return new UserError(
        'unknown_gpu',
        names.length === 0 ? `${complaint}: ${EXAMPLES}.` : `${complaint}. Did you mean ${oneOf(names)}?`,
        suggestionsFor(
          names.map((name) => writtenPart(countOrOne, name)),
          suggest,
        ),
      );
    }
  }
}

export function severalReadings(piece: string, parts: readonly RigPart[], suggest: SuggestOptions): UserError {
  const inRange = parts.filter(({ count }) => count >= 1 && count <= 1_000);
  const rigs = inRange.map(({ count, gpu }) => writtenPart(count, gpu.name));
  const counts = new Set(parts.map(({ count }) => count));
  return counts.size === 1 && parts.length > 1
    ? new UserError(
        'ambiguous_gpu',
        `“${quoteTyped(piece)}” can be read in two ways: type ${oneOf(rigs.map((rig) => `\`${rig}\``))}.`,
        suggestionsFor(rigs, suggest),
      )
    : new UserError(
        'bad_count',
        `How many cards is “${quoteTyped(piece)}”? Write the count first, with an x, such as \`6x 3070\`.`,
        suggestionsFor(rigs, suggest),
      );
}

export function badCount(typed: string): UserError {
  return new UserError(
    'bad_count',
    `“${quoteTyped(typed)}” is no number of cards that we can reckon with: write a whole number from 1 to 1,000, such as \`6x 3070\`.`,
  );
}

export function runTogether(piece: string): UserError {
  return new UserError(
    'bad_count',
    `“${quoteTyped(piece)}” names several cards: put a + between them, such as \`2x 4090 + 3080\`.`,
  );
}

export function tooLong(typed: string): UserError {
  return new UserError('unknown_gpu', `“${quoteTyped(typed)}” is too long for a rig: ${EXAMPLES}, joined by +.`);
}

export function badWallLoad(typed: string, highestW: number): UserError {
  return new UserError(
    'bad_options',
    `“${quoteTyped(typed)}” is no wall power that we can reckon with: type one figure for the whole rig, up to ${highestW} W here, such as \`6x 3070 1200W wall\`.`,
  );
}

export function wattsOfWhat(typed: string, rigs: readonly string[], suggest: SuggestOptions): UserError {
  return new UserError(
    'bad_options',
    `Does “${quoteTyped(typed)}” say what the whole rig draws at the wall, or one card? Type the whole rig’s, such as \`6x 3070 1200W wall\`.`,
    suggestionsFor(rigs, suggest),
  );
}

export function badHoursPerDay(typed: string): UserError {
  return new UserError(
    'bad_options',
    `“${quoteTyped(typed)}” is no number of hours in a day: type one from 0.1 to 24, such as \`4090 8h/day\`.`,
  );
}

export function rangeOfHours(typed: string): UserError {
  return new UserError(
    'bad_options',
    `“${quoteTyped(typed)}” is a range: type one number of hours a day, such as \`4090 8h/day\`.`,
  );
}

export function hoursPerWeek(typed: string, rigs: readonly string[], suggest: SuggestOptions): UserError {
  return new UserError(
    'bad_options',
    `“${quoteTyped(typed)}” is a week’s: type the hours of a day, such as \`4090 8h/day\`.`,
    suggestionsFor(rigs, suggest),
  );
}
