import type { EnergyUnit } from '../../appraisal/typed-rate.ts';
import { type Amount, type Draft, draftOf, freeDraft, take } from './amount.ts';
import { chargeOwner, labelled } from './charge-owner.ts';
import type { RateToken, TokenOf } from './rate-token.ts';

/** A text about a price, its numbers put together with what belongs to them. */
export interface RateParts {
  readonly amounts: readonly Amount[];
  /** What was said of money beside no amount: it is true of all. */
  readonly money: readonly TokenOf<'money'>[];
  /** What an amount is per that says nothing of its own. */
  readonly unit: EnergyUnit | undefined;
  /** The other tokens in their order, with `amount` for each of the amounts. */
  readonly rest: readonly (RateToken | { readonly kind: 'amount'; readonly amount: Amount })[];
  readonly taxes: readonly TokenOf<'tax'>[];
  /** Words that nobody here knows. */
  readonly unknown: readonly TokenOf<'word' | 'season' | 'market'>[];
  /** What is understood and says nothing about a price: a date, "6 kVA". */
  readonly asides: readonly RateToken[];
  /** A period or a charge's word that stands at no amount. */
  readonly isLoose: boolean;
}

/** Joins the tokens of a text to amounts, each with its own sign, currency, unit and period. */
export function rateParts(text: string, tokens: readonly RateToken[]): RateParts {
  const drafts = new Map<number, Draft>();
  for (const [place, token] of tokens.entries()) {
    if (token.kind === 'number') drafts.set(place, draftOf(text, tokens, place, token));
    // "solar free" is one price.
    if (token.kind === 'free' && tokens[place - 1]?.kind !== 'free') drafts.set(place, freeDraft(token));
  }
  const shared: TokenOf<'money'>[] = [];
  let unit: EnergyUnit | undefined;
  let isLoose = false;
  const asides: RateToken[] = [];
  const isAhead = tokens.find(({ kind }) => kind === 'money' || kind === 'number')?.kind === 'money';

  /** The amount of which the token before this place is a part. */
  const before = (place: number, isOverFiller = false): Draft | undefined => {
    for (let at = place - 1; at >= 0; at -= 1) {
      const kind = tokens[at]?.kind;
      if (kind === 'number') return drafts.get(at);
      const isPassed = kind === 'filler' && isOverFiller;
      if (!isPassed && kind !== 'money' && kind !== 'unit' && kind !== 'period' && kind !== 'tax' && kind !== 'charge')
        return undefined;
    }
    return undefined;
  };
  /** The amount that the tokens behind this place lead to. */
  const behind = (place: number): Draft | undefined => {
    for (let at = place + 1; at < tokens.length; at += 1) {
      const kind = tokens[at]?.kind;
      if (kind === 'number') return drafts.get(at);
      if (kind !== 'money' && kind !== 'dash' && kind !== 'filler') return undefined;
    }
    return undefined;
  };

  for (const [place, token] of tokens.entries()) {
    switch (token.kind) {
      case 'money': {
        const [left, right] = [before(place), behind(place)];
        const isGluedLeft = left !== undefined && tokens[place - 1]?.end === token.start;
        const isGluedRight =
          right !== undefined && tokens[place + 1]?.start === token.end && tokens[place + 1]?.kind !== 'filler';
        // Nobody writes cents before their number.
        const isPart = token.read.kind === 'part' && left !== undefined;
        const isOfRight =
          right !== undefined && !isGluedLeft && !isPart && (isGluedRight || left === undefined || isAhead);
        const owner = isOfRight && tokens[place + 1]?.kind !== 'filler' ? right : left;
        if (owner === undefined) shared.push(token);
        else take(owner, token, (draft) => draft.money.push(token));
        break;
      }
      case 'unit': {
        const owner = before(place);
        if (owner === undefined) unit ??= token.unit;
        else take(owner, token, (draft) => (draft.unit ??= token));
        break;
      }
      default:
    }
  }
  const givePeriod = (owner: Draft | undefined, { period }: TokenOf<'period'>): void => {
    // "a month 0-180 kWh …" is about the steps.
    if (owner !== undefined && (owner.period ?? period) === period) owner.period = period;
    else if (!tokens.some(({ kind }) => kind === 'step')) isLoose = true;
  };
  // "standing charge (p/day) 53.8": a period behind a charge's name is that charge's.
  const isOfCharge = (place: number): boolean => tokens[place - 1]?.kind === 'charge';
  for (const [place, token] of tokens.entries()) {
    if (token.kind !== 'period' || isOfCharge(place)) continue;
    givePeriod(before(place) ?? behind(place) ?? before(place, true), token);
  }
  let charged: Draft | undefined;
  for (const [place, token] of tokens.entries()) {
    if (token.kind === 'period' && isOfCharge(place)) givePeriod(charged, token);
    if (token.kind !== 'charge') continue;
    const { charge } = token;
    const isOfEnergy = charge === 'sold' || charge === 'gas';
    charged = isOfEnergy
      ? labelled(tokens, place, before(place), behind(place))
      : chargeOwner(tokens, place, [...drafts.values()]);
    if (charged !== undefined) {
      charged.charge = charge;
      charged.period ??= token.period;
    } else if (isOfEnergy) asides.push(token);
    else isLoose = true;
  }
  const unitsSaid = new Set([...drafts.values()].flatMap(({ unit: own }) => (own?.isPer === true ? [own.unit] : [])));
  return {
    amounts: [...drafts.values()],
    money: shared,
    unit: unit ?? (unitsSaid.size === 1 ? [...unitsSaid][0] : undefined),
    rest: tokens.map((token, place) => {
      const amount = drafts.get(place);
      return amount === undefined ? token : { kind: 'amount', amount };
    }),
    taxes: tokens.filter((token) => token.kind === 'tax'),
    unknown: tokens.filter((token) => token.kind === 'word' || token.kind === 'season' || token.kind === 'market'),
    asides: [...asides, ...tokens.filter(({ kind }) => kind === 'aside')].toSorted(
      (one, other) => one.start - other.start,
    ),
    isLoose,
  };
}
