import type { KnownMachine } from '../../appraisal/rig.ts';
import type { Provenance } from '../../catalog/figure.ts';
import type { Network } from '../../catalog/schema.ts';
import type { Eligibility } from '../../engine/eligibility.ts';
import type { Shortfall, VerificationGap } from '../../engine/machine.ts';
import { quoteTyped } from '../../input/typed-text.ts';
import { formatNumber } from '../values/numbers.ts';
import { present } from '../../present.ts';
import type { Speaking } from '../values/speaking.ts';

type Amount = 'ramGb' | 'diskGb' | 'uploadMbps';

/** `needs 12 GB of RAM (yours: 8) and 50 Mbit/s of upload (yours: 5)`; empty where nothing falls short. */
export function shortfallsWords(shortfalls: readonly Shortfall[], { locale, words }: Speaking): string {
  if (shortfalls.length === 0) return '';
  return words.joining.needs(shortfalls.map((shortfall) => shortfallWords(shortfall, { locale, words })));
}

/** `24 GB of RAM (yours: 8)` */
export function shortfallWords(
  shortfall: Shortfall | VerificationGap,
  { locale, words: { machine: say } }: Speaking,
): string {
  switch (shortfall.resource) {
    case 'system':
      return say.systemInstead(shortfall.needs, shortfall.has);
    case 'hasOpenPorts':
      return say.openPorts;
    case 'isPowerLimited':
      return say.noPowerLimit;
    default:
      return say.short(shortfall.resource, formatNumber(shortfall.needs, locale), formatNumber(shortfall.has, locale));
  }
}

/** `100 Mbit/s of upload (yours: 40)`, as one text; empty where nothing is known to stand in the way. */
export function verificationWords(eligibility: Eligibility, { locale, words }: Speaking): string {
  const { unverified = [] } = eligibility;
  return unverified.length === 0
    ? ''
    : words.joining.verified(unverified.map((gap) => shortfallWords(gap, { locale, words })));
}

interface MachineDemand {
  readonly resource: keyof KnownMachine;
  /** `RAM: at least 12 GB` */
  readonly words: string;
  /** `; your rig has 8 GB`, empty where that is not known. */
  readonly beside: string;
  readonly provenance: Provenance;
}

/** What a network wants of a machine, each beside what the owner’s has. */
export function demandsOn(
  { requirements }: Network,
  machine: KnownMachine,
  { locale, words }: Speaking,
): readonly MachineDemand[] {
  const say = words.joining;
  const beside = (owned: string): string => (owned === '' ? '' : say.beside(owned));
  const { os, ramGb, ramGbPerGpu, diskGb, diskGbPerGpu, uploadMbps } = requirements;
  const atLeast = (resource: Amount, figure: typeof ramGb, isPerCard = false): readonly MachineDemand[] => {
    if (figure === undefined) return [];
    const has = machine[resource];
    return [
      {
        resource,
        words: say.atLeast(resource, formatNumber(figure.value, locale), isPerCard),
        beside: beside(has === undefined ? '' : say.amount(resource, formatNumber(has, locale))),
        provenance: figure,
      },
    ];
  };
  return present(
    os !== undefined &&
      ({
        resource: 'os',
        words: say.system(os.value),
        beside: beside(quoteTyped(machine.os ?? '')),
        provenance: os,
      } as const),
    ...atLeast('ramGb', ramGb),
    ...atLeast('ramGb', ramGbPerGpu, true),
    ...atLeast('diskGb', diskGb),
    ...atLeast('diskGb', diskGbPerGpu, true),
    ...atLeast('uploadMbps', uploadMbps),
  );
}
