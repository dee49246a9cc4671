import type { Joining } from '../../appraisal/joining.ts';
import type { RigPart } from '../../appraisal/rig.ts';
import { present } from '../../present.ts';
import { refusalsWords } from './eligibility.ts';
import { shortPlace } from '../values/earner-names.ts';
import { formatNumber } from '../values/format.ts';
import type { Citing } from '../values/provenance.ts';
import { gpuNameIn } from '../values/rig-names.ts';
import { fitClauses } from '../message/table.ts';

const MOST_REFUSING = 3;
const SYSTEM_LENGTH = 48;

/** What a place wants of which nothing is known yet. */
export function wantedWords({ network, unknown }: Joining, { words, locale }: Citing): readonly string[] {
  const { os, ramGb, ramGbPerGpu, uploadMbps } = network.requirements;
  const asked = new Set(unknown);
  const ram = ramGb ?? ramGbPerGpu;
  return present(
    asked.has('system') && os !== undefined && fitClauses(os.value, SYSTEM_LENGTH),
    asked.has('ramGb') &&
      ramGb !== undefined &&
      ram !== undefined &&
      words.machine.amount('ramGb', formatNumber(ram.value, locale)),
    asked.has('uploadMbps') &&
      uploadMbps !== undefined &&
      words.machine.amount('uploadMbps', formatNumber(uploadMbps.value, locale)),
    asked.has('hasOpenPorts') && words.machine.openPorts,
    asked.has('isPowerLimited') && words.machine.noPowerLimit,
  );
}

/** What a place wants beside the machine: a stake, cards of one model, so many per PC; or that no rule of it is known. */
export function conditionWords(
  { network, eligibility }: Joining,
  rig: readonly RigPart[],
  { words }: Citing,
): readonly string[] {
  const say = words.eligible;
  if (eligibility.kind === 'refused') return [];
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
  return present(...conditions, isTakenByName && say.byName, !hasRules && say.noRule);
}

/** Places that do not take the cards, by their reasons. */
export function reasonGroups(joinings: readonly Joining[], rig: readonly RigPart[], citing: Citing): readonly string[] {
  const { words } = citing;
  const byReason = Map.groupBy(joinings, ({ eligibility }) =>
    eligibility.kind === 'refused' ? refusalsWords(eligibility.reasons, gpuNameIn(rig), citing) : '',
  );
  return [...byReason].map(([reason, group]) => {
    const names = group.map(({ network }) => shortPlace(network));
    const shown = names.slice(0, MOST_REFUSING);
    const more = names.length - shown.length;
    return words.eligible.reason([...shown, ...(more === 0 ? [] : [words.eligible.more(more)])], reason);
  });
}
