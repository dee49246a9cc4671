import { appraise } from '../src/appraisal/appraise.ts';
import { cardShares } from '../src/appraisal/card-shares.ts';
import { earnerOf } from '../src/appraisal/appraisal.ts';
import { rateWhileOnline } from '../src/appraisal/electricity.ts';
import { firstChoice, isSure } from '../src/appraisal/choice.ts';
import { bestMining, betterWithMore, rank, rankCoins } from '../src/appraisal/rank.ts';
import { switchPointOf } from '../src/appraisal/switch-point.ts';
import { defineCommand } from '../src/conversation/define-command.ts';
import { text } from '../src/conversation/options.ts';
import { UserError } from '../src/errors.ts';
import { noEstimateView, nothingOpenView } from '../src/views/no-estimate.ts';
import { earnerId } from '../src/catalog/finder.ts';
import { roiView } from '../src/views/roi.ts';
import { readAskedRig } from './parts/asked-rig.ts';
import { readEarner } from './parts/asked-earner.ts';
import { readAssumptions } from './parts/assumptions.ts';
import { unlessHidden } from './parts/hiding.ts';
import { overrideOptions } from './parts/overrides.ts';
import { DEFAULT_PERIOD, periodButtons } from './parts/period.ts';
import { citingIn } from './parts/reply-context.ts';
import { rigOptions } from './parts/rig-options.ts';
import { suggestEarners, suggestRigs } from './parts/suggestions.ts';
import { readTerms } from './parts/terms.ts';
import { present } from '../src/present.ts';

/** Where most people rent out single cards: the likely answers to "which network?". */
const RENTED_MOST = [
  { label: 'Vast.ai', network: 'vast' },
  { label: 'Salad', network: 'salad' },
  { label: 'Nosana', network: 'nosana' },
  { label: 'io.net', network: 'io-net' },
];

export const roi = defineCommand({
  name: 'roi',
  description: 'What a card or rig earns on a network or coin, after power: range, payback, break-evens, sources',
  options: {
    gpu: text('Your card or rig, such as 4090, 6x 3070 or 2x 4090 + 3080', { required: true, suggest: suggestRigs }),
    network: text('A network or coin, such as Vast.ai or Pearl (default: the best one that takes it)', {
      suggest: suggestEarners,
    }),
    ...overrideOptions,
  },
  visibility: unlessHidden,
  answersAlike: true,

  execute(options, context) {
    const { finder } = context;
    if (options.network === undefined && options.rent !== undefined) throw rentOfWhat(options.gpu);
    const asked = readAskedRig(options.gpu, context);
    const rig = asked.parts;
    const terms = readTerms(options, context);
    const again = { ...options, ...rigOptions(options, asked, terms.money.currency, context) };
    const { machine } = asked;
    const assumptions = { ...readAssumptions(again, rig, terms, context), machine };
    const citing = citingIn(context);

    const ranking = options.network === undefined ? rank(rig, context, assumptions) : undefined;
    const better = ranking === undefined ? undefined : betterWithMore(ranking);
    const appraisal =
      options.network === undefined
        ? (firstChoice(ranking?.open ?? []) ?? better)
        : appraise(rig, readEarner(options.network, finder), context, assumptions);
    // What was typed of one network's rent and work says nothing about the others.
    const ofOthers = options.network === undefined ? {} : { rent: undefined, utilisation: undefined };
    const compare = {
      label: 'Compare all',
      customId: context.buttonId('compare', { ...again, ...ofOthers, network: undefined }),
    };
    const rate = rateWhileOnline(terms.rate, assumptions.online.hoursPerDay);
    const shown = { ...terms, rate, rig, serverUnreadable: context.server.kind === 'unreadable', citing };
    if (appraisal === undefined) {
      return nothingOpenView({
        rig,
        ranking: ranking ?? rank(rig, context, assumptions),
        citing,
        buttons: [compare],
      });
    }
    if (appraisal.kind === 'refused' || appraisal.kind === 'unknown') {
      const others = { ...readAssumptions({ ...again, ...ofOthers }, rig, terms, context), machine };
      return noEstimateView({
        ...shown,
        appraisal,
        alternatives: rank(rig, context, others).open,
        buttons: [compare],
      });
    }

    const period = options.period ?? DEFAULT_PERIOD;
    const coin = appraisal.kind === 'renting' ? bestMining(ranking ?? rankCoins(rig, context, assumptions)) : undefined;
    const network = earnerId(earnerOf(appraisal));
    return roiView({
      ...shown,
      earning: appraisal,
      // What is only on paper is the best of nothing.
      bestOf: isSure(appraisal) ? ranking?.open.length : undefined,
      betterWithMore: better === appraisal ? undefined : better,
      machine,
      shares: cardShares(rig, earnerOf(appraisal), context, assumptions),
      switchPoint: appraisal.kind === 'renting' && coin !== undefined ? switchPointOf(appraisal, coin) : undefined,
      investment: assumptions.investment,
      hoursPerDay: assumptions.online.hoursPerDay,
      period,
      buttons: present(
        ...periodButtons('roi', { ...again, network }, period, context),
        compare,
        appraisal.kind === 'renting' && {
          label: `About ${appraisal.network.name}`,
          customId: context.buttonId('networks', { network, gpu: again.gpu, hide: options.hide }),
        },
      ),
    });
  },
});

/** A rent belongs to one network: held against all of them, it would make every one the best. */
function rentOfWhat(gpu: string): UserError {
  return new UserError(
    'bad_options',
    '`rent:` is what one network pays you. Name the network too, such as `network:Vast.ai`.',
    RENTED_MOST.map(({ label, network }) => ({ label, options: { gpu, network } })),
  );
}
