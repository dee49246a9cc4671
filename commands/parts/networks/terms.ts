import { rateWhileOnline } from '../../../src/appraisal/electricity.ts';
import type { CommandContext } from '../../../src/conversation/command-context.ts';
import type { RunButton } from '../../../src/views/message/buttons.ts';
import type { AskedRig } from '../asked-rig.ts';
import { readAssumptions } from '../assumptions.ts';
import { readHours } from '../hours.ts';
import { rigOptions } from '../rig-options.ts';
import { readTerms } from '../terms.ts';

/** What an answer rests on that is about no rig. */
export function termsWithoutRig(context: CommandContext) {
  return { ...readTerms({}, context), serverUnreadable: context.server.kind === 'unreadable' };
}

/** What an answer about this rig rests on, with nothing typed beside it. */
export function termsFor(rig: AskedRig, context: CommandContext) {
  const read = termsWithoutRig(context);
  const again = rigOptions({}, rig, read.money.currency, context);
  const assumptions = { ...readAssumptions(again, rig.parts, read, context), machine: rig.machine };
  const terms = {
    ...read,
    rate: rateWhileOnline(read.rate, readHours(again.hours)),
  };
  // A purchase is another question.
  return { terms, again: { ...again, price: undefined }, assumptions: { ...assumptions, investment: undefined } };
}

/** Leads from a place to what the rig earns there. */
export function earningButton(
  label: string,
  rig: Readonly<Record<string, string | number | undefined>> | undefined,
  network: string,
  hide: boolean | undefined,
  { buttonId }: CommandContext,
): readonly RunButton[] {
  return rig === undefined ? [] : [{ label, customId: buttonId('roi', { ...rig, network, hide }) }];
}
