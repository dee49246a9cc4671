import type { Network } from '../../../src/catalog/schema.ts';
import type { CommandContext } from '../../../src/conversation/command-context.ts';
import { UserError } from '../../../src/errors.ts';
import { claimDeviceView } from '../../../src/views/advice/claim-device.ts';
import type { Reply } from '../../../src/views/message/reply.ts';
import { en } from '../../../src/words/en/en.ts';
import { citingIn } from '../reply-context.ts';
import { readTerms } from '../terms.ts';
import { claimExample } from './examples.ts';
import type { ClaimOptions } from './options.ts';

/** Some pay for something else. */
export function paysForCards({ joining }: Network): boolean {
  return joining.status !== 'not-gpu';
}

/** What was published of a network that pays for something else. */
export function ofNetwork(network: Network, { currency }: ClaimOptions, context: CommandContext): Reply {
  return claimDeviceView({
    ofNetwork: true,
    networks: [network],
    claims: context.catalog.claims.filter((each) => each.network === network.id && each.gpu === undefined),
    money: readTerms({ currency }, context).money,
    citing: citingIn(context),
  });
}

/** What was published of computers that have no card. */
export function ofDevice(asked: ClaimOptions, context: CommandContext): Reply {
  const { catalog } = context;
  const claims = catalog.claims.filter(({ device }) => device === 'apple');
  if (claims.length === 0) throw new UserError('unsupported_device', en.claim.ask.card(claimExample(context)));
  const ids = new Set(claims.map(({ network }) => network));
  const { money } = readTerms({ currency: asked.currency }, context);
  return claimDeviceView({
    ofNetwork: false,
    networks: catalog.networks.filter(({ id }) => ids.has(id)),
    claims,
    money,
    citing: citingIn(context),
  });
}
