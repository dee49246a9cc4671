import type { AutocompleteContext, ButtonOptions, CommandContext } from '../../../src/conversation/command-context.ts';
import { flag, text } from '../../../src/conversation/options.ts';
import type { Choice, Given } from '../../../src/conversation/options.ts';
import type { RunButton } from '../../../src/views/message/buttons.ts';
import { en } from '../../../src/words/en/en.ts';
import { meantOption } from '../doubts/doubt.ts';
import { laterOverrideOptions, overrideOptions } from '../overrides.ts';
import { suggestGpus, suggestRigs } from '../suggestions.ts';

export const compareOptions = {
  gpu: text(en.commands.asked.compare.gpu, { required: true, suggest: suggestRigs }),
  with: text(en.commands.asked.compare.with, { suggest: suggestNextCard }),
  ...overrideOptions,
  only: text(en.commands.asked.compare.only),
  ...laterOverrideOptions,
  chart: flag(en.chart.flag),
  meant: meantOption,
};

export type CompareOptions = Given<typeof compareOptions>;

/** Completes the last card of the list and keeps those before it. */
function suggestNextCard(typed: string, context: AutocompleteContext): readonly Choice[] {
  const kept = typed.slice(0, typed.lastIndexOf(',') + 1);
  const prefix = kept === '' ? '' : `${kept} `;
  return suggestGpus(typed.slice(kept.length).trim(), context)
    .map(({ name }) => ({ name: `${prefix}${name}`, value: `${prefix}${name}` }))
    .filter(({ value }) => value.length <= 100);
}

/** To the picture, or back from it. */
export function chartButton(isShown: boolean, again: ButtonOptions, { buttonId }: CommandContext): RunButton {
  return {
    label: isShown ? en.chart.table : en.chart.button,
    customId: buttonId('compare', { ...again, chart: isShown ? undefined : true }),
  };
}
