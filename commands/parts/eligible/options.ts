import { flag, integer, number, text } from '../../../src/conversation/options.ts';
import type { Given } from '../../../src/conversation/options.ts';
import type { Form } from '../../../src/views/message/form.ts';
import { en } from '../../../src/words/en/en.ts';
import { meantOption } from '../doubts/doubt.ts';
import { hideOption } from '../hiding.ts';
import { LONGEST_NUMBER, MAX_DISK, MAX_OS, MAX_RAM, MAX_SPEED, MAX_VERSION } from '../machine-limits.ts';
import { rateOption } from '../overrides.ts';
import { suggestNetworks, suggestRigs } from '../suggestions.ts';

const MAX_LANES = 16;
const MAX_PLACE = 60;
const LONGEST_ANSWER = 1_000;

const words = en.commands.eligible;

export const eligibleOptions = {
  gpu: text(words.gpu, { suggest: suggestRigs, maxLength: LONGEST_ANSWER }),
  os: text(words.os, { maxLength: MAX_OS }),
  ram: number(words.ram, { max: MAX_RAM }),
  disk: number(words.disk, { max: MAX_DISK }),
  upload: number(words.upload, { max: MAX_SPEED }),
  download: number(words.download, { max: MAX_SPEED }),
  ports: flag(words.ports),
  pcie: integer(words.pcie, { min: 1, max: MAX_LANES }),
  powerlimit: flag(words.powerlimit),
  'part-time': flag(words.partTime),
  rate: rateOption,
  hide: hideOption,
  driver: text(words.driver, { maxLength: MAX_VERSION }),
  cuda: text(words.cuda, { maxLength: MAX_VERSION }),
  country: text(words.country, { maxLength: MAX_PLACE }),
  network: text(words.network, { suggest: suggestNetworks, maxLength: MAX_PLACE }),
  meant: meantOption,
};

export type EligibleOptions = Given<typeof eligibleOptions>;

/** What wasn't typed with the command is asked for in a form. */
export function formFor({ gpu: _gpu, os, ram, disk, upload, ...known }: EligibleOptions): Form {
  const { form } = words;
  const few = { required: false, maxLength: LONGEST_NUMBER };
  return {
    title: form.title,
    path: 'eligible form',
    options: known,
    fields: [
      { name: 'gpu', ...form.gpu, required: true, maxLength: LONGEST_ANSWER },
      { name: 'os', ...form.os, value: os, required: false, maxLength: MAX_OS },
      { name: 'ram', ...form.ram, value: ram?.toString(), ...few },
      { name: 'disk', ...form.disk, value: disk?.toString(), ...few },
      { name: 'upload', ...form.upload, value: upload?.toString(), ...few },
    ],
  };
}
