import { rank } from '../src/appraisal/rank.ts';
import { defineCommand, definePage } from '../src/conversation/define-command.ts';
import type { CommandDefinition } from '../src/conversation/command.ts';
import type { CommandContext } from '../src/conversation/command-context.ts';
import { readReceipt } from '../src/conversation/receipt-code.ts';
import { cashPicture } from '../src/views/pictures/cash-chart.ts';
import type { Picture } from '../src/views/pictures/chart.ts';
import { ratePicture } from '../src/views/pictures/rate-chart.ts';
import type { Reply } from '../src/views/message/reply.ts';
import { roiView } from '../src/views/roi/roi.ts';
import { whyView } from '../src/views/roi/why.ts';
import { en } from '../src/words/en/en.ts';
import { unlessHidden } from './parts/hiding.ts';
import { illustrated } from './parts/illustrated.ts';
import { pageOptions, rigReader } from './parts/page-options.ts';
import { roiOptions } from './parts/roi/options.ts';
import type { RoiOptions } from './parts/roi/options.ts';
import { answerReceipt, receiptOf } from './parts/roi/receipts.ts';
import { NO_RENT, workOut } from './parts/roi/work-out.ts';
import type { Figure } from './parts/roi/work-out.ts';

const why = definePage({
  name: 'why',
  options: { ...roiOptions, ...pageOptions },
  answersAlike: true,
  execute({ page = 1, own, ...asked }, context) {
    const answer = workOut(asked, context, rigReader(own));
    if (answer.kind === 'no-figure') return answer.reply;
    return whyView({
      about: answer.model,
      page,
      pageId: (other) => context.buttonId('roi why', { ...answer.again, own, page: other }),
      receipt: receiptOf(answer, definition(), context),
    });
  },
});

export const roi = defineCommand(
  {
    name: 'roi',
    description: en.commands.asked.roi.description,
    options: roiOptions,
    visibility: unlessHidden,
    answersAlike: true,
    execute: roiAnswer,
  },
  [why],
);

/** What `/roi` answers to these options. */
export function roiAnswer(asked: RoiOptions, context: CommandContext): Reply {
  const { gpu, hide, ...others } = asked;
  const reading = readReceipt(gpu, definition());
  if (reading !== undefined) return answerReceipt(reading, { code: gpu, hide, others: Object.keys(others) }, context);
  const answer = workOut(asked, context);
  const isCharted = asked.chart !== undefined;
  if (answer.kind === 'no-figure') return illustrated(answer.reply, isCharted, undefined);
  return illustrated(roiView(answer.model), isCharted, pictureOf(asked.chart, answer, context));
}

/** What `/receipt` answers: the question of the code, as it was answered on its day and as it is today. */
export function receiptAnswer(code: string, hide: boolean | undefined, context: CommandContext): Reply {
  const reading = readReceipt(code, definition()) ?? { kind: 'broken' as const };
  return answerReceipt(reading, { code, hide, others: [] }, context);
}

function definition(): CommandDefinition {
  const [command] = roi.commands.values();
  if (command === undefined) throw new Error('/roi is a command.');
  return command.definition;
}

function pictureOf(
  chart: RoiOptions['chart'],
  { model, assumptions }: Figure,
  context: CommandContext,
): Picture | undefined {
  switch (chart) {
    case undefined:
      return undefined;
    case 'cash':
      return cashPicture(model);
    case 'rate':
      return ratePicture(model, rank(model.rig, context, { ...assumptions, ...NO_RENT }).open);
  }
}
