import { cardCount } from '../../../src/appraisal/rig.ts';
import type { RigPart } from '../../../src/appraisal/rig.ts';
import { DIGIT_SLIPS, isBelieved, likelyReadings } from '../../../src/input/numbers/likely-readings.ts';
import type { Believed, Slip } from '../../../src/input/numbers/likely-readings.ts';
import { quoteTyped } from '../../../src/input/typed-text.ts';
import { rigName } from '../../../src/views/values/rig-names.ts';
import { en } from '../../../src/words/en/en.ts';
import type { Doubt } from './doubt.ts';

const say = en.refusedNumbers;

/** Of a card whose board power nobody knows. */
const TDP_W = 300;
/** Less than any card draws that works. */
const LEAST_W_OF_A_CARD = 10;
/** Less than what cards are made for no limit takes them down to. */
const LEAST_SHARE_OF_TDP = 0.25;
/** No card draws so many times its board power, with the PC around it and the power supply's loss. */
const MOST_TIMES_TDP = 3;
/** Where cards share a PC, the same of each of them. */
const MOST_TIMES_TDP_OF_SEVERAL = 1.7;
/** Of the PC around cards, at the wall. */
const HOST_W = 80;
/** A card that waits draws less than one that works: a share of its board power, or what a PC draws. */
const IDLE_SHARE_OF_TDP = 0.75;
const MOST_IDLE_W = 150;
/** The most frugal laptop cards. */
const LEAST_IDLE_W = 3;
const KILO = 1_000;
/** Of what is far too much: the most likely first. */
const DIGIT_SLIPS_DOWN = DIGIT_SLIPS.toSorted((one, other) => one.by - other.by).filter(({ by }) => by < 1);
/** A PC without its cards, from a small board to a server. */
const HOST = { low: 8, high: 450 };

type Way = 'kilowatts' | 'kilowatts-of-rig' | 'of-rig' | 'digits';

/** `watts:` of one card of a rig, at the wall, under load. Nothing is what somebody else pays for. */
export function wattsDoubt(watts: number | undefined, rig: readonly RigPart[]): Doubt | undefined {
  if (watts === undefined) return undefined;
  const believed = wattsOfCard(rig);
  if (isBelieved(watts, believed)) return undefined;
  const cards = cardCount(rig);
  const isTiny = watts < LEAST_W_OF_A_CARD;
  return {
    option: 'watts',
    sentence: isTiny ? say.hardlyWatts(String(watts)) : sentenceOf(watts, believed, rig),
    readings: readingsOf('watts', watts, believed, slipsOf(watts, cards)),
    asTyped: cards > 1 ? say.eachButton(String(watts)) : say.wattsButton(String(watts)),
  };
}

/** `idle-watts:` of one card of a rig, at the wall, while it waits. */
export function idleWattsDoubt(watts: number | undefined, rig: readonly RigPart[]): Doubt | undefined {
  if (watts === undefined) return undefined;
  const tdpW = Math.max(...boardPowersOf(rig));
  const believed = { low: LEAST_IDLE_W, high: Math.max(MOST_IDLE_W, IDLE_SHARE_OF_TDP * tdpW) };
  if (isBelieved(watts, believed)) return undefined;
  return {
    option: 'idle-watts',
    sentence: say.idleWatts(String(watts), watts > believed.high),
    readings: readingsOf('idle-watts', watts, believed, [slipsOf(watts, cardCount(rig)).flat()]),
    asTyped: say.wattsButton(String(watts)),
  };
}

/** What people run at home, from a router to a shed of rigs. */
const POWERED_W = { low: 5, high: 25_000 };

/** `watts:` of anything at all. */
export function powerDoubt(watts: number): Doubt | undefined {
  const isBroken = watts < LEAST_W_OF_A_CARD && !Number.isInteger(watts);
  if (isBelieved(watts, POWERED_W) && !isBroken) return undefined;
  const slips = watts < LEAST_W_OF_A_CARD ? [{ way: 'digits', by: KILO } as const] : DIGIT_SLIPS_DOWN;
  return {
    option: 'watts',
    sentence:
      watts < LEAST_W_OF_A_CARD
        ? say.powerInKilowatts(String(watts), String(Math.round(watts * KILO)))
        : say.powerOfMany(String(watts), String(watts / KILO)),
    readings: likelyReadings(watts, POWERED_W, slips).map(({ value }) => ({
      label: say.wattsButton(String(value)),
      options: { watts: value },
    })),
    asTyped: say.wattsButton(String(watts)),
  };
}

/** `host-watts:` of the PC without its cards; nothing where it runs anyway. */
export function hostWattsDoubt(watts: number | undefined): Doubt | undefined {
  if (watts === undefined || isBelieved(watts, HOST)) return undefined;
  return {
    option: 'host-watts',
    sentence: say.hostWatts(String(watts)),
    readings: likelyReadings(watts, HOST, watts < 1 ? [{ way: 'digits', by: KILO }] : DIGIT_SLIPS).map(({ value }) => ({
      label: say.wattsButton(String(value)),
      options: { 'host-watts': value },
    })),
    asTyped: say.wattsButton(String(watts)),
  };
}

/** `watts:` of a whole rig, at the wall, under load. */
export function rigWattsDoubt(watts: number | undefined, rig: readonly RigPart[]): Doubt | undefined {
  if (watts === undefined) return undefined;
  const cards = cardCount(rig);
  const tdpW = rig.reduce((sum, { gpu, count }) => sum + count * (gpu.tdpW?.value ?? TDP_W), 0);
  // Of one card nobody knows whether it is limited, or beside what.
  const leastShare = cards > 1 ? LEAST_SHARE_OF_TDP : LEAST_SHARE_OF_TDP / 2;
  const believed = { low: Math.max(LEAST_W_OF_A_CARD, leastShare * tdpW), high: MOST_TIMES_TDP * tdpW };
  if (isBelieved(watts, believed)) return undefined;
  const each: readonly Slip<'each'>[] = cards > 1 ? [{ way: 'each', by: cards }] : [];
  const kilowatts: readonly Slip<'kilowatts'>[] = watts < LEAST_W_OF_A_CARD ? [{ way: 'kilowatts', by: KILO }] : [];
  const readings = likelyReadings(watts, believed, [...kilowatts, ...each, ...DIGIT_SLIPS]);
  const name = quoteTyped(rigName(rig));
  return {
    option: 'watts',
    sentence: watts < LEAST_W_OF_A_CARD ? say.savedKilowatts(String(watts)) : say.savedWatts(String(watts), name),
    readings: readings.map(({ way, value }) => ({
      label: way === 'each' ? say.eachButton(String(watts)) : say.wattsButton(String(value)),
      options: { watts: value },
    })),
    asTyped: cards > 1 ? say.wholeRigButton(String(watts)) : say.wattsButton(String(watts)),
  };
}

function boardPowersOf(rig: readonly RigPart[]): readonly number[] {
  return rig.map(({ gpu }) => gpu.tdpW?.value ?? TDP_W);
}

function wattsOfCard(rig: readonly RigPart[]): Believed {
  const boardPowersW = boardPowersOf(rig);
  const highestTdpW = Math.max(...boardPowersW);
  return {
    low: Math.max(LEAST_W_OF_A_CARD, LEAST_SHARE_OF_TDP * Math.min(...boardPowersW)),
    high: cardCount(rig) > 1 ? MOST_TIMES_TDP_OF_SEVERAL * highestTdpW + HOST_W : MOST_TIMES_TDP * highestTdpW,
  };
}

/** As few are kilowatts; where those would be no card's either, digits are missing. */
function slipsOf(watts: number, cards: number): readonly (readonly Slip<Way>[])[] {
  if (watts < LEAST_W_OF_A_CARD) {
    const ofRig: readonly Slip<Way>[] = cards > 1 ? [{ way: 'kilowatts-of-rig', by: KILO / cards }] : [];
    return [[{ way: 'kilowatts', by: KILO }, ...ofRig], DIGIT_SLIPS];
  }
  return [[...(cards > 1 ? [{ way: 'of-rig', by: 1 / cards } as const] : []), ...DIGIT_SLIPS]];
}

function readingsOf(
  option: 'watts' | 'idle-watts',
  watts: number,
  believed: Believed,
  slips: readonly (readonly Slip<Way>[])[],
) {
  const labelOf = (way: Way, value: number): string => {
    switch (way) {
      case 'kilowatts':
        return say.kilowattsEach(String(watts), String(value));
      case 'kilowatts-of-rig':
        return say.kilowattsOfRig(String(watts), String(value));
      case 'of-rig':
        return say.wholeRigButton(String(watts));
      case 'digits':
        return say.wattsButton(String(value));
    }
  };
  const likely = slips.map((each) => likelyReadings(watts, believed, each)).find((each) => each.length > 0) ?? [];
  return likely.map(({ way, value }) => ({
    label: labelOf(way, value),
    options: { [option]: value },
  }));
}

function sentenceOf(watts: number, { high }: Believed, rig: readonly RigPart[]): string {
  const cards = cardCount(rig);
  if (watts <= high)
    return say.fewWatts(String(watts), quoteTyped(rigName(rig.map((part) => ({ ...part, count: 1 })))));
  return cards > 1
    ? say.wattsOfWholeRig(String(watts), String(Number((watts / cards).toPrecision(4))))
    : say.manyWatts(String(watts));
}
