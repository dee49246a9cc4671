import { earnerOf } from '../../../src/appraisal/appraisal.ts';
import type { Earning } from '../../../src/appraisal/appraisal.ts';
import { appraise } from '../../../src/appraisal/appraise.ts';
import { KEPT_OF_ASK, saleOfCard } from '../../../src/appraisal/card-sale.ts';
import { firstChoice } from '../../../src/appraisal/choice.ts';
import { oddsQuestion, volatilityOf } from '../../../src/appraisal/odds-question.ts';
import type { OddsTyped } from '../../../src/appraisal/odds-question.ts';
import { rank } from '../../../src/appraisal/rank.ts';
import { cardCount } from '../../../src/appraisal/rig.ts';
import type { RigPart } from '../../../src/appraisal/rig.ts';
import type { Figure } from '../../../src/catalog/figure.ts';
import { earnerId } from '../../../src/catalog/finder.ts';
import type { CommandContext } from '../../../src/conversation/command-context.ts';
import { MAX_HORIZON_MONTHS } from '../../../src/engine/odds.ts';
import { UserError } from '../../../src/errors.ts';
import { doublings, rangeScore } from '../../../src/market/valuation/track-record.ts';
import { present } from '../../../src/present.ts';
import type { OddsModel } from '../../../src/views/advice/odds.ts';
import { en } from '../../../src/words/en/en.ts';
import { readEarner } from '../asked-earner.ts';
import { readAskedRig } from '../asked-rig.ts';
import { readAssumptions } from '../assumptions.ts';
import { amountDoubt } from '../doubts/amount-doubt.ts';
import { askAbout } from '../doubts/doubt.ts';
import { monthsDoubt } from '../doubts/months-doubt.ts';
import { doubtOverrides } from '../doubts/override-doubts.ts';
import { resaleDoubt, shareDoubt } from '../doubts/share-doubt.ts';
import { NO_OVERRIDES } from '../overrides.ts';
import { citingIn } from '../reply-context.ts';
import { rigOptions } from '../rig-options.ts';
import { shareButton } from '../share-button.ts';
import { pinnedRate, readTerms } from '../terms.ts';
import type { OddsOptions } from './options.ts';

const words = en.commands.odds;

const MAX_RESALE_PERCENT = 300;
/** Cards that are scarce are sold for more than they cost. */
const MOST_RESALE_DOUBTLESS = 150;
const DEFAULT_HORIZON = 24;
/** Of the price, where no loss is named. */
const LOSS_SHARE = 0.25;
/** Of the price: what running it costs can be lost beside it. */
const LEAST_LOSS_SHARE = 0.005;
const MOST_TIMES_LOST = 4;
/** Typed as shares of one: nobody's figure moves so little, or is worth so little. */
const MOST_SHARES = { decay: 0.3, volatility: 2, resale: 3 };

/** What a purchase may bring: every month played out, once each course. */
export async function workOut({ meant, ...asked }: OddsOptions, context: CommandContext): Promise<OddsModel> {
  askAbout(shareDoubts(asked), meant, context);
  const horizonMonths = asked.horizon ?? DEFAULT_HORIZON;
  if (horizonMonths > MAX_HORIZON_MONTHS) throw new UserError('bad_options', words.tooFar(MAX_HORIZON_MONTHS));
  const askedRig = readAskedRig(asked.gpu, context);
  const rig = askedRig.parts;
  doubtOverrides({ ...asked, resale: undefined }, rig, { network: asked.network, meant }, context);
  const terms = readTerms(asked, context);
  const { utilisation, rent } = asked;
  const ofRig = rigOptions({ ...NO_OVERRIDES, ...asked }, askedRig, terms.money.currency, context, meant);
  const known = { ...NO_OVERRIDES, ...ofRig };
  const assumptions = {
    ...readAssumptions(
      { ...known, utilisation, rent, rate: asked.rate, resale: undefined, period: undefined },
      rig,
      terms,
      context,
    ),
    machine: askedRig.machine,
  };
  const earning = earningFor(rig, asked, context, assumptions);
  const { money } = terms;
  const cards = cardCount(rig);
  const price = known.price === undefined ? askedPrice(rig, context) : undefined;
  const purchasePriceUsd = known.price === undefined ? price?.value : (known.price * cards) / money.unitsPerUsd;
  if (purchasePriceUsd === undefined || purchasePriceUsd <= 0) throw new UserError('bad_options', words.noPrice);
  const paid = purchasePriceUsd * money.unitsPerUsd;
  const losses = { low: LEAST_LOSS_SHARE * paid, high: MOST_TIMES_LOST * paid };
  askAbout([amountDoubt('loss', asked.loss, losses, money.currency)], meant, context);
  const typed: OddsTyped = {
    decayPerMonth: asked.decay === undefined ? undefined : asked.decay / 100,
    volatilityPerMonth: asked.volatility === undefined ? undefined : asked.volatility / 100,
    horizonMonths,
    resaleShare: asked.resale === undefined ? undefined : asked.resale / 100,
  };
  const volatility = volatilityOf(earning, typed, (id) => context.catalog.coinDays(id));
  const question = oddsQuestion(earning, purchasePriceUsd, typed, volatility);
  const worked = await context.odds(question);
  if (worked === undefined) throw new UserError('too_busy', words.busy);
  const sale = askedPrice(rig, context);
  const recorded = earning.kind === 'mining' ? context.catalog.coinDays(earning.coin.id) : [];
  const again = { ...asked, ...ofRig, rate: pinnedRate(asked.rate, terms.rate) };
  const hasPicture = asked.chart === true;
  return {
    ...terms,
    serverUnreadable: context.server.kind === 'unreadable',
    citing: citingIn(context),
    rig,
    earning,
    question,
    odds: worked,
    volatility,
    score: rangeScore(recorded),
    doublings: doublings(recorded),
    price,
    saleUsd: sale === undefined ? undefined : sale.value * KEPT_OF_ASK,
    lossUsd:
      asked.loss === undefined
        ? Number((purchasePriceUsd * LOSS_SHARE).toPrecision(1))
        : asked.loss / money.unitsPerUsd,
    hasPicture,
    buttons: present(
      { label: en.odds.buttons.why, customId: context.buttonId('odds why', { ...again }, 'beside') },
      {
        label: en.odds.buttons.estimate,
        customId: context.buttonId(
          'roi',
          { ...ofRig, network: earnerId(earnerOf(earning)), rate: again.rate, utilisation, rent, hide: true },
          'beside',
        ),
      },
      {
        label: hasPicture ? en.odds.buttons.words : en.chart.button,
        customId: context.buttonId('odds', { ...again, chart: hasPicture ? undefined : true }),
      },
      shareButton('odds', again, context),
    ),
  };
}

function shareDoubts({ decay, volatility, horizon, resale, price }: Omit<OddsOptions, 'meant'>) {
  return [
    shareDoubt('decay', decay, MOST_SHARES.decay),
    shareDoubt('volatility', volatility, MOST_SHARES.volatility),
    monthsDoubt('horizon', horizon, MAX_HORIZON_MONTHS),
    shareDoubt('resale', resale, MOST_SHARES.resale),
    resaleDoubt(resale, price, { mostPercent: MOST_RESALE_DOUBTLESS, mostTaken: MAX_RESALE_PERCENT }),
  ];
}

function earningFor(
  rig: readonly RigPart[],
  { network }: OddsOptions,
  context: CommandContext,
  assumptions: Parameters<typeof rank>[2],
): Earning {
  const found =
    network === undefined
      ? firstChoice(rank(rig, context, assumptions).open)
      : appraise(rig, readEarner(network, context.finder), context, assumptions);
  if (found === undefined || found.kind === 'refused' || found.kind === 'unknown') {
    throw new UserError('missing_figure', words.noFigure);
  }
  return found;
}

/** What sellers asked for the rig’s cards last, all together; undefined where offers of one are not on record. */
function askedPrice(rig: readonly RigPart[], { catalog }: CommandContext): Figure<number> | undefined {
  const rows = rig.map(({ gpu, count }) => ({ count, row: saleOfCard(gpu, catalog.resalePrices)?.newest }));
  const [first] = rows
    .flatMap(({ row }) => (row === undefined ? [] : [row]))
    .toSorted((one, other) => one.date.localeCompare(other.date));
  if (first === undefined || rows.some(({ row }) => row === undefined)) return undefined;
  const { kind, source, date } = first;
  return { value: rows.reduce((sum, { count, row }) => sum + count * (row?.usd ?? 0), 0), kind, source, date };
}
