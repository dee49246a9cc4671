import type { CommandContext } from '../../src/conversation/command-context.ts';
import type { RunButton } from '../../src/views/message/buttons.ts';
import { rigAsTyped } from '../../src/views/values/rig-names.ts';
import { en } from '../../src/words/en/en.ts';
import type { AskedRig } from './asked-rig.ts';
import type { Overrides } from './overrides.ts';

/** What is known of each card and of how it runs, whoever typed it where. */
type Known = Partial<Pick<Overrides, 'watts' | 'hours' | 'price' | 'currency' | 'machine'>>;

/** Asks for a name under which a rig that was typed is kept; none for one that is kept already. */
export function keepButton(
  { parts, called }: AskedRig,
  { watts, hours, price, currency, machine }: Known,
  { buttonId }: Pick<CommandContext, 'buttonId'>,
): RunButton | undefined {
  if (called !== undefined) return undefined;
  const count = parts.reduce((sum, part) => sum + part.count, 0);
  const cards = rigAsTyped(parts);
  const known = {
    cards,
    watts: watts && watts * count,
    hours,
    price: price && price * count,
    currency: price && currency,
    machine,
  };
  return {
    label: en.roi.buttons.keep,
    customId: buttonId('rig save', known, 'beside') ?? buttonId('rig save', { cards }, 'beside'),
  };
}
