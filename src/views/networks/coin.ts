import type { Appraisal, MiningAppraisal } from '../../appraisal/appraisal.ts';
import type { Coin } from '../../catalog/schema.ts';
import type { CoinFigures, MovingFigure } from '../../market/valuation/coin-figures.ts';
import { present } from '../../present.ts';
import { certaintySentence } from '../evidence/certainty.ts';
import { figuresLine } from '../evidence/figures-line.ts';
import { refusalsWords } from '../joining/eligibility.ts';
import { missingWords } from '../joining/missing.ts';
import { minerLines } from '../joining/obstacles.ts';
import { buttonRow } from '../message/buttons.ts';
import type { RunButton } from '../message/buttons.ts';
import { NEUTRAL_COLOUR, stripeOf } from '../message/colours.ts';
import type { Reply } from '../message/reply.ts';
import { optional, screenEmbed, vital } from '../message/screen.ts';
import type { Line } from '../message/screen.ts';
import { earningLine } from '../roi/earning-line.ts';
import type { AnswerTerms } from '../values/answer-terms.ts';
import { changeLines } from '../values/change.ts';
import { coinName } from '../values/earner-names.ts';
import { currencyRemarks } from '../values/exchange.ts';
import { formatUnitPrice } from '../values/money.ts';
import { formatNumber, formatPercent } from '../values/numbers.ts';
import { formatHashrate } from '../values/quantities.ts';
import { kindAndDate } from '../values/provenance.ts';
import { earnerTitle } from '../values/titles.ts';
import type { NamedRig } from '../values/titles.ts';
import { gpuNameIn } from '../values/rig-names.ts';
import { powerSentence, rateRemarks } from '../values/your-power.ts';

/** What a rig would leave that mines the coin. */
interface RigMining extends NamedRig {
  readonly appraisal: Appraisal;
}

export interface CoinModel extends AnswerTerms {
  readonly coin: Coin;
  readonly asked: RigMining | undefined;
  readonly figures: CoinFigures;
  readonly hasPicture: boolean;
  readonly buttons: readonly RunButton[];
}

/** One minable coin on one screen: what it would leave the rig that is asked about, and the newest of its figures. */
export function coinView(model: CoinModel): Reply {
  const { coin, asked, figures, exchangeRates, citing, hasPicture, buttons } = model;
  const { words } = citing;
  const mining = miningOf(asked?.appraisal);
  const [price] = figures.prices;
  const [network] = figures.networkHashrates;
  const footer =
    mining === undefined
      ? present(
          price && words.roi.footer.coinPrice(kindAndDate(price.figure, citing)),
          network && words.roi.footer.network(kindAndDate(network.figure, citing)),
          words.roi.footer.noAdvice,
        ).join(' · ')
      : figuresLine(mining, exchangeRates, citing);
  return {
    embeds: [
      screenEmbed({
        title: earnerTitle(coinName(coin), asked, citing),
        color: mining === undefined ? NEUTRAL_COLOUR : stripeOf(mining.estimate.verdict, mining.certainty.grade),
        lines: linesOf(model, mining),
        footer,
        hasPicture,
      }),
    ],
    ...buttonRow(buttons),
  };
}

function miningOf(appraisal: Appraisal | undefined): MiningAppraisal | undefined {
  return appraisal?.kind === 'mining' ? appraisal : undefined;
}

function linesOf(model: CoinModel, mining: MiningAppraisal | undefined): readonly Line[] {
  const { coin, asked, figures, money, rate, exchangeRates, citing } = model;
  const { locale, words } = citing;
  const say = words.coin;
  const usd = { currency: 'USD', unitsPerUsd: 1, locale };
  const [caveat] = coin.caveats.toSorted((one, other) => Number(other.decides) - Number(one.decides));
  const row = (name: string, [newest]: readonly MovingFigure[], show: (value: number) => string): string =>
    say.row(name, newest && [show(newest.figure.value), ...changeLines(newest.changes, citing)]);
  return [
    ...vital(
      mining && earningLine(mining, money, 'day', citing),
      mining && certaintySentence(mining, citing),
      ...minerLines(present(mining), citing),
      asked?.appraisal.kind === 'unknown' &&
        words.networks.one.noFigure(missingWords(asked.appraisal.missing, asked.rig, citing)),
      asked?.appraisal.kind === 'refused' &&
        words.networks.one.not(refusalsWords(asked.appraisal.reasons, gpuNameIn(asked.rig), citing)),
      say.minedBy(coin.minedBy.value),
    ),
    ...optional(3, coin.summary),
    ...vital(
      row(say.price, figures.prices, (value) => formatUnitPrice(value, usd)),
      row(say.allMiners, figures.networkHashrates, (value) => formatHashrate(value, locale)),
      row(say.blockReward, figures.blockRewards, (value) => say.reward(formatNumber(value, locale, 4), coin.symbol)),
      say.row(say.poolFee, [formatPercent(coin.poolFee.value, locale)]),
    ),
    ...optional(2, caveat && words.networks.one.caveat(caveat.value)),
    ...vital(mining && powerSentence(rate, [mining], citing)),
    ...vital(...(mining === undefined ? [] : [...rateRemarks(model), ...currencyRemarks(exchangeRates, citing)])),
  ];
}
