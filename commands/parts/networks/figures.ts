import type { RigPart } from '../../../src/appraisal/rig.ts';
import { commonFirst } from '../../../src/catalog/common-gpus.ts';
import type { Network } from '../../../src/catalog/schema.ts';
import type { CommandContext } from '../../../src/conversation/command-context.ts';
import { networkPrices } from '../../../src/market/valuation/network-prices.ts';
import { present } from '../../../src/present.ts';

/** What a network’s cards are paid and how busy they are, those of the rig first. */
export function figuresOf(network: Network, rig: readonly RigPart[], context: CommandContext) {
  const { catalog, market } = context;
  const asked = rig.map(({ gpu }) => gpu);
  const prices = networkPrices(network.id, commonFirst(catalog.gpus), asked, context);
  const priced = new Set(prices.asked.map(({ gpu }) => gpu.id));
  return {
    prices,
    unpriced: asked
      .filter(({ id }) => !priced.has(id))
      .map((gpu) => ({
        gpu,
        lastSeen: market.lastSeen({ quantity: 'rental-price', networkId: network.id, gpuId: gpu.id }),
      }))
      // Of a network that pays no card by the hour, no card has a price.
      .filter(({ lastSeen }) => prices.others.length > 0 || lastSeen !== undefined),
    busy: {
      all: market.utilisation(network.id, undefined),
      cards: asked.flatMap((gpu) => present(market.utilisation(network.id, gpu.id)).map((figure) => ({ gpu, figure }))),
    },
  };
}
