import { earnerOf } from '../../../src/appraisal/appraisal.ts';
import { checkClaim } from '../../../src/appraisal/claim-check.ts';
import { earnerId } from '../../../src/catalog/finder.ts';
import type { CommandContext } from '../../../src/conversation/command-context.ts';
import { claimAsTyped } from '../../../src/input/claim/claim-as-typed.ts';
import { isoOf } from '../../../src/input/claim/claim-time.ts';
import { readClaim } from '../../../src/input/claim/claim.ts';
import type { ReadClaim } from '../../../src/input/claim/claim.ts';
import { paidInAll } from '../../../src/market/valuation/paid-in-all.ts';
import { present } from '../../../src/present.ts';
import type { ClaimModel } from '../../../src/views/advice/claim-model.ts';
import type { Reply } from '../../../src/views/message/reply.ts';
import { earnerName } from '../../../src/views/values/earner-names.ts';
import { rigAsTyped } from '../../../src/views/values/rig-names.ts';
import { en } from '../../../src/words/en/en.ts';
import { readAskedRig } from '../asked-rig.ts';
import { readAssumptions } from '../assumptions.ts';
import { NO_OVERRIDES } from '../overrides.ts';
import { leftOutOf } from '../rig-in-said.ts';
import { citingIn } from '../reply-context.ts';
import { pinnedRate, readTerms } from '../terms.ts';
import { ofDevice, ofNetwork, paysForCards } from './no-card.ts';
import type { ClaimOptions } from './options.ts';
import { settleClaim } from './settled-claim.ts';

/** More would push the answer off the screen. */
const MOST_LEFT_OUT = 5;

type Answer =
  | { readonly kind: 'claim'; readonly model: ClaimModel; readonly again: ClaimOptions }
  | { readonly kind: 'reply'; readonly reply: Reply };

/** What a claim says beside what is known; or what to say of a claim that is about no card. */
export function workOut(asked: ClaimOptions, context: CommandContext): Answer {
  const read = readClaim(asked.text, context.finder);
  if (asked.gpu === undefined && read.device === 'apple') return { kind: 'reply', reply: ofDevice(asked, context) };
  const [only] = read.earners;
  if (asked.gpu === undefined && read.parts.length === 0 && only?.kind === 'network' && !paysForCards(only.network)) {
    return { kind: 'reply', reply: ofNetwork(only.network, asked, context) };
  }
  const askedRig = asked.gpu === undefined ? undefined : readAskedRig(asked.gpu, context);
  const settled = settleClaim(read, asked.text, askedRig?.parts, context);
  const { rig, earner: named, currency, days, isNet, paidBack } = settled;
  const terms = readTerms({ rate: rateOf(read, asked), currency: asked.currency ?? currency }, context);
  const unitsPerUsd = context.market.exchangeRate(currency)?.unitsPerUsd ?? 1;
  const [lowUsd, highUsd] = [settled.low / unitsPerUsd, settled.high / unitsPerUsd];
  const assumptions = readAssumptions(NO_OVERRIDES, rig, terms, context);
  const time = read.time && isoOf(read.time, context.now);
  const check = checkClaim(
    {
      rig,
      earner: named,
      lowUsdPerDay: lowUsd / days,
      highUsdPerDay: highUsd / days,
      isNet,
      isPerRentedHour: days < 1,
      busyShare: read.busyShare,
      time,
    },
    context,
    assumptions,
  );
  const gpu = rigAsTyped(rig);
  const cardsLeftOut = asked.gpu === undefined ? read.cardsLeftOut : [];
  const all = [gpu, ...cardsLeftOut.map(({ written }) => written)].filter((each) => each !== '').join(' + ');
  const rate = pinnedRate(rateOf(read, asked), terms.rate);
  const shared = { rate, currency: asked.currency ?? currency };
  const again = present(rate, asked.currency).length === 0 && paidBack === undefined ? {} : shared;
  const plainOf = (cards: string): string =>
    paidBack === undefined
      ? claimAsTyped({
          rig: cards,
          low: settled.low,
          high: settled.high,
          currency,
          days,
          earner: named === undefined ? undefined : earnerName(named),
          isNet,
          isPowerFree: read.isPowerFree,
          busyShare: read.busyShare,
          time,
        })
      : asked.text;
  const asIt: ClaimOptions = {
    text: plainOf(gpu),
    ...(paidBack !== undefined && asked.gpu !== undefined && { gpu }),
    ...given(again),
  };
  const earner = check.beside === undefined ? check.noFigure?.earner : earnerOf(check.beside);
  const there = check.beside && earner && earnerId(earner);
  return {
    kind: 'claim',
    again: asIt,
    model: {
      ...terms,
      serverUnreadable: context.server.kind === 'unreadable',
      citing: citingIn(context),
      rig,
      named,
      lowUsd,
      highUsd,
      days,
      isNet,
      isPowerFree: read.isPowerFree,
      busyShare: read.busyShare,
      paidBack,
      check,
      leftOut: read.leftOut.slice(0, MOST_LEFT_OUT),
      cardsLeftOut: leftOutOf(cardsLeftOut),
      unknownEarners: read.unknownEarners.slice(0, MOST_LEFT_OUT),
      paidInAll: earner?.kind === 'network' ? paidInAll(earner.network, context.market) : undefined,
      buttons: present(
        { label: en.claim.buttons.why, customId: context.buttonId('claim why', { ...asIt }, 'beside') },
        there !== undefined && {
          label: en.claim.buttons.estimate,
          customId: context.buttonId('roi', { gpu, network: there, rate, hide: true }, 'beside'),
        },
        all !== gpu &&
          !read.isPerCard &&
          paidBack === undefined && {
            label: all,
            customId: context.buttonId('claim', { ...asIt, text: plainOf(all) }, 'beside'),
          },
        {
          label: en.claim.buttons.compare,
          customId: context.buttonId('compare', { gpu, rate, hide: true }, 'beside'),
        },
        asked.hide === true && {
          label: en.claim.buttons.share,
          customId: context.buttonId('claim', { ...asIt }, 'share'),
        },
      ),
    },
  };
}

/** What was typed beside the claim goes before what the claim says of its power. */
function rateOf({ isPowerFree, rateText }: ReadClaim, { rate }: ClaimOptions): string | undefined {
  return rate ?? (isPowerFree ? 'free' : rateText);
}

function given({ rate, currency }: { readonly rate?: string | undefined; readonly currency?: string | undefined }) {
  return { ...(rate !== undefined && { rate }), ...(currency !== undefined && { currency }) };
}
