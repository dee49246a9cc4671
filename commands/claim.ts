import { checkClaim } from '../src/appraisal/claim-check.ts';
import { earnerOf } from '../src/appraisal/appraisal.ts';
import { earnerId } from '../src/catalog/finder.ts';
import type { Network } from '../src/catalog/schema.ts';
import type { CommandContext } from '../src/conversation/command-context.ts';
import { defineCommand, definePage } from '../src/conversation/define-command.ts';
import { text } from '../src/conversation/options.ts';
import type { Given } from '../src/conversation/options.ts';
import { UserError } from '../src/errors.ts';
import { readClaim } from '../src/input/claim/claim.ts';
import type { ReadClaim } from '../src/input/claim/claim.ts';
import { isoOf } from '../src/input/claim/claim-time.ts';
import { claimAsTyped } from '../src/input/claim/claim-as-typed.ts';
import { paidInAll } from '../src/market/valuation/paid-in-all.ts';
import { present } from '../src/present.ts';
import { claimDeviceView } from '../src/views/advice/claim-device.ts';
import { claimView } from '../src/views/advice/claim.ts';
import type { ClaimModel } from '../src/views/advice/claim-model.ts';
import { claimWhyView } from '../src/views/advice/claim-why.ts';
import { earnerName } from '../src/views/values/earner-names.ts';
import type { Reply } from '../src/views/message/reply.ts';
import { rigAsTyped } from '../src/views/values/rig-names.ts';
import { en } from '../src/words/en/en.ts';
import { readAskedRig } from './parts/asked-rig.ts';
import { readAssumptions } from './parts/assumptions.ts';
import { hideOption, unlessHidden } from './parts/hiding.ts';
import { currencyOption, NO_OVERRIDES, rateOption } from './parts/overrides.ts';
import { pageOption } from './parts/page-options.ts';
import { citingIn } from './parts/reply-context.ts';
import { claimExample, settleClaim } from './parts/settled-claim.ts';
import { suggestRigs } from './parts/suggestions.ts';
import { pinnedRate, readTerms } from './parts/terms.ts';

/** More would push the answer off the screen. */
const MOST_LEFT_OUT = 5;
/** A message has no more. */
const LONGEST_TEXT = 2_000;

const options = {
  text: text(en.commands.asked.claim.text, {
    required: true,
    maxLength: LONGEST_TEXT,
  }),
  gpu: text(en.commands.asked.claim.gpu, { suggest: suggestRigs }),
  rate: rateOption,
  currency: currencyOption,
  hide: hideOption,
};

type ClaimOptions = Given<typeof options>;

const why = definePage({
  name: 'why',
  options: { ...options, page: pageOption },
  answersAlike: true,
  execute({ page = 1, ...asked }, context) {
    const answer = workOut(asked, context);
    if (answer.kind === 'reply') return answer.reply;
    return claimWhyView({
      about: answer.model,
      page,
      pageId: (other) => context.buttonId('claim why', { ...answer.again, page: other }),
    });
  },
});

export const claim = defineCommand(
  {
    name: 'claim',
    description: en.commands.asked.claim.description,
    options,
    visibility: unlessHidden,
    answersAlike: true,
    execute: (asked, context) => answerClaim(asked, context),
  },
  [why],
);

/** The answer to a boast, wherever it was found. */
export function answerClaim(asked: ClaimOptions, context: CommandContext): Reply {
  const answer = workOut(asked, context);
  return answer.kind === 'reply' ? answer.reply : claimView(answer.model);
}

type Answer =
  | { readonly kind: 'claim'; readonly model: ClaimModel; readonly again: ClaimOptions }
  | { readonly kind: 'reply'; readonly reply: Reply };

function workOut(asked: ClaimOptions, context: CommandContext): Answer {
  const read = readClaim(asked.text, context.finder);
  if (asked.gpu === undefined && read.device === 'apple') return { kind: 'reply', reply: ofDevice(asked, context) };
  const [only] = read.places;
  if (asked.gpu === undefined && read.parts.length === 0 && only?.kind === 'network' && !paysForCards(only.network)) {
    return { kind: 'reply', reply: ofNetwork(only.network, asked, context) };
  }
  const askedRig = asked.gpu === undefined ? undefined : readAskedRig(asked.gpu, context);
  const settled = settleClaim(read, asked.text, askedRig?.parts, context);
  const { rig, place, currency, days, isNet, paidBack } = settled;
  const terms = readTerms({ rate: rateOf(read, asked), currency: asked.currency ?? currency }, context);
  const unitsPerUsd = context.market.exchangeRate(currency)?.unitsPerUsd ?? 1;
  const [lowUsd, highUsd] = [settled.low / unitsPerUsd, settled.high / unitsPerUsd];
  const assumptions = readAssumptions(NO_OVERRIDES, rig, terms, context);
  const time = read.time && isoOf(read.time, context.now);
  const check = checkClaim(
    {
      rig,
      place,
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
  const rate = pinnedRate(rateOf(read, asked), terms.rate);
  const shared = { rate, currency: asked.currency ?? currency };
  const again = present(rate, asked.currency).length === 0 && paidBack === undefined ? {} : shared;
  const plain =
    paidBack === undefined
      ? claimAsTyped({
          rig: gpu,
          low: settled.low,
          high: settled.high,
          currency,
          days,
          place: place === undefined ? undefined : earnerName(place),
          isNet,
          isPowerFree: read.isPowerFree,
          busyShare: read.busyShare,
          time,
        })
      : asked.text;
  const asIt: ClaimOptions = {
    text: plain,
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
      place,
      lowUsd,
      highUsd,
      days,
      isNet,
      isPowerFree: read.isPowerFree,
      busyShare: read.busyShare,
      paidBack,
      check,
      leftOut: read.leftOut.slice(0, MOST_LEFT_OUT),
      unknownPlaces: read.unknownPlaces.slice(0, MOST_LEFT_OUT),
      paidInAll: earner?.kind === 'network' ? paidInAll(earner.network, context.market) : undefined,
      buttons: present(
        { label: en.claim.buttons.why, customId: context.buttonId('claim why', { ...asIt }, 'beside') },
        there !== undefined && {
          label: en.claim.buttons.estimate,
          customId: context.buttonId('roi', { gpu, network: there, rate, hide: true }, 'beside'),
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

function paysForCards({ joining }: Network): boolean {
  return joining.status !== 'not-gpu';
}

/** What was published of a network that pays for something else. */
function ofNetwork(network: Network, { currency }: ClaimOptions, context: CommandContext): Reply {
  return claimDeviceView({
    ofPlace: true,
    networks: [network],
    claims: context.catalog.claims.filter((each) => each.network === network.id && each.gpu === undefined),
    money: readTerms({ currency }, context).money,
    citing: citingIn(context),
  });
}

function ofDevice(asked: ClaimOptions, context: CommandContext): Reply {
  const { catalog } = context;
  const claims = catalog.claims.filter(({ device }) => device === 'apple');
  if (claims.length === 0) throw new UserError('unsupported_device', en.claim.ask.card(claimExample(context)));
  const ids = new Set(claims.map(({ network }) => network));
  const { money } = readTerms({ currency: asked.currency }, context);
  return claimDeviceView({
    ofPlace: false,
    networks: catalog.networks.filter(({ id }) => ids.has(id)),
    claims,
    money,
    citing: citingIn(context),
  });
}
