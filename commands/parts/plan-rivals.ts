import { planFor } from '../../src/appraisal/plan.ts';
import type { CommandContext } from '../../src/conversation/command-context.ts';
import { UserError } from '../../src/errors.ts';
import { cardsInText } from '../../src/input/rig/cards-in-text.ts';
import { planVersusView } from '../../src/views/advice/plan-versus.ts';
import type { Reply } from '../../src/views/message/reply.ts';
import { readAskedRig } from './asked-rig.ts';
import type { AskedRig } from './asked-rig.ts';
import { readAssumptions } from './assumptions.ts';
import { NO_OVERRIDES } from './overrides.ts';
import type { Overrides } from './overrides.ts';
import { citingIn } from './reply-context.ts';
import { readTerms } from './terms.ts';

const MOST_RIVALS = 3;
/** "At 0.25", "0,30 €", "12 ct/kWh": less than a whole unit of money, or said to be of power. */
const RATE =
  /(?<![\d.,])(?:[$€£]\s?)?(?:0?[.,]\d{1,4}(?:\s?(?:[$€£]|eur|usd|gbp))?(?:\s?(?:\/|per\s)\s?kwh)?|\d{1,3}(?:[.,]\d{1,2})?\s?(?:ct|cents?|p|[$€£]|eur|usd)?\s?(?:\/|per\s)\s?kwh)(?![\d%])/iu;

/** "3090 vs 2x 3060": the rigs between which somebody chooses. */
export function rivalsIn(typed: string, { finder }: CommandContext): readonly string[] {
  const rivals = typed
    .split(/\s(?:vs?\.?|versus|or|oder)\s/iu)
    .map((each) => each.trim())
    .slice(0, MOST_RIVALS);
  // "Keep or sell" chooses between no cards.
  return rivals.every((each) => cardsInText(each, [], finder).spans.length > 0) ? rivals : [];
}

/** A whole question typed where the cards belong: what it says of power and of what is wanted counts. */
export function saidWithCards<Asked extends { readonly gpu: string; readonly rate?: string; readonly goal?: string }>(
  asked: Asked,
  { finder }: CommandContext,
): Asked {
  const { spans } = cardsInText(asked.gpu, [], finder);
  const rest = spans.reduceRight((text, { start, end }) => `${text.slice(0, start)} ${text.slice(end)}`, asked.gpu);
  if (spans.length === 0 || rest.trim() === '') return asked;
  const rate = asked.rate ?? RATE.exec(rest)?.[0].trim();
  return { ...asked, goal: asked.goal ?? rest.trim(), ...(rate !== undefined && { rate }) };
}

/** Which of them leaves more, each worked out by itself. */
export function answerVersus(asked: Overrides, rivals: readonly string[], context: CommandContext): Reply {
  const terms = readTerms(asked, context);
  return planVersusView({
    ...terms,
    serverUnreadable: context.server.kind === 'unreadable',
    citing: citingIn(context),
    rivals: rivals.map((typed) => {
      const { parts: rig, machine } = readPlanRig(typed, context);
      // What one draws or cost is not what the other does.
      const own = { ...NO_OVERRIDES, ...asked, watts: undefined, price: undefined };
      const assumptions = { ...readAssumptions(own, rig, terms, context), machine };
      return { rig, plan: planFor(rig, context, assumptions) };
    }),
  });
}

/** "3060, 3070, 3090" are three cards; whatever else is typed is read as everywhere. */
export function readPlanRig(typed: string, context: CommandContext): AskedRig {
  try {
    return readAskedRig(typed, context);
  } catch (error) {
    const { parts, unclear, uncounted, device } = cardsInText(typed, [], context.finder);
    if (!(error instanceof UserError) || parts.length === 0 || unclear.length + uncounted.length > 0) throw error;
    // What cannot be worked out is not left out of a sum in silence.
    if (
      device !== undefined ||
      !typed.split('+').every((each) => cardsInText(each, [], context.finder).spans.length > 0)
    ) {
      throw error;
    }
    return {
      parts,
      called: undefined,
      wallLoadW: undefined,
      hoursPerDay: undefined,
      purchasePrice: undefined,
      machine: {},
    };
  }
}
