import { rateWhileOnline } from '../src/appraisal/electricity.ts';
import { defineCommand, definePage } from '../src/conversation/define-command.ts';
import { number } from '../src/conversation/options.ts';
import type { Given } from '../src/conversation/options.ts';
import type { CommandContext } from '../src/conversation/command-context.ts';
import { energyKwhPerDay } from '../src/engine/power.ts';
import { present } from '../src/present.ts';
import { powerView, powerWhyView } from '../src/views/own/power.ts';
import type { PowerModel } from '../src/views/own/power.ts';
import { en } from '../src/words/en/en.ts';
import { askAbout, meantOption } from './parts/doubts/doubt.ts';
import { hoursDoubt } from './parts/doubts/hours-doubt.ts';
import { powerDoubt } from './parts/doubts/watts-doubt.ts';
import { hideOption, unlessHidden } from './parts/hiding.ts';
import { hoursOption, readHours } from './parts/hours.ts';
import { currencyOption, rateOption } from './parts/overrides.ts';
import { citingIn } from './parts/reply-context.ts';
import { shareButton } from './parts/share-button.ts';
import { taxButtons } from './parts/tax-button.ts';
import { pinnedRate, readTerms } from './parts/terms.ts';

const MAX_WATTS = 1e9;

const options = {
  watts: number(en.commands.asked.power.watts, { required: true, max: MAX_WATTS }),
  hours: hoursOption,
  rate: rateOption,
  currency: currencyOption,
  hide: hideOption,
  meant: meantOption,
};

const why = definePage({
  name: 'why',
  options,
  answersAlike: true,
  execute: (asked, context) => powerWhyView(workOut(asked, context)),
});

export const power = defineCommand(
  {
    name: 'power',
    description: en.commands.asked.power.description,
    options,
    visibility: unlessHidden,
    answersAlike: true,
    execute: (asked, context) => powerView(workOut(asked, context)),
  },
  [why],
);

function workOut({ meant, ...asked }: Given<typeof options>, context: CommandContext): PowerModel {
  askAbout([powerDoubt(asked.watts), hoursDoubt(asked.hours)], meant, context);
  const online = readHours(asked.hours);
  const { hoursPerDay } = online;
  const energy = energyKwhPerDay({ loadW: asked.watts, idleW: 0 }, hoursPerDay, 1);
  const { rate: ofDay, money, exchangeRates } = readTerms(asked, context, () => energy);
  const rate = rateWhileOnline(ofDay, online);
  const again = { ...asked, rate: pinnedRate(asked.rate, ofDay) };
  return {
    watts: asked.watts,
    hoursPerDay,
    energyKwhPerDay: energy,
    costUsdPerDay: energy * rate.usdPerKwh,
    rate,
    exchangeRates,
    serverUnreadable: context.server.kind === 'unreadable',
    money,
    citing: citingIn(context),
    buttons: [
      { label: en.running.why, customId: context.buttonId('power why', again, 'beside') },
      ...present(shareButton('power', again, context)),
      ...taxButtons(again, ofDay, context.locale, (taxed) => context.buttonId('power', taxed, 'beside')),
    ],
  };
}
