import { rentingPower } from '../../src/appraisal/rig-power.ts';
import type { CommandContext } from '../../src/conversation/command-context.ts';
import { energyKwhPerDay } from '../../src/engine/power.ts';
import { readAssumptions } from './assumptions.ts';
import type { AskedRig } from './asked-rig.ts';
import type { Overrides } from './overrides.ts';
import { rigOptions } from './rig-options.ts';

const WITHOUT_PRICES = { rate: { tariff: { kind: 'flat', usdPerKwh: 0 } }, money: { unitsPerUsd: 1 } } as const;

/**
 * What the rig uses on a day at work, kWh, for whom it matters: on it depends what prices by steps of consumption come to.
 * Undefined where nobody knows what a card draws.
 * @throws {UserError} at once, for what of the options can't be read
 */
export function rigEnergyKwhPerDay(
  options: Overrides,
  rig: AskedRig,
  context: CommandContext,
): () => number | undefined {
  const known = { ...options, ...rigOptions({ ...options, price: undefined }, rig, 'USD', context) };
  const assumptions = readAssumptions(known, rig.parts, WITHOUT_PRICES, context);
  return () => {
    const power = rentingPower(rig.parts, assumptions);
    return power.kind === 'known' ? energyKwhPerDay(power.power, assumptions.online.hoursPerDay, 1) : undefined;
  };
}
