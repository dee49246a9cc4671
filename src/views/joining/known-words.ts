import type { MachineFacts } from '../../engine/machine.ts';
import { present } from '../../present.ts';
import { formatNumber } from '../values/numbers.ts';
import type { Citing } from '../values/provenance.ts';

/** What is told of the machine, each in few words. */
export function knownWords(facts: MachineFacts, { words, locale }: Citing): readonly string[] {
  const say = words.eligible.facts;
  const amount = (
    what: 'ramGb' | 'diskGb' | 'uploadMbps' | 'downloadMbps' | 'driverBranch' | 'cudaVersion',
  ): string | undefined => {
    const value = facts[what];
    return value === undefined ? undefined : words.machine.amount(what, formatNumber(value, locale));
  };
  return present(
    facts.system && say.system(words.machine.systems([facts.system])),
    amount('ramGb'),
    amount('diskGb'),
    amount('uploadMbps'),
    amount('downloadMbps'),
    facts.lanesPerGpu !== undefined && say.lanes(facts.lanesPerGpu),
    facts.hasOpenPorts !== undefined && (facts.hasOpenPorts ? say.openPorts : say.noPorts),
    facts.isPowerLimited !== undefined && (facts.isPowerLimited ? say.powerLimited : say.noPowerLimit),
    amount('driverBranch'),
    amount('cudaVersion'),
  );
}
