import type { ElectricityRate } from '../../src/appraisal/electricity.ts';
import type { Assumptions } from '../../src/appraisal/assumptions.ts';
import { cardCount } from '../../src/appraisal/rig.ts';
import type { RigPart } from '../../src/appraisal/rig.ts';
import type { CommandContext } from '../../src/conversation/command-context.ts';
import { DAYS_PER } from '../../src/engine/calendar.ts';
import type { Money } from '../../src/views/values/money.ts';
import { readHours } from './hours.ts';
import { DEFAULT_LIFE_MONTHS, DEFAULT_RESALE_PERCENT } from './overrides.ts';
import type { Overrides } from './overrides.ts';

/** Everything a person decided, in base units. `price` is per card, so the investment is the whole rig's. */
export function readAssumptions(
  options: Overrides,
  rig: readonly RigPart[],
  { rate, money }: { readonly rate: Pick<ElectricityRate, 'tariff'>; readonly money: Pick<Money, 'unitsPerUsd'> },
  { server }: CommandContext,
): Assumptions {
  const ofServer = server.kind === 'known' ? server.settings : {};
  const online = readHours(options.hours);
  const usefulLifeDays = (options.life ?? DEFAULT_LIFE_MONTHS) * DAYS_PER.month;
  const cards = cardCount(rig);
  const purchasePriceUsd =
    options.price === undefined || options.price === 0 ? undefined : (options.price * cards) / money.unitsPerUsd;
  return {
    tariff: rate.tariff,
    online: { hoursPerDay: online.hoursPerDay, fromHour: online.fromHour ?? 0 },
    utilisation: options.utilisation === undefined ? undefined : options.utilisation / 100,
    rentUsdPerGpuHour: options.rent,
    host: { hostW: ofServer.hostW?.value, psuEfficiency: ofServer.psuEfficiency?.value },
    runsAnyway: options.machine === 'anyway',
    wallLoadWPerCard: options.watts,
    wallIdleWPerCard: options['idle-watts'],
    investment:
      purchasePriceUsd === undefined
        ? undefined
        : {
            purchasePriceUsd,
            residualValueUsd: (purchasePriceUsd * (options.resale ?? DEFAULT_RESALE_PERCENT)) / 100,
            usefulLifeDays,
          },
    horizonDays: usefulLifeDays,
  };
}
