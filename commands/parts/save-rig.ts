import type { CommandContext } from '../../src/conversation/command-context.ts';
import { defineCommand, definePage } from '../../src/conversation/define-command.ts';
import { attachedFile, choice, date, number, text } from '../../src/conversation/options.ts';
import type { Given } from '../../src/conversation/options.ts';
import { UserError } from '../../src/errors.ts';
import type { RigNameProblem } from '../../src/settings/rig-name.ts';
import type { Form } from '../../src/views/message/form.ts';
import type { Reply } from '../../src/views/message/reply.ts';
import { rigSavedView } from '../../src/views/own/rigs.ts';
import { en } from '../../src/words/en/en.ts';
import { rigOfFile } from './file-rig.ts';
import type { FileRig } from './file-rig.ts';
import { hoursOption, readHours } from './hours.ts';
import { askAbout, meantOption } from './doubts/doubt.ts';
import { hoursDoubt } from './doubts/hours-doubt.ts';
import { machineDoubts } from './doubts/machine-doubt.ts';
import { priceDoubt } from './doubts/price-doubt.ts';
import { rigWattsDoubt } from './doubts/watts-doubt.ts';
import { LONGEST_NUMBER, MAX_DISK, MAX_OS, MAX_RAM, MAX_SPEED, MAX_VERSION } from './machine-limits.ts';
import { MAX_PRICE } from './overrides.ts';
import { earnButtons, gpuByIdIn, MAX_RIG_NAME } from './own-rig.ts';
import { suggestTypedRigs } from './suggestions.ts';
import { defaultCurrency, readCurrency } from './terms.ts';
import { readCardsAndFacts } from './typed-cards.ts';
import { readCuda, readDriver } from './versions.ts';

/** Less than any rig draws: kilowatts are asked about. */
const LEAST_TYPED_W = 0.01;
const MAX_WALL_W = 1e9;
/** In Discord, of one field of a form. */
const LONGEST_ANSWER = 4_000;

const words = en.commands.rig;

const options = {
  name: text(words.save.name, { maxLength: MAX_RIG_NAME }),
  cards: text(words.save.cards, { suggest: suggestTypedRigs }),
  watts: number(words.save.watts, { min: LEAST_TYPED_W, max: MAX_WALL_W }),
  hours: hoursOption,
  price: number(words.save.price, { max: MAX_PRICE }),
  currency: text(words.save.currency),
  bought: date(words.save.bought),
  upload: number(words.save.upload, { max: MAX_SPEED }),
  os: text(words.save.os, { maxLength: MAX_OS }),
  ram: number(words.save.ram, { max: MAX_RAM }),
  disk: number(words.save.disk, { max: MAX_DISK }),
  file: attachedFile(en.files.option),
  machine: choice(en.commands.asked.machine, en.commands.asked.machines),
  driver: text(en.commands.eligible.driver, { maxLength: MAX_VERSION }),
  cuda: text(en.commands.eligible.cuda, { maxLength: MAX_VERSION }),
  meant: meantOption,
};

type RigToSave = Given<typeof options>;

/** What is filled into the form, which has room for what a program prints. */
const filled = definePage({
  name: 'form',
  options: { ...options, cards: text(words.save.cards, { maxLength: LONGEST_ANSWER }) },
  execute: save,
});

/** `/rig save`: with a form for name and cards where either is missing. */
export const saveRig = defineCommand(
  {
    name: 'save',
    description: words.save.description,
    options,
    visibility: 'private',
    form: (given) =>
      // A form would lose the file.
      given.file === undefined && (given.name === undefined || given.cards === undefined) ? formFor(given) : undefined,
    execute: save,
  },
  [filled],
);

function formFor({
  name,
  cards,
  watts,
  hours,
  price,
  currency,
  bought,
  upload,
  os,
  ram,
  disk,
  machine,
  driver,
  cuda,
}: RigToSave): Form {
  const { form } = words;
  return {
    title: form.title,
    path: 'rig save form',
    options: { price, currency, bought, upload, os, ram, disk, machine, driver, cuda },
    fields: [
      { name: 'name', ...form.name, value: name, required: true, maxLength: MAX_RIG_NAME },
      {
        name: 'cards',
        ...form.cards,
        value: cards,
        required: cards !== undefined,
        maxLength: LONGEST_ANSWER,
        lines: 'several',
      },
      { name: 'watts', ...form.watts, value: watts?.toString(), required: false, maxLength: LONGEST_NUMBER },
      { name: 'hours', ...form.hours, value: hours, required: false, maxLength: LONGEST_NUMBER },
      ...(cards === undefined ? [{ name: 'file', kind: 'file', ...en.files.field, required: false } as const] : []),
    ],
  };
}

async function save(given: RigToSave, context: CommandContext): Promise<Reply> {
  const { name, watts, hours, price, currency } = given;
  const { typed, remarks } = await rigToSave(given, context);
  if (name === undefined || typed === undefined) throw new UserError('bad_options', words.nameAndCards);
  const { parts, wallLoadW, hoursPerDay, runsAnyway } = readCardsAndFacts(typed, context.finder, (cards) => ({
    cards,
  }));
  const online = hours === undefined ? undefined : readHours(hours);
  const inCurrency = currency === undefined ? defaultCurrency(context) : readCurrency(currency, context);
  const money = { currency: inCurrency, isTyped: currency !== undefined };
  const { upload, ram, disk, meant } = given;
  askAbout(
    [
      rigWattsDoubt(watts, parts),
      hoursDoubt(hours),
      priceDoubt(price, 'rig', parts, money, context),
      ...machineDoubts({ upload, ram, disk }),
    ],
    meant,
    context,
  );
  const saved = await context.stores().rigs.save(context.actor.userId, {
    name,
    parts: parts.map(({ gpu, count, printed }) => ({ gpuId: gpu.id, count, printed })),
    wallLoadW: watts ?? wallLoadW,
    hoursPerDay: online?.hoursPerDay ?? hoursPerDay,
    onlineFromHour: online?.fromHour,
    purchasePrice: price === undefined ? undefined : { amount: price, currency: inCurrency },
    purchasedOn: given.bought,
    uploadMbps: upload,
    os: given.os,
    ramGb: ram,
    diskGb: disk,
    driverBranch: given.driver === undefined ? undefined : readDriver(given.driver),
    cudaVersion: given.cuda === undefined ? undefined : readCuda(given.cuda),
    runsAnyway: given.machine === undefined ? runsAnyway : given.machine === 'anyway' || undefined,
  });
  switch (saved.kind) {
    case 'added':
    case 'replaced':
      return {
        ...rigSavedView(
          saved.rig,
          saved.kind === 'added',
          gpuByIdIn(context.catalog),
          { locale: context.locale, words: en, now: context.now },
          earnButtons(saved.rig, context),
        ),
        ...(remarks.length > 0 && { content: remarks.join(' ') }),
      };
    case 'full':
      throw new UserError('bad_options', words.full(saved.limit));
    case 'bad-name':
      throw new UserError('bad_options', complaint(saved.problem));
  }
}

async function rigToSave(
  { cards, file }: RigToSave,
  context: CommandContext,
): Promise<Pick<FileRig, 'remarks'> & { readonly typed: string | undefined }> {
  if (file === undefined) return { typed: cards, remarks: [] };
  if (cards !== undefined) throw new UserError('bad_options', en.files.cardsAndFile);
  const rig = await rigOfFile(file, context);
  if (rig instanceof UserError) throw rig;
  return rig;
}

function complaint(problem: RigNameProblem): string {
  switch (problem) {
    case 'empty':
      return words.noName;
    case 'too-long':
      return words.longName(MAX_RIG_NAME);
    case 'unprintable':
      return words.unprintableName;
  }
}
