import { rateWhileOnline } from '../../../src/appraisal/electricity.ts';
import { rank } from '../../../src/appraisal/rank.ts';
import type { RigPart } from '../../../src/appraisal/rig.ts';
import type { Finder } from '../../../src/catalog/finder.ts';
import type { CommandContext } from '../../../src/conversation/command-context.ts';
import { UserError } from '../../../src/errors.ts';
import { present } from '../../../src/present.ts';
import { sideBySideView } from '../../../src/views/compare/side-by-side.ts';
import type { Reply } from '../../../src/views/message/reply.ts';
import { sideBySidePicture } from '../../../src/views/pictures/options-chart.ts';
import { rigAsTyped } from '../../../src/views/values/rig-names.ts';
import { en } from '../../../src/words/en/en.ts';
import { readAskedRig } from '../asked-rig.ts';
import { readAssumptions } from '../assumptions.ts';
import { readHours } from '../hours.ts';
import { illustrated } from '../illustrated.ts';
import { doubtOverrides } from '../doubts/override-doubts.ts';
import { DEFAULT_PERIOD, periodButtons } from '../period.ts';
import { citingIn } from '../reply-context.ts';
import { rigOptions, rigWithFacts } from '../rig-options.ts';
import { shareButton } from '../share-button.ts';
import { pinnedRate, readTerms } from '../terms.ts';
import { readCards } from '../typed-cards.ts';
import { among, readOnly } from './only.ts';
import { chartButton } from './options.ts';
import type { CompareOptions } from './options.ts';

const MAX_OTHERS = 3;

/** Up to four rigs beside each other. */
export function sideBySide({ meant, ...asked }: CompareOptions, context: CommandContext): Reply {
  const rig = readAskedRig(asked.gpu, context);
  doubtOverrides(asked, rig.parts, { meant }, context);
  // Beside each other each would have a mean of its own.
  const terms = readTerms(asked, context);
  const completed = {
    ...asked,
    rate: pinnedRate(asked.rate, terms.rate),
    ...rigOptions(asked, rig, terms.money.currency, context, meant),
  };
  const chosen = readOnly(asked.only, context.finder);
  // What is known of the first rig says nothing about the cards beside it.
  const columns = [
    { rig: rig.parts, overrides: completed, machine: rig.machine },
    ...readOthers(asked.with, context.finder).map((other) => ({ rig: other, overrides: asked, machine: {} })),
  ].map(({ rig: parts, overrides, machine }) => ({
    rig: parts,
    ranking: among(rank(parts, context, { ...readAssumptions(overrides, parts, terms, context), machine }), chosen),
  }));
  const period = asked.period ?? DEFAULT_PERIOD;
  const beside = columns.slice(1).map(({ rig: parts }) => rigAsTyped(parts));
  const again = { ...asked, rate: completed.rate, gpu: rigWithFacts(rig), with: beside.join(', ') };
  const model = {
    ...terms,
    rate: rateWhileOnline(terms.rate, readHours(completed.hours)),
    serverUnreadable: context.server.kind === 'unreadable',
    period,
    citing: citingIn(context),
    columns,
    hasPicture: false,
    isBought: asked.price !== undefined && asked.price > 0,
    detailId: (parts: readonly RigPart[]) =>
      context.buttonId(
        'compare',
        {
          ...asked,
          rate: completed.rate,
          gpu: parts === rig.parts ? rigWithFacts(rig) : rigAsTyped(parts),
          with: undefined,
          hide: true,
        },
        'beside',
      ),
    buttons: [
      [
        {
          label: en.compare.sources,
          customId: context.buttonId(
            'compare sources',
            { ...again, gpu: rigWithFacts(rig), with: undefined },
            'beside',
          ),
        },
        ...present(shareButton('compare', again, context)),
      ],
      [...periodButtons('compare', again, period, context), chartButton(asked.chart === true, again, context)],
    ],
  };
  const picture = asked.chart === true ? sideBySidePicture(model) : undefined;
  return illustrated(sideBySideView({ ...model, hasPicture: picture !== undefined }), asked.chart === true, picture);
}

function readOthers(typed: string | undefined, finder: Finder): (readonly RigPart[])[] {
  if (typed === undefined) return [];
  const names = typed
    .split(/[,;|\n]|\bvs\b/i)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  if (names.length > MAX_OTHERS) {
    throw new UserError('bad_options', en.commands.refused.tooManyCards(MAX_OTHERS, names.length));
  }
  return names.map((name, position) =>
    readCards(name, finder, (corrected) => ({ with: names.with(position, corrected).join(', ') })),
  );
}
