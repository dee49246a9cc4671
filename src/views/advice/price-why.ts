import { pagedSections } from '../message/paged.ts';
import type { PriceCard } from '../../appraisal/price-card.ts';
import { dearestPriceUsdPerKwh } from '../../engine/tariff.ts';
import { present } from '../../present.ts';
import { busyText } from '../evidence/renting-grounds.ts';
import { certaintyLines, weaknessLines } from '../evidence/certainty.ts';
import { coinName } from '../values/earner-names.ts';
import { rateAndOrigin } from '../own/electricity.ts';
import { exchangeFields } from '../values/exchange.ts';
import { formatRate, formatUnitPrice } from '../values/money.ts';
import { formatPercent } from '../values/numbers.ts';
import { formatWatts } from '../values/quantities.ts';
import type { Section } from '../message/pages.ts';
import type { PageId } from '../message/paging.ts';
import { addsOnly } from '../values/your-power.ts';
import type { PriceModel } from './price.ts';
import { cited } from '../values/provenance.ts';
import type { Reply } from '../message/reply.ts';
import { rigTitle } from '../values/titles.ts';

interface PriceWhyModel {
  readonly about: PriceModel;
  readonly page: number;
  readonly pageId: PageId;
}

/** What a price card rests on: each floor with its sum, what others ask and who says so. */
export function priceWhyView({ about, page, pageId }: PriceWhyModel): Reply {
  const { card, citing } = about;
  const { words } = citing;
  const title = words.roi.why.title(words.price.title(rigTitle(about, citing), card.network.name));
  const below = [words.roi.footer.noAdvice];
  return pagedSections(title, { sections: sectionsOf(about), below }, { page, pageId, words });
}

function sectionsOf(about: PriceModel): readonly Section[] {
  const { card, rate, serverUnreadable, citing } = about;
  const { words } = citing;
  const say = words.price.why;
  const sections: readonly Section[] = [
    { name: say.hour, lines: hourLines(about) },
    { name: say.day, lines: dayLines(about) },
    { name: say.mine, lines: mineLines(about) },
    { name: say.market, lines: marketLines(about) },
    { name: words.roi.why.sure, lines: sureLines(card, citing) },
    { name: words.roi.why.power, lines: [rateAndOrigin(rate, serverUnreadable, citing)] },
    ...exchangeFields(about.exchangeRates, citing).map(({ name, value }) => ({ name, lines: value.split('\n') })),
  ];
  return sections.filter(({ lines }) => lines.length > 0);
}

function sureLines({ certainty }: PriceCard, citing: PriceModel['citing']): readonly string[] {
  return certainty.weaknesses.length === 0 ? [citing.words.price.sure] : weaknessLines(certainty, citing);
}

function hourLines({ card, money, citing }: PriceModel): readonly string[] {
  const { words, locale } = citing;
  const say = words.price.why;
  const { power, tariff, online, gpus, platformFee } = card.question;
  const cards = gpus.reduce((sum, { count }) => sum + count, 0);
  const usd = (amount: number): string => formatUnitPrice(amount, money);
  const rate = formatRate(dearestPriceUsdPerKwh(tariff, online) * money.unitsPerUsd, money.currency, locale);
  const { fee, listed } = { fee: card.network.platformFee, listed: card.hour.listedUsdPerGpuHour };
  return present(
    say.sum(formatWatts(power.loadW, locale), rate, say.overCards(cards), usd(card.hour.hostUsdPerGpuHour)),
    fee !== undefined &&
      listed !== undefined &&
      say.listedSum(usd(card.hour.hostUsdPerGpuHour), formatPercent(1 - platformFee, locale), usd(listed)),
    !addsOnly(card.powerGrounds) &&
      say.anyway(formatWatts(power.loadW - power.idleW, locale), usd(card.hourRunningAnyway.hostUsdPerGpuHour)),
    fee !== undefined && say.fee(formatPercent(fee.value, locale), cited(fee, citing)),
    setByLine(card, citing),
  );
}

function setByLine({ network }: PriceCard, citing: PriceModel['citing']): string | undefined {
  const { priceSetBy, name } = network;
  if (priceSetBy === undefined) return undefined;
  const say = citing.words.price.why;
  return (priceSetBy.value === 'network' ? say.setsItself : say.setByHosts)(name, cited(priceSetBy, citing));
}

function dayLines({ card, money, citing }: PriceModel): readonly string[] {
  const { words, locale } = citing;
  const say = words.price.why;
  const { low, typical, high } = card.question.utilisation;
  const shares = [...new Set([low, typical, high])];
  const floors = { [low]: card.day.low, [high]: card.day.high, [typical]: card.day.typical };
  const lines = shares.flatMap((share) => {
    const floor = floors[share];
    if (floor === undefined) return [];
    const listed = card.isFeeKnown ? floor.listedUsdPerGpuHour : undefined;
    return [
      say.atShare(
        formatPercent(share, locale),
        formatUnitPrice(floor.hostUsdPerGpuHour, money),
        listed === undefined ? undefined : formatUnitPrice(listed, money),
      ),
    ];
  });
  return [...(lines.length === 0 ? [say.noShare] : lines), words.price.why.busy(busyText(card.utilisation, citing))];
}

function mineLines({ card, money, citing }: PriceModel): readonly string[] {
  const { words, locale } = citing;
  const say = words.price.why;
  const { switchTo, question } = card;
  if (switchTo === undefined) return [say.nothingToMine];
  const usd = (amount: number): string => formatUnitPrice(amount, money);
  const { mining, hourByHour, onceForAll } = switchTo;
  const cards = question.gpus.reduce((sum, { count }) => sum + count, 0);
  const netUsdPerHour = mining.estimate.flows.typical.netCashUsdPerDay / question.online.hoursPerDay / cards;
  return present(
    say.hourByHour(
      coinName(mining.coin),
      usd(netUsdPerHour),
      usd(hourByHour.hostUsdPerGpuHour - netUsdPerHour),
      usd(hourByHour.hostUsdPerGpuHour),
    ),
    onceForAll !== undefined &&
      say.onceForAll(formatPercent(question.utilisation.typical, locale), usd(onceForAll.hostUsdPerGpuHour)),
    ...certaintyLines(mining, citing),
  );
}

function marketLines({ card, money, citing }: PriceModel): readonly string[] {
  const { words } = citing;
  const say = words.price.why;
  const { asked } = card;
  if (asked === undefined) return [words.price.noOthers];
  const usd = (amount: number | undefined): string | undefined =>
    amount === undefined ? undefined : formatUnitPrice(amount, money);
  const range = say.range(
    formatUnitPrice(asked.usdPerGpuHour, money),
    usd(asked.lowUsdPerGpuHour),
    usd(asked.highUsdPerGpuHour),
  );
  return present(
    say.quote(range, asked.basis === 'ask' ? 'ask' : 'renter', cited(asked, citing)),
    asked.note !== undefined && say.note(asked.note),
  );
}
