import { earnerOf } from '../src/appraisal/appraisal.ts';
import { rateWhileOnline } from '../src/appraisal/electricity.ts';
import { firstChoice } from '../src/appraisal/choice.ts';
import { rank } from '../src/appraisal/rank.ts';
import type { AutocompleteContext } from '../src/conversation/command-context.ts';
import { defineCommand } from '../src/conversation/define-command.ts';
import { text } from '../src/conversation/options.ts';
import type { Choice } from '../src/conversation/options.ts';
import { UserError } from '../src/errors.ts';
import type { Finder } from '../src/catalog/finder.ts';
import { parseRig } from '../src/input/rig/rig.ts';
import type { RigPart } from '../src/appraisal/rig.ts';
import { compareView } from '../src/views/compare.ts';
import { earnerId } from '../src/catalog/finder.ts';
import { earnerName } from '../src/views/earner-names.ts';
import { rigAsTyped } from '../src/views/rig-names.ts';
import { sideBySideView } from '../src/views/side-by-side.ts';
import { readAskedRig } from './parts/asked-rig.ts';
import { refuseNumberSlips } from './parts/number-slips.ts';
import { readAssumptions } from './parts/assumptions.ts';
import { unlessHidden } from './parts/hiding.ts';
import { overrideOptions } from './parts/overrides.ts';
import { DEFAULT_PERIOD, periodButtons } from './parts/period.ts';
import { citingIn } from './parts/reply-context.ts';
import { rigOptions, rigWithFacts } from './parts/rig-options.ts';
import { suggestGpus, suggestRigs } from './parts/suggestions.ts';
import { readTerms } from './parts/terms.ts';

const MAX_OTHERS = 3;

export const compare = defineCommand({
  name: 'compare',
  description: 'Every network and coin for a card, best first, or up to four cards side by side',
  options: {
    gpu: text('Your card or rig, such as 4090 or 6x 3070', { required: true, suggest: suggestRigs }),
    with: text('Up to three more cards, with commas between them, such as 3090, 5090', { suggest: suggestNextCard }),
    ...overrideOptions,
  },
  visibility: unlessHidden,
  answersAlike: true,

  execute(options, context) {
    const { finder } = context;
    const terms = readTerms(options, context);
    const asked = readAskedRig(options.gpu, context);
    refuseNumberSlips(options, asked.parts);
    const completed = { ...options, ...rigOptions(options, asked, terms.money.currency, context) };
    // What is known of the first rig says nothing about the cards beside it.
    const columns = [
      { rig: asked.parts, overrides: completed, machine: asked.machine },
      ...readOthers(options.with, finder).map((rig) => ({ rig, overrides: options, machine: {} })),
    ].map(({ rig, overrides, machine }) => ({
      rig,
      ranking: rank(rig, context, { ...readAssumptions(overrides, rig, terms, context), machine }),
    }));
    const period = options.period ?? DEFAULT_PERIOD;
    const again = {
      ...(columns.length > 1 ? { ...options, gpu: rigWithFacts(asked) } : completed),
      ...(columns.length > 1 && {
        with: columns
          .slice(1)
          .map(({ rig }) => rigAsTyped(rig))
          .join(', '),
      }),
    };
    const hours = columns.length > 1 ? options.hours : completed.hours;
    const shown = {
      ...terms,
      rate: rateWhileOnline(terms.rate, hours ?? 24),
      serverUnreadable: context.server.kind === 'unreadable',
      period,
      citing: citingIn(context),
    };
    const periods = periodButtons('compare', again, period, context);
    const [only, ...others] = columns;
    if (only === undefined || others.length > 0) return sideBySideView({ ...shown, columns, buttons: periods });

    const best = firstChoice(only.ranking.open);
    const details =
      best === undefined
        ? []
        : [
            {
              label: `Details: ${earnerName(earnerOf(best))}`,
              customId: context.buttonId('roi', { ...again, with: undefined, network: earnerId(earnerOf(best)) }),
            },
          ];
    return compareView({ ...shown, ...only, buttons: [...periods, ...details] });
  },
});

/** Completes the last card of the list and keeps those before it. */
function suggestNextCard(typed: string, context: AutocompleteContext): readonly Choice[] {
  const kept = typed.slice(0, typed.lastIndexOf(',') + 1);
  const prefix = kept === '' ? '' : `${kept} `;
  return suggestGpus(typed.slice(kept.length).trim(), context)
    .map(({ name }) => ({ name: `${prefix}${name}`, value: `${prefix}${name}` }))
    .filter(({ value }) => value.length <= 100);
}

function readOthers(typed: string | undefined, finder: Finder): (readonly RigPart[])[] {
  if (typed === undefined) return [];
  const names = typed
    .split(/[,;|\n]|\bvs\b/i)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  if (names.length > MAX_OTHERS) {
    throw new UserError(
      'bad_options',
      `\`with:\` takes up to ${MAX_OTHERS} cards, and you typed ${names.length}. Leave out ${names.length - MAX_OTHERS} of them.`,
    );
  }
  return names.map((name, position) =>
    parseRig(name, finder, (corrected) => ({ with: names.with(position, corrected).join(', ') })),
  );
}
