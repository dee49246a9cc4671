import { earnerOf } from '../../../src/appraisal/appraisal.ts';
import { rateWhileOnline } from '../../../src/appraisal/electricity.ts';
import { withGaps } from '../../../src/appraisal/gaps.ts';
import { rank } from '../../../src/appraisal/rank.ts';
import { earnerId } from '../../../src/catalog/finder.ts';
import type { ButtonOptions, CommandContext } from '../../../src/conversation/command-context.ts';
import { present } from '../../../src/present.ts';
import { compareRows } from '../../../src/views/compare/compare-rows.ts';
import type { CompareModel } from '../../../src/views/compare/compare.ts';
import { en } from '../../../src/words/en/en.ts';
import { readAskedRig } from '../asked-rig.ts';
import { readAssumptions } from '../assumptions.ts';
import { readHours } from '../hours.ts';
import { keepButton } from '../keep-button.ts';
import { doubtOverrides } from '../doubts/override-doubts.ts';
import { DEFAULT_PERIOD, periodButtons } from '../period.ts';
import { rentOfWhat } from '../rent-of-what.ts';
import { citingIn } from '../reply-context.ts';
import { rigEnergyKwhPerDay } from '../rig-energy.ts';
import { rigOptions } from '../rig-options.ts';
import { shareButton } from '../share-button.ts';
import { taxButtons } from '../tax-button.ts';
import { pinnedRate, readTerms } from '../terms.ts';
import { among, readOnly } from './only.ts';
import { chartButton } from './options.ts';
import type { CompareOptions } from './options.ts';

/** One rig in every place, and how to ask for it again. */
export function aboutOne(
  { meant, ...asked }: CompareOptions,
  context: CommandContext,
  readRig = readAskedRig,
): { about: CompareModel; again: ButtonOptions } {
  const rig = readRig(asked.gpu, context);
  const chosen = readOnly(asked.only, context.finder);
  doubtOverrides(asked, rig.parts, { network: chosen?.length === 1 ? chosen[0] : undefined, meant }, context);
  const terms = readTerms(asked, context, rigEnergyKwhPerDay(asked, rig, context));
  const again = {
    ...asked,
    rate: pinnedRate(asked.rate, terms.rate),
    ...rigOptions(asked, rig, terms.money.currency, context, meant),
  };
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
