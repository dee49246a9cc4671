import type { ElectricityRate } from '../../../src/appraisal/electricity.ts';
import type { Assumptions } from '../../../src/appraisal/assumptions.ts';
import type { Earner } from '../../../src/catalog/find-earner.ts';
import { earnerId } from '../../../src/catalog/finder.ts';
import type { ButtonOptions, CommandContext } from '../../../src/conversation/command-context.ts';
import { present } from '../../../src/present.ts';
import { siblingsOf } from '../../../src/catalog/sibling-gpus.ts';
import { writtenPart } from '../../../src/input/rig/written-part.ts';
import type { RunButton } from '../../../src/views/message/buttons.ts';
import { earnerName } from '../../../src/views/values/earner-names.ts';
import { en } from '../../../src/words/en/en.ts';
import type { AskedRig } from '../asked-rig.ts';
import { keepButton } from '../keep-button.ts';
import { DEFAULT_PERIOD, periodButtons } from '../period.ts';
import { shareButton } from '../share-button.ts';
import { taxButtons } from '../tax-button.ts';
import type { RoiOptions } from './options.ts';

/** The question that was answered, and how to ask it again. */
export interface Question {
  readonly asked: RoiOptions;
  readonly askedRig: AskedRig;
  readonly again: ButtonOptions;
}

/** What is offered where there is no figure. */
export function buttonsWithout(question: Question, context: CommandContext): readonly RunButton[] {
  const { askedRig, again } = question;
  return present(
    compareButton(question, context),
    {
      label: en.compare.sources,
      customId: context.buttonId(
        'compare sources',
        { ...forAll(question), hide: undefined, own: askedRig.called !== undefined || undefined },
        'beside',
      ),
    },
    shareButton('roi', again, context),
    keepButton(askedRig, again, context),
    ...siblingButtons(question, context),
  );
}

/** The rows under a figure; `again` names its network or coin. */
export function buttonsUnder(
  question: Question,
  {
    earner,
    isMining,
    investment,
    rate,
    whyId,
  }: {
    readonly earner: Earner;
    readonly isMining: boolean;
    readonly investment: Assumptions['investment'];
    readonly rate: ElectricityRate;
    readonly whyId: string | undefined;
  },
  context: CommandContext,
): readonly (readonly RunButton[])[] {
  const { asked, askedRig, again } = question;
  const { buttonId } = context;
  // It stands where the last two buttons would, which are under the answer with the tax: an answer is one screen.
  const taxed = taxButtons({ ...again, chart: undefined, hide: true }, rate, context.locale, (withTax) =>
    context.buttonId('roi', withTax, 'beside'),
  );
  return [
    present(
      { label: en.roi.buttons.why, customId: whyId },
      compareButton(question, context),
      {
        label: en.roi.buttons.about(earnerName(earner)),
        customId: buttonId('networks', { network: earnerId(earner), gpu: again['gpu'], hide: true }, 'beside'),
      },
      shareButton('roi', again, context),
      keepButton(askedRig, again, context),
    ),
    asked.chart === undefined
      ? present(
          ...periodButtons('roi', again, asked.period ?? DEFAULT_PERIOD, context),
          { label: en.chart.button, customId: buttonId('roi', { ...again, chart: 'cash' }) },
          taxed.length === 0 && !isMining && { label: en.price.button, customId: priceCardId(again, context) },
          taxed.length === 0 &&
            investment !== undefined && { label: en.odds.buttons.odds, customId: oddsId(again, context) },
        )
      : chartButtons(again, asked.chart, context),
    [...taxed, ...siblingButtons(question, context)],
  ];
}

const MOST_SIBLINGS = 2;

/** "3080" is taken for the 10 GB card, as most are: the others of its name are a press away. */
function siblingButtons(
  { asked, askedRig, again }: Question,
  { catalog, buttonId }: CommandContext,
): readonly RunButton[] {
  const [part, ...others] = askedRig.parts;
  if (part === undefined || others.length > 0 || askedRig.called !== undefined) return [];
  return siblingsOf(part.gpu, asked.gpu, catalog.gpus)
    .slice(0, MOST_SIBLINGS)
    .map(({ name }) => {
      const gpu = writtenPart(part.count, name);
      return { label: en.roi.buttons.instead(gpu), customId: buttonId('roi', { ...again, gpu }) };
    });
}

/** Undefined where the question is too long for a button. */
export function whyIdOf({ askedRig, again }: Question, { buttonId }: CommandContext): string | undefined {
  return buttonId('roi why', { ...again, own: askedRig.called !== undefined || undefined }, 'beside');
}

function compareButton(question: Question, { buttonId }: CommandContext): RunButton {
  return {
    label: en.roi.buttons.compare,
    customId: buttonId('compare', { ...forAll(question), hide: true }, 'beside'),
  };
}

/** What was typed of one network's rent and work says nothing about the others. */
function forAll({ asked, again }: Question): ButtonOptions {
  return {
    ...again,
    ...(asked.network !== undefined && { rent: undefined, utilisation: undefined }),
    network: undefined,
    gaps: undefined,
    time: undefined,
    chart: undefined,
  };
}

/** The odds of the same purchase; what the answer shows of its terms that the odds take too. */
function oddsId(
  { gpu, network, price, rate, utilisation, rent, watts, hours, resale, currency, machine }: ButtonOptions,
  { buttonId }: CommandContext,
): string | undefined {
  return buttonId(
    'odds',
    { gpu, network, price, rate, utilisation, rent, watts, hours, resale, currency, machine, hide: true },
    'beside',
  );
}

/** From one picture to the other, and back to the table. */
function chartButtons(
  again: ButtonOptions,
  shown: 'cash' | 'rate',
  { buttonId }: CommandContext,
): readonly RunButton[] {
  return [
    { label: en.chart.overMonths, customId: buttonId('roi', { ...again, chart: 'cash' }), current: shown === 'cash' },
    { label: en.chart.byRate, customId: buttonId('roi', { ...again, chart: 'rate' }), current: shown === 'rate' },
    { label: en.chart.table, customId: buttonId('roi', { ...again, chart: undefined }) },
  ];
}

/** What was typed of a purchase and of the rent has no part in a price card. */
function priceCardId(
  {
    rent: _rent,
    price: _price,
    life: _life,
    resale: _resale,
    period: _period,
    gaps: _gaps,
    time: _time,
    chart: _chart,
    ...asked
  }: ButtonOptions,
  { buttonId }: CommandContext,
): string | undefined {
  return buttonId('price', { ...asked, hide: true }, 'beside');
}
