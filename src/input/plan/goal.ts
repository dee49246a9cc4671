/** What somebody says that they want of a rig. */
export interface Goal {
  /** "Only 23-07": the clock hours in which it may run. */
  readonly hours: { readonly fromHour: number; readonly hoursPerDay: number } | undefined;
  /** "Gaming at night": some hours are the owner's own, and it is not said which. */
  readonly isShared: boolean;
  /** "Only at weekends": two days of seven. */
  readonly isOfWeekends: boolean;
  readonly isAboutBuying: boolean;
  /** "Sell or keep": whether to part with it. */
  readonly isAboutSelling: boolean;
  readonly isAboutHeat: boolean;
  /** The heating that the waste heat saves on. */
  readonly heating: 'resistive' | 'heat-pump' | undefined;
}

const HOURS =
  /(?<![\d.,$€£])([01]?\d|2[0-4])(?::[0-5]\d)?\s?(?:h|uhr|am|pm)?\s?(?:-|–|to|until|bis|till)\s?([01]?\d|2[0-4])(?::[0-5]\d)?(?![\d%.,])/iu;
const SHARED =
  /\bgam(?:e|es|ing)\b|\bwork (?:pc|on it)\b|\bpart[- ]?time\b|\bonly (?:on |at )?(?:nights?|weekends?|evenings?)\b|\buse it myself\b/iu;
const BUYING = /\b(?:buy|buying|bought|purchase|worth buying|invest|upgrad(?:e|ing)|get an? new|kaufen|acheter)\b/iu;
const WEEKENDS = /\b(?:only|just) (?:on |at |over )?(?:the )?weekends?\b|\bweekends? only\b|\bnur am wochenende\b/iu;
const SELLING = /\b(?:sell|selling|sold|part with|get rid of|verkaufen|vendre)\b/iu;
const HEAT = /\b(?:heat|heats|heating|winter|warm|radiator|heizung|chauffage)\b/iu;
const HEAT_PUMP = /\b(?:heat ?pump|wärmepumpe|mini ?split|air ?con)\b/iu;

/** Reads a goal in any wording; never throws, and what it does not know says nothing. */
export function readGoal(typed: string): Goal {
  const hours = HOURS.exec(typed);
  const from = Number(hours?.[1]) % 24;
  const to = Number(hours?.[2]) % 24;
  const isHeat = HEAT.test(typed);
  return {
    hours: hours === null || from === to ? undefined : { fromHour: from, hoursPerDay: (to - from + 24) % 24 },
    isShared: SHARED.test(typed),
    isOfWeekends: WEEKENDS.test(typed),
    isAboutSelling: SELLING.test(typed),
    isAboutBuying: BUYING.test(typed),
    isAboutHeat: isHeat,
    heating: !isHeat ? undefined : HEAT_PUMP.test(typed) ? 'heat-pump' : 'resistive',
  };
}
