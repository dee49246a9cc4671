import { priceCard } from '../src/appraisal/price-card.ts';
import { bestCoin, rank } from '../src/appraisal/rank.ts';
import { rateWhileOnline } from '../src/appraisal/electricity.ts';
import { earnerId } from '../src/catalog/finder.ts';
import type { ButtonOptions, CommandContext } from '../src/conversation/command-context.ts';
import { defineCommand, definePage } from '../src/conversation/define-command.ts';
import { number, text } from '../src/conversation/options.ts';
import type { Given } from '../src/conversation/options.ts';
import { UserError } from '../src/errors.ts';
import { present } from '../src/present.ts';
import { earnerName } from '../src/views/values/earner-names.ts';
import { noEstimateView } from '../src/views/roi/no-estimate.ts';
import { priceView } from '../src/views/advice/price.ts';
import type { PriceModel } from '../src/views/advice/price.ts';
import { priceWhyView } from '../src/views/advice/price-why.ts';
import type { Reply } from '../src/views/message/reply.ts';
import { en } from '../src/words/en/en.ts';
import { readEarner } from './parts/asked-earner.ts';
import { readAskedRig } from './parts/asked-rig.ts';
import { readAssumptions } from './parts/assumptions.ts';
import { unlessHidden } from './parts/hiding.ts';
import { readHours } from './parts/hours.ts';
import { askAbout, meantOption } from './parts/doubts/doubt.ts';
import { doubtOverrides } from './parts/doubts/override-doubts.ts';
import { rentDoubt } from './parts/doubts/rent-doubt.ts';
import { laterOverrideOptions, MAX_RENT_USD, overrideOptions } from './parts/overrides.ts';
import { pageOptions, rigReader } from './parts/page-options.ts';
import { citingIn } from './parts/reply-context.ts';
import { rigEnergyKwhPerDay } from './parts/rig-energy.ts';
import { rigOptions } from './parts/rig-options.ts';
import { suggestNetworks, suggestRigs } from './parts/suggestions.ts';
import { shareButton } from './parts/share-button.ts';
import { pinnedRate, readTerms } from './parts/terms.ts';

const { rate, utilisation, watts, 'idle-watts': idleWatts, hours, currency, hide } = overrideOptions;

const options = {
  gpu: text(en.commands.asked.price.gpu, { required: true, suggest: suggestRigs }),
  network: text(en.commands.asked.price.network, { required: true, suggest: suggestNetworks }),
  ask: number(en.commands.asked.price.ask, { max: MAX_RENT_USD }),
  rate,
  utilisation,
  watts,
  'idle-watts': idleWatts,
  hours,
  currency,
  hide,
  ...laterOverrideOptions,
  meant: meantOption,
};

type PriceOptions = Given<typeof options>;

const why = definePage({
  name: 'why',
  options: { ...options, ...pageOptions },
  answersAlike: true,
  execute({ page = 1, own, ...asked }, context) {
    const answer = workOut(asked, context, rigReader(own));
    if (answer.kind === 'no-card') return answer.reply;
    return priceWhyView({
      about: answer.model,
      page,
      pageId: (other) => context.buttonId('price why', { ...answer.again, own, page: other }),
    });
  },
});

export const price = defineCommand(
  {
    name: 'price',
    description: en.commands.asked.price.description,
    options,
    visibility: unlessHidden,
    answersAlike: true,
    execute(asked, context) {
      const answer = workOut(asked, context);
      return answer.kind === 'no-card' ? answer.reply : priceView(answer.model);
    },
  },
  [why],
);

type Answer =
  | { readonly kind: 'card'; readonly model: PriceModel; readonly again: ButtonOptions }
  | { readonly kind: 'no-card'; readonly reply: Reply };

function workOut({ meant, ...asked }: PriceOptions, context: CommandContext, readRig = readAskedRig): Answer {
  const earner = readEarner(asked.network, context.finder);
  if (earner.kind === 'coin') throw new UserError('bad_options', en.errors.priceOfCoin(earnerName(earner)));
  const askedRig = readRig(asked.gpu, context);
  const overrides = {
    ...asked,
    rent: undefined,
    price: undefined,
    life: undefined,
    resale: undefined,
    period: undefined,
  };
  askAbout([rentDoubt('ask', asked.ask, askedRig.parts, asked.network, context)], meant, context);
  doubtOverrides(overrides, askedRig.parts, { network: asked.network, meant }, context);
  const terms = readTerms(asked, context, rigEnergyKwhPerDay(overrides, askedRig, context));
  const { price: _paidForIt, ...ofRig } = rigOptions(overrides, askedRig, terms.money.currency, context, meant);
  const network = earnerId(earner);
  const again = { ...asked, rate: pinnedRate(asked.rate, terms.rate), ...ofRig, network };
  const assumptions = {
    ...readAssumptions({ ...overrides, ...ofRig }, askedRig.parts, terms, context),
    machine: askedRig.machine,
  };
  const rig = askedRig.parts;
  const mining = bestCoin(rig, context, assumptions);
  const card = priceCard(rig, earner.network, context, assumptions, mining);
  const { buttonId } = context;
  const shown = {
    ...terms,
    rate: rateWhileOnline(terms.rate, readHours(again.hours)),
    rig,
    rigCalled: askedRig.called,
    serverUnreadable: context.server.kind === 'unreadable',
    citing: citingIn(context),
  };
  const { ask: _ask, ...ofRoi } = again;
  const earns = { label: en.price.earnings, customId: buttonId('roi', { ...ofRoi, hide: true }, 'beside') };
  if (card.kind !== 'card') {
    const alternatives = rank(rig, context, assumptions).open;
    return {
      kind: 'no-card',
      reply: noEstimateView({
        ...shown,
        appraisal: { ...card, earner },
        alternatives,
        buttons: present(earns, shareButton('price', again, context)),
      }),
    };
  }
  const own = askedRig.called !== undefined || undefined;
  return {
    kind: 'card',
    again,
    model: {
      ...shown,
      card,
      askUsdPerGpuHour: asked.ask,
      hoursPerDay: assumptions.online.hoursPerDay,
      buttons: present(
        { label: en.roi.buttons.why, customId: buttonId('price why', { ...again, own }, 'beside') },
        earns,
        {
          label: en.roi.buttons.about(earner.network.name),
          customId: buttonId('networks', { network, gpu: again.gpu, hide: true }, 'beside'),
        },
        shareButton('price', again, context),
      ),
    },
  };
}
