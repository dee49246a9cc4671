import type { Draft } from './amount.ts';
import type { RateToken } from './rate-token.ts';

/**
 * Of "elec 25p gas 6p" and "25p elec, 6p gas" the amount that a label is of, which may be per kWh too; undefined where the
 * label stands between two: "25p gas 6p".
 */
export function labelled(
  tokens: readonly RateToken[],
  place: number,
  left: Draft | undefined,
  right: Draft | undefined,
): Draft | undefined {
  const isClosed = tokens[place + 1] === undefined || tokens[place + 1]?.kind === 'break';
  if (isClosed || left === undefined || right === undefined) return isClosed ? (left ?? right) : (right ?? left);
  const [isAhead, isBehind] = [isLabel(tokens[0]), isLabel(tokens.at(-1))];
  if (isAhead === isBehind) return undefined;
  return isAhead ? right : left;
}

function isLabel(token: RateToken | undefined): boolean {
  return token !== undefined && !['number', 'money', 'unit', 'period', 'tax', 'free'].includes(token.kind);
}

/** "53p standing charge" and "standing charge 53p": never the amount that is said to be per kWh. */
export function chargeOwner(tokens: readonly RateToken[], place: number, drafts: readonly Draft[]): Draft | undefined {
  const start = tokens[place]?.start ?? 0;
  const left = drafts.findLast((draft) => draft.numberStart < start);
  const right = drafts.find((draft) => draft.numberStart > start);
  const candidates = [left, right].filter((draft) => draft !== undefined && isFree(draft));
  const withPeriod = candidates.filter((draft) => draft?.period !== undefined);
  if (withPeriod.length === 1) return withPeriod[0];
  // "64 kr abonnemang i månaden": how often is said of it too.
  const next = tokens.slice(place + 1).find(({ kind }) => kind !== 'period' && kind !== 'tax')?.kind;
  const isClosed = next === undefined || next === 'break';
  // "53p standing charge per day 24p unit rate": here every name stands behind its number.
  const before = tokens[place - 1]?.kind;
  const isNext = (before === 'number' || before === 'money') && next === 'filler';
  const isBehind = isNext || (!isLabel(tokens[0]) && isLabel(tokens.at(-1)) && place < tokens.length - 1);
  return isClosed || isBehind ? (candidates[0] ?? candidates[1]) : (candidates.at(-1) ?? candidates[0]);
}

function isFree({ unit, charge }: Draft): boolean {
  return (unit?.isPer !== true || (unit.isKilowatt && unit.isMostlyEnergy !== true)) && charge === undefined;
}
