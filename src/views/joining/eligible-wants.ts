import type { Refusal } from '../../engine/eligibility.ts';
import type { Joining } from '../../appraisal/joining.ts';
import type { RigPart } from '../../appraisal/rig.ts';
import { present } from '../../present.ts';
import { refusalsWords } from './eligibility.ts';
import { verificationWords } from './machine.ts';
import { shortPlace } from '../values/earner-names.ts';
import { formatNumber } from '../values/numbers.ts';
import type { Citing } from '../values/provenance.ts';
import { gpuNameIn } from '../values/rig-names.ts';
import { fitClauses } from '../message/table.ts';

const MOST_REFUSING = 3;
const SYSTEM_LENGTH = 48;

/** What a place wants of which nothing is known yet. */
export function wantedWords({ network, unknown }: Joining, { words, locale }: Citing): readonly string[] {
  const { os } = network.requirements;
  return unknown.flatMap((demand) => {
    switch (demand.resource) {
      case 'system':
        return [os === undefined ? words.machine.systems(demand.needs) : fitClauses(os.value, SYSTEM_LENGTH)];
      case 'hasOpenPorts':
        return [words.machine.openPorts];
      case 'isPowerLimited':
        return [words.machine.noPowerLimit];
      // Of memory and line people ask first.
      case 'ramGb':
      case 'uploadMbps':
        return [words.machine.amount(demand.resource, formatNumber(demand.needs, locale))];
      default:
        return [];
    }
  });
}

/** What a place wants beside the machine: a stake, cards of one model, so many per PC; or that no rule of it is known. */
export function conditionWords(
  { network, eligibility }: Joining,
  rig: readonly RigPart[],
  citing: Citing,
): readonly string[] {
  const say = citing.words.eligible;
  if (eligibility.kind === 'refused') return [];
  const verified = verificationWords(eligibility, citing);
  const { vendors, minVramGb, onlyGpus, systems } = network.requirements;
  const hasRules = [vendors, minVramGb, onlyGpus, systems].some((rule) => rule !== undefined);
  const conditions = eligibility.conditions.flatMap((condition) => {
    switch (condition.kind) {
      case 'joining':
        return condition.status === 'stake' ? [say.stake] : [];
      case 'gpus-per-pc':
        return [say.oneOf(condition.maxGpusPerPc, condition.gpuCount)];
      case 'identical-gpus':
        return [say.identical];
      case 'vram-unknown':
        return [];
    }
  });
  const isTakenByName = rig.some(
    ({ gpu }) =>
      network.requirements.alsoGpus?.value.includes(gpu.id) === true && vendors?.value.includes(gpu.vendor) === false,
  );
  return present(verified !== '' && verified, ...conditions, isTakenByName && say.byName, !hasRules && say.noRule);
}

/** Of a vendor that it does not take, no card is on its list. */
function tellingOf(reasons: readonly Refusal[]): readonly Refusal[] {
  const isOfVendor = reasons.some(({ kind }) => kind === 'vendor');
  return isOfVendor ? reasons.filter(({ kind }) => kind !== 'not-listed') : reasons;
}

/** Places that do not take the cards, by their reasons. */
export function reasonGroups(joinings: readonly Joining[], rig: readonly RigPart[], citing: Citing): readonly string[] {
  const { words } = citing;
  const byReason = Map.groupBy(joinings, ({ eligibility }) =>
    eligibility.kind === 'refused' ? refusalsWords(tellingOf(eligibility.reasons), gpuNameIn(rig), citing) : '',
  );
  return [...byReason].map(([reason, group]) => {
    const names = group.map(({ network }) => shortPlace(network));
    const shown = names.slice(0, MOST_REFUSING);
    const more = names.length - shown.length;
    return words.eligible.reason([...shown, ...(more === 0 ? [] : [words.eligible.more(more)])], reason);
  });
}
