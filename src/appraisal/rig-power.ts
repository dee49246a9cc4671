import type { Figure } from '../catalog/figure.ts';
import type { Coin, Gpu, Network } from '../catalog/schema.ts';
import { DEFAULT_PSU_EFFICIENCY, wallPower } from '../engine/power.ts';
import type { WallPower } from '../engine/power.ts';
import { aroundCards } from './around-cards.ts';
import type { Around, PcsFor } from './around-cards.ts';
import { cardSpeed } from './card-speed.ts';
import { cardCount } from './rig.ts';
import type { RigPart } from './rig.ts';
import type { Assumptions } from './assumptions.ts';

/** Board watts of a waiting card whose idle draw nobody published. */
const UNKNOWN_IDLE_W = 20;

/**
 * Where the watts come from. Typed watts under load replace the estimate whole, typed idle watts the estimate of those;
 * the estimate is board power plus the PC, through the power supply. What a program printed of a card's own draw stands in
 * the place of its board power.
 */
export type PowerGrounds =
  | {
      readonly kind: 'typed';
      readonly isIdleTyped: boolean;
      readonly runsAnyway: boolean;
      /** Something was printed of the cards' draw too, and gives way. */
      readonly hasPrinted: boolean;
    }
  | {
      readonly kind: 'board-power';
      readonly isIdleTyped: boolean;
      readonly hostW: number;
      readonly psuEfficiency: number;
      readonly hostGrounds: HostGrounds;
      /** Per card of each model: what was taken for its load. */
      readonly loads: readonly (RigPart & { readonly loadW: number })[];
    };

/** What is charged beside the cards: nothing, what somebody set for each PC, or what is usual around such cards. */
export type HostGrounds =
  | { readonly kind: 'runs-anyway' }
  | { readonly kind: 'set'; readonly machines: number; readonly wattsEach: number }
  | { readonly kind: 'usual'; readonly around: readonly Around[] };

export type RigPower =
  | { readonly kind: 'known'; readonly power: WallPower; readonly grounds: PowerGrounds }
  | { readonly kind: 'unknown'; readonly gpus: readonly Gpu[] };

/** Power of the rig while it computes for renters: every card at its TDP. */
export function rentingPower(rig: readonly RigPart[], assumptions: Assumptions, perPc: PerPc = {}): RigPower {
  return rigPower(rig, assumptions, ({ tdpW }) => tdpW, perPc);
}

/** What a network wants of the cards in one PC; what is not stated is not asked. */
type PerPc = Pick<Network['requirements'], 'maxGpusPerPc' | 'identicalGpus'>;

/** One PC holds all cards unless the network wants fewer in one, or the same in all of it. */
function pcsFor({ maxGpusPerPc, identicalGpus }: PerPc): PcsFor {
  const pcsOf = (cards: number): number => Math.ceil(cards / (maxGpusPerPc?.value ?? Math.max(1, cards)));
  return (slotted) => {
    const counts = slotted.map(({ count }) => count);
    const together = identicalGpus?.value ? counts : [counts.reduce((sum, count) => sum + count, 0)];
    return Math.max(
      1,
      together.reduce((sum, cards) => sum + pcsOf(cards), 0),
    );
  };
}

function hostGroundsOf(rig: readonly RigPart[], { host, runsAnyway }: Assumptions, perPc: PerPc): HostGrounds {
  if (runsAnyway === true) return { kind: 'runs-anyway' };
  const around = aroundCards(rig, pcsFor(perPc));
  // Whoever sets the watts of a PC speaks of PCs, and not of a server with eight modules in it.
  const isOfPcs = around.every(({ kind }) => kind === 'desktop' || kind === 'open-frame' || kind === 'laptop');
  if (host?.hostW === undefined || !isOfPcs) return { kind: 'usual', around };
  return { kind: 'set', machines: around.reduce((sum, { count }) => sum + count, 0), wattsEach: host.hostW };
}

function hostWOf(grounds: HostGrounds): number {
  switch (grounds.kind) {
    case 'runs-anyway':
      return 0;
    case 'set':
      return grounds.machines * grounds.wattsEach;
    case 'usual':
      return grounds.around.reduce((sum, { count, watts }) => sum + count * (watts?.value ?? 0), 0);
  }
}

/** Power of the rig while it mines: the watts measured with the hashrate where known, else TDP. */
export function miningPower(rig: readonly RigPart[], coin: Coin, assumptions: Assumptions): RigPower {
  return rigPower(rig, assumptions, (gpu) => {
    const used = cardSpeed(gpu, coin)?.used;
    return used?.powerW === undefined ? gpu.tdpW : { ...used, value: used.powerW };
  });
}

function rigPower(
  rig: readonly RigPart[],
  assumptions: Assumptions,
  loadOf: (gpu: Gpu) => Figure<number> | undefined,
  perPc: PerPc = {},
): RigPower {
  const { wallLoadWPerCard, wallIdleWPerCard } = assumptions;
  const cards = cardCount(rig);
  const loads = rig.map((part) => ({ ...part, loadW: loadWOf(part, loadOf(part.gpu)?.value) }));
  const known = loads.flatMap((part) => (part.loadW === undefined ? [] : [{ ...part, loadW: part.loadW }]));
  if (known.length < rig.length && wallLoadWPerCard === undefined) {
    return { kind: 'unknown', gpus: loads.filter(({ loadW }) => loadW === undefined).map(({ gpu }) => gpu) };
  }

  const hostGrounds = hostGroundsOf(rig, assumptions, perPc);
  const host = {
    hostW: hostWOf(hostGrounds),
    psuEfficiency: assumptions.host?.psuEfficiency ?? DEFAULT_PSU_EFFICIENCY,
  };
  const estimated = wallPower(
    loads.map(({ count, gpu, printed, loadW = 0 }) => ({
      count,
      loadW,
      idleW: printed?.as === 'rest' ? printed.watts : (gpu.idleW?.value ?? UNKNOWN_IDLE_W),
    })),
    host,
  );
  const loadW = wallLoadWPerCard === undefined ? estimated.loadW : cards * wallLoadWPerCard;
  const idleW = wallIdleWPerCard === undefined ? Math.min(estimated.idleW, loadW) : cards * wallIdleWPerCard;
  const isIdleTyped = wallIdleWPerCard !== undefined;
  return {
    kind: 'known',
    power: { loadW, idleW },
    grounds:
      wallLoadWPerCard === undefined
        ? { kind: 'board-power', isIdleTyped, ...host, hostGrounds, loads: known }
        : {
            kind: 'typed',
            isIdleTyped,
            runsAnyway: assumptions.runsAnyway === true,
            hasPrinted: rig.some(({ printed }) => printed !== undefined),
          },
  };
}

/** A card that was seen at work draws what it drew, and one with a limit no more than that. */
function loadWOf({ printed }: RigPart, publishedW: number | undefined): number | undefined {
  switch (printed?.as) {
    case 'load':
      return printed.watts;
    case 'limit':
      return Math.min(printed.watts, publishedW ?? printed.watts);
    case 'rest':
    case undefined:
      return publishedW;
  }
}
