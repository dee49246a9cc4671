import { pagedSections } from '../message/paged.ts';
import type { Joining, JoiningGroups } from '../../appraisal/joining.ts';
import type { KnownMachine, RigPart } from '../../appraisal/rig.ts';
import { present } from '../../present.ts';
import { payoutLines, refusalsWords, requirementLines } from './eligibility.ts';
import { shortfallWords } from './machine.ts';
import type { PageId } from '../message/paging.ts';
import { cited } from '../values/provenance.ts';
import type { Citing } from '../values/provenance.ts';
import type { Reply } from '../message/reply.ts';
import { gpuNameIn, rigName } from '../values/rig-names.ts';

/** Every network that takes new owners with its rules, who says so, and what they come to for the rig. */
export function eligibleWhyView({
  rig,
  machine,
  groups,
  page,
  pageId,
  citing,
}: {
  readonly rig: readonly RigPart[];
  readonly machine: KnownMachine;
  readonly groups: JoiningGroups;
  readonly page: number;
  readonly pageId: PageId;
  readonly citing: Citing;
}): Reply {
  const { words } = citing;
  const { yes, ifKnown, notAsItIs, otherCards, unclear } = groups;
  const sections = [...yes, ...ifKnown, ...notAsItIs, ...otherCards, ...unclear].map((joining) => ({
    name: words.eligible.heading(joining.network.name, verdictOf(joining, rig, citing)),
    lines: present(
      words.eligible.rule(joining.network.joining.reason, cited(joining.network.joining, citing)),
      ...requirementLines(joining.network, machine, citing),
      ...payoutLines(joining.network, citing),
    ),
  }));
  return pagedSections(words.eligible.whyTitle(rigName(rig)), { sections, below: [] }, { page, pageId, words });
}

/** Whether it takes the rig, in a few words. */
export function verdictOf({ eligibility, unknown }: Joining, rig: readonly RigPart[], citing: Citing): string {
  const say = citing.words.eligible.verdicts;
  if (eligibility.kind === 'refused') {
    return say.no(refusalsWords(eligibility.reasons, gpuNameIn(rig), citing));
  }
  if (eligibility.shortfalls.length > 0) {
    return say.notAsItIs(eligibility.shortfalls.map((each) => shortfallWords(each, citing)));
  }
  return unknown.length > 0 ? say.ifKnown(unknown.map(({ resource }) => resource)) : say.yes;
}
