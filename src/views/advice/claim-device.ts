import type { Claim, Network } from '../../catalog/schema.ts';
import { otherMachineReply } from '../message/other-machine.ts';
import { publishedLine } from './claim-why.ts';
import type { Money } from '../values/money.ts';
import type { Citing } from '../values/provenance.ts';
import type { Reply } from '../message/reply.ts';

/** What is known of claims about something that is no graphics card: what was published, side by side. */
export function claimDeviceView({
  ofNetwork,
  networks,
  claims,
  money,
  citing,
}: {
  /** Whether it is about a network that pays for no card, and not about a machine. */
  readonly ofNetwork: boolean;
  /** That network, or those that take such a machine. */
  readonly networks: readonly Network[];
  readonly claims: readonly Claim[];
  readonly money: Money;
  readonly citing: Citing;
}): Reply {
  const say = citing.words.claim.device;
  return otherMachineReply(
    ofNetwork ? say.titleOf(networks.map(({ name }) => name).join(', ')) : say.title,
    [
      ofNetwork ? say.notGpu : say.answer,
      ...networks.map(({ name, joining }) => say.taken(name, joining.reason)),
      ...claims.map((claim) => publishedLine(claim, money, citing)),
    ],
    citing,
  );
}
