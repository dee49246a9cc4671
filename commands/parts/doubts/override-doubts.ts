import type { RigPart } from '../../../src/appraisal/rig.ts';
import type { CommandContext } from '../../../src/conversation/command-context.ts';
import { MAX_LIFE_MONTHS } from '../overrides.ts';
import type { Overrides } from '../overrides.ts';
import { askAbout } from './doubt.ts';
import { hoursDoubt } from './hours-doubt.ts';
import { monthsDoubt } from './months-doubt.ts';
import { rentDoubt } from './rent-doubt.ts';
import { resaleDoubt, shareDoubt, utilisationDoubt } from './share-doubt.ts';
import { idleWattsDoubt, wattsDoubt } from './watts-doubt.ts';

type Doubted = Partial<
  Pick<Overrides, 'utilisation' | 'watts' | 'idle-watts' | 'hours' | 'rent' | 'life' | 'resale' | 'price'>
>;

const ALL_OF_IT = 1;
/** Less than one per cent of the price is nothing; one per cent is said for scrap. */
const LESS_THAN_A_PER_CENT = 0.99;
const MOST_RESALE_PERCENT = 100;

/**
 * Numbers about a rig that can hardly be meant as they were typed; what a card costs is held against its money by
 * `rigOptions`.
 * @throws {UserError} `bad_options`, with each likely reading as a button
 */
export function doubtOverrides(
  { utilisation, watts, 'idle-watts': idleWatts, hours, rent, life, resale, price }: Doubted,
  rig: readonly RigPart[],
  { network, meant }: { readonly network?: string | undefined; readonly meant: string | undefined },
  context: Pick<CommandContext, 'catalog' | 'finder' | 'market' | 'isContinued'>,
): void {
  if (context.isContinued) return;
  askAbout(
    [
      shareDoubt('resale', resale, LESS_THAN_A_PER_CENT),
      resaleDoubt(resale, price, { mostPercent: MOST_RESALE_PERCENT, mostTaken: MOST_RESALE_PERCENT }),
      shareDoubt('utilisation', utilisation, ALL_OF_IT),
      utilisationDoubt(utilisation),
      wattsDoubt(watts, rig),
      idleWattsDoubt(idleWatts, rig),
      hoursDoubt(hours),
      rentDoubt('rent', rent, rig, network, context),
      monthsDoubt('life', life, MAX_LIFE_MONTHS),
    ],
    meant,
    context,
  );
}
