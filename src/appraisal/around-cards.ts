import type { Figure } from '../catalog/figure.ts';
import type { Gpu } from '../catalog/schema.ts';
import { DEFAULT_HOST_W } from '../engine/power.ts';
import { cardCount } from './rig.ts';
import type { RigPart } from './rig.ts';

/** What cards are built into. `part-of-node`: one of eight on the board of a server. `itself`: a card that is a computer. */
type Surroundings = 'desktop' | 'open-frame' | 'laptop' | 'part-of-node' | 'itself';

/** So many machines, or parts of one, of a kind, and what each draws beside its cards: W before the power supply. */
export interface Around {
  readonly kind: Surroundings;
  readonly count: number;
  /** Undefined where the watts of the card are already those of the whole machine. */
  readonly watts: Figure<number> | undefined;
}

/** From so many cards in one PC on they lie in an open frame: no case holds more. */
const OPEN_FRAME_CARDS = 4;

const OURS = { kind: 'estimated', source: 'rigwise-estimates', date: '2026-11-28' } as const;

/** Board, processor, memory, drive and fans. */
const DESKTOP_W: Figure<number> = { ...OURS, value: DEFAULT_HOST_W, note: 'A desktop PC beside its card.' };
/** A board with many lanes, its processor, memory for every card and fans; a bare mining board draws less. */
const OPEN_FRAME_W: Figure<number> = { ...OURS, value: 150, note: 'The board and fans under four and more cards.' };
/** Processor, memory, drive and fans; no screen. */
const LAPTOP_W: Figure<number> = { ...OURS, value: 30, note: 'A laptop beside its card, with its lid shut.' };
/**
 * A node of eight H100 SXM drew at most 8,400 W at the wall while its cards were near full use (its maker rates it at
 * 10,200 W). Through the supply, 8,400 × 0.9 = 7,560 W; less 8 × 700 W for the cards, 1,960 W are left for two processors,
 * memory, switches and fans, an eighth of it 245 W. Other modules of eight are taken to sit in such a node.
 */
const PART_OF_NODE_W: Figure<number> = {
  value: 245,
  kind: 'measured',
  source: 'h100-node-power',
  date: '2025',
  note: 'An eighth of what a node of eight H100 drew beside its cards.',
};

/** How many PCs that any card fits into hold so many cards of a rig. */
export type PcsFor = (slotted: readonly RigPart[]) => number;

/** Everything around the cards of a rig. Laptops are machines of their own, and so is a card that is a computer. */
export function aroundCards(rig: readonly RigPart[], pcsFor: PcsFor): readonly Around[] {
  const of = (kind: Surroundings | undefined): readonly RigPart[] =>
    rig.filter(({ gpu }) => ownSurroundings(gpu) === kind);
  const slotted = of(undefined);
  const pcs = cardCount(slotted) === 0 ? 0 : pcsFor(slotted);
  const isOpenFrame = cardCount(slotted) >= OPEN_FRAME_CARDS * pcs;
  const all: readonly Around[] = [
    isOpenFrame
      ? { kind: 'open-frame', count: pcs, watts: OPEN_FRAME_W }
      : { kind: 'desktop', count: pcs, watts: DESKTOP_W },
    { kind: 'laptop', count: cardCount(of('laptop')), watts: LAPTOP_W },
    { kind: 'part-of-node', count: cardCount(of('part-of-node')), watts: PART_OF_NODE_W },
    { kind: 'itself', count: cardCount(of('itself')), watts: undefined },
  ];
  return all.filter(({ count }) => count > 0);
}

/** Undefined of a card that goes into a slot of any PC. */
function ownSurroundings({ segment, builtAs }: Gpu): Exclude<Surroundings, 'desktop' | 'open-frame'> | undefined {
  if (builtAs === 'module') return 'part-of-node';
  if (builtAs === 'computer') return 'itself';
  return segment === 'laptop' ? 'laptop' : undefined;
}
