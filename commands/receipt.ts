import { defineCommand } from '../src/conversation/define-command.ts';
import { text } from '../src/conversation/options.ts';
import { en } from '../src/words/en/en.ts';
import { hideOption, unlessHidden } from './parts/hiding.ts';
import { receiptAnswer } from './roi.ts';

const LONGEST_CODE = 300;

export const receipt = defineCommand({
  name: 'receipt',
  description: en.receipt.description,
  options: { code: text(en.receipt.codeOption, { required: true, maxLength: LONGEST_CODE }), hide: hideOption },
  visibility: unlessHidden,
  execute: ({ code, hide }, context) => receiptAnswer(code, hide, context),
});
