import { cardCount } from '../../../src/appraisal/rig.ts';
import type { RigPart } from '../../../src/appraisal/rig.ts';
import type { CommandContext } from '../../../src/conversation/command-context.ts';
import { HOURS_PER_DAY, HOURS_PER_MONTH } from '../../../src/engine/calendar.ts';
import { DIGIT_SLIPS, isBelieved, likelyReadings } from '../../../src/input/numbers/likely-readings.ts';
import type { Believed, Slip } from '../../../src/input/numbers/likely-readings.ts';
import { en } from '../../../src/words/en/en.ts';
import type { Doubt } from './doubt.ts';

const say = en.refusedNumbers;

/** How far from what is on record a rent may be that nobody is asked about. */
const TIMES = 4;
/** USD per GPU-hour of cards of which no price is on record. */
const USUAL_RENTS_USD = { low: 0.005, high: 8 };
const USUAL_RENTS_OF_DATACENTRE_USD = { low: 0.02, high: 20 };
const CENTS = 100;

type Way = 'cents' | 'day' | 'day-of-rig' | 'month' | 'month-of-rig' | 'of-rig' | 'digits';

/** `rent:` or `ask:`, USD per GPU-hour. Nothing earned is no slip. */
export function rentDoubt(
  option: 'rent' | 'ask',
  usd: number | undefined,
  rig: readonly RigPart[],
  network: string | undefined,
  context: Pick<CommandContext, 'catalog' | 'finder' | 'market'>,
): Doubt | undefined {
  if (usd === undefined) return undefined;
  const believed = rentsOf(rig, network, context);
  if (isBelieved(usd, believed)) return undefined;
  const cards = cardCount(rig);
  const labels: Readonly<Record<Way, (value: number) => string>> = {
    cents: () => say.centsButton(String(usd)),
    day: () => say.perDayButton(String(usd)),
    'day-of-rig': () => say.perDayOfRigButton(String(usd)),
    month: () => say.perMonthButton(String(usd)),
    'month-of-rig': () => say.perMonthOfRigButton(String(usd)),
    'of-rig': () => say.perHourOfRigButton(String(usd)),
    digits: (value) => say.perHourButton(String(value)),
  };
  return {
    option,
    sentence: say.rent(String(usd), option),
    readings: likelyReadings(usd, believed, usd > believed.high ? tooMuch(cards) : DIGIT_SLIPS).map(
      ({ way, value }) => ({ label: labels[way](value), options: { [option]: value } }),
    ),
    asTyped: say.perHourButton(String(usd)),
  };
}

function tooMuch(cards: number): readonly Slip<Way>[] {
  const ofRig = (way: Way, by: number): Slip<Way>[] => (cards > 1 ? [{ way, by: by / cards }] : []);
  return [
    ...ofRig('of-rig', 1),
    { way: 'day', by: 1 / HOURS_PER_DAY },
    { way: 'cents', by: 1 / CENTS },
    ...ofRig('day-of-rig', 1 / HOURS_PER_DAY),
    { way: 'month', by: 1 / HOURS_PER_MONTH },
    ...ofRig('month-of-rig', 1 / HOURS_PER_MONTH),
    ...DIGIT_SLIPS,
  ];
}

/** By what the network pays or asks for such a card; where none is on record, by what all of them do. */
function rentsOf(
  rig: readonly RigPart[],
  network: string | undefined,
  { catalog, finder, market }: Pick<CommandContext, 'catalog' | 'finder' | 'market'>,
): Believed {
  const match = network === undefined ? undefined : finder.earner(network);
  const ofNetwork = match?.kind === 'found' && match.earner.kind === 'network' ? [match.earner.network.id] : [];
  const quoted = (ids: readonly string[]): readonly number[] =>
    rig.flatMap(({ gpu }) =>
      ids.flatMap((id) =>
        market
          .rentalQuotes(id, gpu.id)
          .flatMap(({ usdPerGpuHour: usd, lowUsdPerGpuHour, highUsdPerGpuHour }) => [
            lowUsdPerGpuHour ?? usd,
            highUsdPerGpuHour ?? usd,
          ]),
      ),
    );
  const here = quoted(ofNetwork);
  const known = here.length > 0 ? here : quoted(catalog.networks.map(({ id }) => id));
  if (known.length > 0) return { low: Math.min(...known) / TIMES, high: Math.max(...known) * TIMES };
  return rig.some(({ gpu }) => gpu.segment === 'datacentre') ? USUAL_RENTS_OF_DATACENTRE_USD : USUAL_RENTS_USD;
}
