import { standingOf } from '../../appraisal/price-card.ts';
import type { PriceCard } from '../../appraisal/price-card.ts';
import type { PriceFloor } from '../../engine/price-floor.ts';
import { present } from '../../present.ts';
import type { AnswerTerms } from '../values/answer-terms.ts';
import { buttonRow } from '../message/buttons.ts';
import type { RunButton } from '../message/buttons.ts';
import { mainDoubt } from '../evidence/certainty.ts';
import { NEUTRAL_COLOUR } from '../message/colours.ts';
import { coinName } from '../values/earner-names.ts';
import { currencyRemarks } from '../values/exchange.ts';
import { formatUnitCell } from '../values/cells.ts';
import { formatUnitPrice } from '../values/money.ts';
import { formatWholePercent } from '../values/numbers.ts';
import { obstacleLines } from '../joining/obstacles.ts';
import { kindAndDate } from '../values/provenance.ts';
import type { Reply } from '../message/reply.ts';
import { gpuNameIn } from '../values/rig-names.ts';
import { screenEmbed, TITLE_CHARACTERS } from '../message/screen.ts';
import type { Line } from '../message/screen.ts';
import { fit, table } from '../message/table.ts';
import { rigTitle } from '../values/titles.ts';
import type { NamedRig } from '../values/titles.ts';
import { addsOnly, powerLinesOf } from '../values/your-power.ts';

export interface PriceModel extends AnswerTerms, NamedRig {
  readonly card: PriceCard;
  /** What the person would ask of renters, USD per card-hour. */
  readonly askUsdPerGpuHour: number | undefined;
  readonly hoursPerDay: number;
  readonly buttons: readonly RunButton[];
}

/** Two columns of it with a space before each, and the longest label make 37. */
const CELL_WIDTH = 8;

/** What to charge at least, on one phone screen: the floor, where a typed price stands, the rows, what others ask. */
export function priceView(model: PriceModel): Reply {
  const { card, citing, buttons } = model;
  const { words } = citing;
  const title = fit(words.price.title(rigTitle(model, citing), card.network.name), TITLE_CHARACTERS);
  const footer = words.roi.footer.noAdvice;
  return {
    embeds: [screenEmbed({ title, color: NEUTRAL_COLOUR, lines: linesOf(model), footer })],
    ...buttonRow(buttons),
  };
}

function linesOf(model: PriceModel): readonly Line[] {
  const { card, citing } = model;
  const { words } = citing;
  const say = words.price;
  const doubt = mainDoubt(card, citing);
  const first = [...obstacleLines(card, gpuNameIn(model.rig), citing), ...askLines(model)];
  const vital = [
    doubt === '' ? say.sure : say.lessSure(doubt),
    priceTable(model),
    ...present(card.asked === undefined && !isFixed(card) && say.noOthers),
  ];
  const ranked: readonly Line[] = [
    ...rankedLine(
      1,
      isListed(card) && card.asked !== undefined
        ? say.others(kindAndDate(card.asked, citing))
        : card.paid !== undefined && (isFixed(card) ? say.paysNow : say.hostsGet)(kindAndDate(card.paid.used, citing)),
    ),
    ...rankedLine(1, !card.isFeeKnown && !isFixed(card) && say.feeUnknown(card.network.name)),
    ...rankedLine(1, model.rate.timeOfUse !== undefined && say.atDearestHour),
    ...rankedLine(
      2,
      card.switchTo !== undefined &&
        say.mined(card.switchTo.mining.coin.symbol, mainDoubt(card.switchTo.mining, citing)),
    ),
  ];
  return [
    ...first.map((text) => ({ text })),
    floorLine(model),
    ...vital.map((text) => ({ text })),
    ...ranked,
    ...powerLinesOf({ ...model, loadW: card.question.power.loadW, powerGrounds: card.powerGrounds }),
    ...currencyRemarks(model.exchangeRates, citing).map((text) => ({ text })),
  ];
}

function rankedLine(rank: number, text: string | false): readonly Line[] {
  return text === false ? [] : [{ text, rank }];
}

/** Nobody can ask a price there. */
function isFixed({ network }: PriceCard): boolean {
  return network.priceSetBy?.value === 'network';
}

function isListed(card: PriceCard): boolean {
  return card.isFeeKnown && !isFixed(card);
}

function floorLine({ card, money, citing: { words } }: PriceModel): Line {
  const { hostUsdPerGpuHour, listedUsdPerGpuHour } = card.hour;
  const paid = formatUnitPrice(hostUsdPerGpuHour, money);
  if (isFixed(card)) return { text: words.price.fixed(card.network.name, paid) };
  const listed =
    isListed(card) && listedUsdPerGpuHour !== undefined ? formatUnitPrice(listedUsdPerGpuHour, money) : undefined;
  const floor = words.price.floor(paid, listed);
  return { text: words.price.belowFloor(floor), rank: 3, short: floor };
}

/** What is left of a typed price, and where it stands. */
function askLines({ card, askUsdPerGpuHour: ask, money, citing: { words } }: PriceModel): readonly string[] {
  if (ask === undefined) return [];
  const say = words.price;
  const paidUsd = ask * (1 - card.question.platformFee);
  const keptUsd = paidUsd - card.hour.hostUsdPerGpuHour;
  const [asked, paid, kept] = [ask, paidUsd, Math.abs(keptUsd)].map((usd) => formatUnitPrice(usd, money));
  if (asked === undefined || paid === undefined || kept === undefined) return [];
  const forWholeDay = card.day.typical;
  const beside = present(
    keptUsd >= 0 && forWholeDay !== undefined && paidUsd < forWholeDay.hostUsdPerGpuHour && say.notWholeDay,
    card.switchTo !== undefined &&
      paidUsd < card.switchTo.hourByHour.hostUsdPerGpuHour &&
      say.lessThanMining(coinName(card.switchTo.mining.coin)),
    card.asked !== undefined && say.standing(whoseOf(card.asked), standingOf(ask, card.asked)),
  ).join(' ');
  return present((keptUsd < 0 ? say.loses : say.keeps)(asked, paid, kept), beside !== '' && beside);
}

function whoseOf({ basis }: NonNullable<PriceCard['asked']>): 'ask' | 'renter' {
  return basis === 'ask' ? 'ask' : 'renter';
}

function priceTable({ card, money, citing: { words, locale } }: PriceModel): string {
  const { rows } = words.price;
  const { utilisation, platformFee } = card.question;
  const cell = (usd: number | undefined): string => (usd === undefined ? '–' : formatUnitCell(usd, money, CELL_WIDTH));
  const listed = isListed(card);
  const row = (label: string, paidUsd: number | undefined, listedUsd: number | undefined): string[] => [
    label,
    cell(paidUsd),
    ...(listed ? [cell(listedUsd)] : []),
  ];
  const ofFloor = (label: string, floor: PriceFloor | undefined): string[] =>
    row(label, floor?.hostUsdPerGpuHour, floor?.listedUsdPerGpuHour);
  const share = (fraction: number): string => formatWholePercent(fraction, locale);
  const { asked, switchTo, paid } = card;
  const ofOthers = (label: string, usd: number | undefined): string[][] =>
    usd === undefined ? [] : [row(label, card.isFeeKnown ? usd * (1 - platformFee) : undefined, usd)];
  return table([
    [rows.heading(money.currency), rows.paid, ...(listed ? [rows.listed] : [])],
    ofFloor(rows.hour, card.hour),
    ...(addsOnly(card.powerGrounds) ? [] : [ofFloor(rows.anyway, card.hourRunningAnyway)]),
    ofFloor(rows.day(share(utilisation.typical)), card.day.typical),
    ...(utilisation.low === utilisation.typical ? [] : [ofFloor(rows.day(share(utilisation.low)), card.day.low)]),
    ...(switchTo === undefined
      ? []
      : [
          ofFloor(
            rows.hourByHour(`${switchTo.mining.coin.symbol}${words.compare.mark(switchTo.mining.certainty.grade)}`),
            switchTo.hourByHour,
          ),
          ofFloor(rows.onceForAll, switchTo.onceForAll),
        ]),
    ...(asked === undefined || !listed
      ? []
      : [
          ...ofOthers(whoseOf(asked) === 'ask' ? rows.asked : rows.pay, asked.usdPerGpuHour),
          ...ofOthers(rows.low(whoseOf(asked) === 'ask'), asked.lowUsdPerGpuHour),
          ...ofOthers(rows.high(whoseOf(asked) === 'ask'), asked.highUsdPerGpuHour),
        ]),
    ...(paid === undefined || (listed && asked !== undefined)
      ? []
      : [row(isFixed(card) ? rows.pays : rows.hostsGet, paid.price.typical * (1 - paid.fee), undefined)]),
  ]);
}
