import { earnerOf } from '../src/appraisal/appraisal.ts';
import type { Appraisal } from '../src/appraisal/appraisal.ts';
import { rateWhileOnline } from '../src/appraisal/electricity.ts';
import { withGaps } from '../src/appraisal/gaps.ts';
import { rank } from '../src/appraisal/rank.ts';
import type { Ranking } from '../src/appraisal/rank.ts';
import type { RigPart } from '../src/appraisal/rig.ts';
import { earnerId } from '../src/catalog/finder.ts';
import type { Finder } from '../src/catalog/finder.ts';
import type { AutocompleteContext, ButtonOptions, CommandContext } from '../src/conversation/command-context.ts';
import { defineCommand, definePage } from '../src/conversation/define-command.ts';
import { flag, text } from '../src/conversation/options.ts';
import type { Choice, Given } from '../src/conversation/options.ts';
import { UserError } from '../src/errors.ts';
import { present } from '../src/present.ts';
import { compareOthersView, compareSourcesView } from '../src/views/compare/compare-pages.ts';
import { optionsPicture, sideBySidePicture } from '../src/views/pictures/options-chart.ts';
import type { RunButton } from '../src/views/message/buttons.ts';
import { compareRows, compareView } from '../src/views/compare/compare.ts';
import type { CompareModel } from '../src/views/compare/compare.ts';
import type { Reply } from '../src/views/message/reply.ts';
import { rigAsTyped } from '../src/views/values/rig-names.ts';
import { sideBySideView } from '../src/views/compare/side-by-side.ts';
import { en } from '../src/words/en/en.ts';
import { readEarner } from './parts/asked-earner.ts';
import { readAskedRig } from './parts/asked-rig.ts';
import { readAssumptions } from './parts/assumptions.ts';
import { unlessHidden } from './parts/hiding.ts';
import { illustrated } from './parts/illustrated.ts';
import { readHours } from './parts/hours.ts';
import { keepButton } from './parts/keep-button.ts';
import { refuseNumberSlips } from './parts/number-slips.ts';
import { laterOverrideOptions, overrideOptions } from './parts/overrides.ts';
import { DEFAULT_PERIOD, periodButtons } from './parts/period.ts';
import { pageOptions, rigReader } from './parts/page-options.ts';
import { rentOfWhat } from './parts/rent-of-what.ts';
import { citingIn } from './parts/reply-context.ts';
import { rigEnergyKwhPerDay } from './parts/rig-energy.ts';
import { rigOptions, rigWithFacts } from './parts/rig-options.ts';
import { shareButton } from './parts/share-button.ts';
import { taxButtons } from './parts/tax-button.ts';
import { suggestGpus, suggestRigs } from './parts/suggestions.ts';
import { pinnedRate, readTerms } from './parts/terms.ts';
import { readCards } from './parts/typed-cards.ts';

const MAX_OTHERS = 3;

const options = {
  gpu: text(en.commands.asked.compare.gpu, { required: true, suggest: suggestRigs }),
  with: text(en.commands.asked.compare.with, { suggest: suggestNextCard }),
  ...overrideOptions,
  only: text(en.commands.asked.compare.only),
  ...laterOverrideOptions,
  chart: flag(en.chart.flag),
};

type CompareOptions = Given<typeof options>;

const sources = definePage({
  name: 'sources',
  options: { ...options, ...pageOptions },
  answersAlike: true,
  execute({ page = 1, own, ...question }, context) {
    const { about, again } = aboutOne(question, context, rigReader(own));
    const pageId = (other: number) => context.buttonId('compare sources', { ...again, own, page: other });
    return compareSourcesView({ about, page, pageId });
  },
});

const others = definePage({
  name: 'others',
  options: { ...options, ...pageOptions },
  answersAlike: true,
  execute({ page = 1, own, ...question }, context) {
    const { about, again } = aboutOne(question, context, rigReader(own));
    const pageId = (other: number) => context.buttonId('compare others', { ...again, own, page: other });
    return compareOthersView({ about, page, pageId });
  },
});

export const compare = defineCommand(
  {
    name: 'compare',
    description: en.commands.asked.compare.description,
    options,
    visibility: unlessHidden,
    answersAlike: true,
    execute(asked, context) {
      if (asked.with !== undefined) return sideBySide(asked, context);
      const { about } = aboutOne(asked, context);
      const picture = about.hasPicture ? optionsPicture(about, compareRows(about)) : undefined;
      return illustrated(compareView(about), asked.chart === true, picture);
    },
  },
  [sources, others],
);

/** One rig in every place, and how to ask for it again. */
function aboutOne(
  asked: CompareOptions,
  context: CommandContext,
  readRig = readAskedRig,
): { about: CompareModel; again: ButtonOptions } {
  const rig = readRig(asked.gpu, context);
  refuseNumberSlips(asked, rig.parts);
  const terms = readTerms(asked, context, rigEnergyKwhPerDay(asked, rig, context));
  const again = {
    ...asked,
    rate: pinnedRate(asked.rate, terms.rate),
    ...rigOptions(asked, rig, terms.money.currency, context),
  };
  const chosen = readOnly(asked.only, context.finder);
  if (asked.rent !== undefined && chosen?.length !== 1) throw rentOfWhat(asked.gpu);
  const assumptions = { ...readAssumptions(again, rig.parts, terms, context), machine: rig.machine };
  const ranking = among(withGaps(rank(rig.parts, context, assumptions), context), chosen);
  const period = asked.period ?? DEFAULT_PERIOD;
  const { buttonId } = context;
  const own = rig.called !== undefined || undefined;
  const rest = ranking.unknown.length + ranking.refused.length + ranking.notOpen.length + ranking.fallingShort.length;
  // Its answer has the button in whose place it stands: an answer is one screen.
  const taxed = taxButtons({ ...again, chart: undefined, hide: true }, terms.rate, context.locale, (withTax) =>
    context.buttonId('compare', withTax, 'beside'),
  );
  const say = en.compare;
  return {
    again,
    about: {
      ...terms,
      rate: rateWhileOnline(terms.rate, readHours(again.hours)),
      serverUnreadable: context.server.kind === 'unreadable',
      rig: rig.parts,
      rigCalled: rig.called,
      ranking,
      period,
      isBought: assumptions.investment !== undefined,
      hasPicture: asked.chart === true && compareRows({ ranking }).length > 0,
      citing: citingIn(context),
      detailId: (earning) =>
        buttonId(
          'roi',
          {
            ...again,
            only: undefined,
            chart: undefined,
            network: earnerId(earnerOf(earning)),
            gaps: earning.kind === 'gap-mining' ? 'mine' : undefined,
            hide: true,
          },
          'beside',
        ),
      buttons: [
        present(
          { label: say.sources, customId: buttonId('compare sources', { ...again, own }, 'beside') },
          rest > 0 && { label: say.others(rest), customId: buttonId('compare others', { ...again, own }, 'beside') },
          shareButton('compare', again, context),
          ...(taxed.length > 0 ? [] : present(keepButton(rig, again, context))),
        ),
        [...periodButtons('compare', again, period, context), chartButton(asked.chart === true, again, context)],
        taxed,
      ],
    },
  };
}

/** To the picture, or back from it. */
function chartButton(isShown: boolean, again: ButtonOptions, { buttonId }: CommandContext): RunButton {
  return {
    label: isShown ? en.chart.table : en.chart.button,
    customId: buttonId('compare', { ...again, chart: isShown ? undefined : true }),
  };
}

/** Up to four rigs beside each other. */
function sideBySide(asked: CompareOptions, context: CommandContext): Reply {
  const rig = readAskedRig(asked.gpu, context);
  refuseNumberSlips(asked, rig.parts);
  // Beside each other each would have a mean of its own.
  const terms = readTerms(asked, context);
  const completed = {
    ...asked,
    rate: pinnedRate(asked.rate, terms.rate),
    ...rigOptions(asked, rig, terms.money.currency, context),
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

const MAX_ONLY = 4;

/** The places asked about; undefined for all. */
function readOnly(typed: string | undefined, finder: Finder): readonly string[] | undefined {
  if (typed === undefined) return undefined;
  const names = typed
    .split(/[,;|\n]|\b(?:or|vs|and)\b/i)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  if (names.length > MAX_ONLY) throw new UserError('bad_options', en.errors.tooManyPlaces(MAX_ONLY, names.length));
  return names.length === 0 ? undefined : names.map((name) => earnerId(readEarner(name, finder)));
}

function among(ranking: Ranking, chosen: readonly string[] | undefined): Ranking {
  if (chosen === undefined) return ranking;
  const isChosen = (appraisal: Appraisal): boolean => chosen.includes(earnerId(earnerOf(appraisal)));
  return {
    open: ranking.open.filter(isChosen),
    fallingShort: ranking.fallingShort.filter(isChosen),
    notOpen: ranking.notOpen.filter(isChosen),
    refused: ranking.refused.filter(isChosen),
    unknown: ranking.unknown.filter(isChosen),
  };
}

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
    throw new UserError('bad_options', en.commands.refused.tooManyCards(MAX_OTHERS, names.length));
  }
  return names.map((name, position) =>
    readCards(name, finder, (corrected) => ({ with: names.with(position, corrected).join(', ') })),
  );
}
