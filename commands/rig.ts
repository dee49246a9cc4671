import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import type { APIApplicationCommandBasicOption } from 'discord-api-types/v10';
import * as z from 'zod';
import type { Catalog } from '../src/catalog/catalog.ts';
import type { Gpu } from '../src/catalog/schema.ts';
import { defineCommand, defineCommandGroup } from '../src/conversation/define-command.ts';
import type { CommandContext } from '../src/conversation/command-context.ts';
import { UserError } from '../src/errors.ts';
import { parseTypedRig } from '../src/input/rig/typed-rig.ts';
import { quoteTyped } from '../src/input/typed-text.ts';
import { findRig } from '../src/settings/rig-name.ts';
import type { RigNameProblem } from '../src/settings/rig-name.ts';
import { MAX_RIGS_PER_PERSON } from '../src/settings/saved-rigs.ts';
import type { SavedRig } from '../src/settings/saved-rigs.ts';
import { rigDeletedView, rigListView, rigSavedView, rigView } from '../src/views/rigs.ts';
import { belongingsOf } from './parts/belongings.ts';
import { suggestGpus, suggestRigNames } from './parts/earner-option.ts';
import { currencyOption, MAX_WATTS_PER_CARD, textSchema } from './parts/overrides.ts';
import { defaultCurrency, readCurrency } from './parts/terms.ts';

const MAX_NAME = 32;
const LEAST_WALL_W = 10;
const MAX_WALL_W = 100_000;
const MAX_PRICE = 10_000_000;
const MAX_MBPS = 100_000;
const MAX_RAM_GB = 8_192;
const MAX_DISK_GB = 1_000_000;

const number = (name: string, description: string, max: number, min = 0): APIApplicationCommandBasicOption => ({
  type: ApplicationCommandOptionType.Number,
  name,
  description,
  min_value: min,
  max_value: max,
});

const nameOption = (description: string, autocomplete: boolean): APIApplicationCommandBasicOption => ({
  type: ApplicationCommandOptionType.String,
  name: 'name',
  description,
  required: true,
  max_length: MAX_NAME,
  ...(autocomplete && { autocomplete: true as const }),
});

const nameSchema = z.string().max(MAX_NAME);

const save = defineCommand({
  definition: {
    name: 'save',
    description: 'Save a rig under a name that gpu: takes everywhere; saving it again replaces it',
    options: [
      nameOption('Its name, such as attic', false),
      {
        type: ApplicationCommandOptionType.String,
        name: 'cards',
        description: 'Its cards, such as 6x 3070 or 2x 4090 + 3080 900W wall 8h/day',
        required: true,
        autocomplete: true,
        max_length: 200,
      },
      number('watts', 'Watts of the whole rig at the wall, under load', MAX_WALL_W, LEAST_WALL_W),
      number('hours', 'Hours online per day', 24),
      number('price', 'What the whole rig cost', MAX_PRICE),
      { ...currencyOption, description: 'Currency of the price (default: your own)' },
      {
        type: ApplicationCommandOptionType.String,
        name: 'bought',
        description: 'Day of purchase, such as 2025-03-01',
        max_length: 10,
      },
      number('upload', 'Upload speed in Mbit/s', MAX_MBPS),
      { type: ApplicationCommandOptionType.String, name: 'os', description: 'Operating system', max_length: 60 },
      number('ram', 'Memory of the PC in GB', MAX_RAM_GB),
      number('disk', 'Disk in GB', MAX_DISK_GB),
    ],
  },
  visibility: 'private',
  options: z.strictObject({
    name: nameSchema,
    cards: textSchema,
    watts: z.number().min(LEAST_WALL_W).max(MAX_WALL_W).optional(),
    hours: z.number().min(0).max(24).optional(),
    price: z.number().min(0).max(MAX_PRICE).optional(),
    currency: textSchema.optional(),
    bought: z.iso.date().optional(),
    upload: z.number().min(0).max(MAX_MBPS).optional(),
    os: z.string().max(60).optional(),
    ram: z.number().min(0).max(MAX_RAM_GB).optional(),
    disk: z.number().min(0).max(MAX_DISK_GB).optional(),
  }),
  async execute(options, context) {
    const { parts, wallLoadW, hoursPerDay } = parseTypedRig(options.cards, context.finder, (cards) => ({ cards }));
    const cards = parts.reduce((sum, { count }) => sum + count, 0);
    if (options.watts !== undefined && options.watts > cards * MAX_WATTS_PER_CARD) {
      throw new UserError(
        'bad_options',
        `\`watts:\` is of the whole rig, and no card draws more than ${MAX_WATTS_PER_CARD} W: type at most ${cards * MAX_WATTS_PER_CARD}.`,
      );
    }
    const inCurrency =
      options.currency === undefined ? defaultCurrency(context) : readCurrency(options.currency, context);
    const saved = await context.rigs.save(context.actor.userId, {
      name: options.name,
      parts: parts.map(({ gpu, count }) => ({ gpuId: gpu.id, count })),
      wallLoadW: options.watts ?? wallLoadW,
      hoursPerDay: options.hours ?? hoursPerDay,
      purchasePrice: options.price === undefined ? undefined : { amount: options.price, currency: inCurrency },
      purchasedOn: options.bought,
      uploadMbps: options.upload,
      os: options.os,
      ramGb: options.ram,
      diskGb: options.disk,
    });
    switch (saved.kind) {
      case 'added':
      case 'replaced':
        return rigSavedView(
          saved.rig,
          saved.kind === 'added',
          gpuByIdIn(context.catalog),
          context.locale,
          earnButtons(saved.rig, context),
        );
      case 'full':
        throw new UserError(
          'bad_options',
          `You have ${saved.limit} rigs, and more are not kept. Delete one with \`/rig delete\`, or save under the name of one you have.`,
        );
      case 'bad-name':
        throw new UserError('bad_options', NAME_COMPLAINTS[saved.problem]);
    }
  },
  autocomplete: { cards: suggestGpus },
});

const NAME_COMPLAINTS: Record<RigNameProblem, string> = {
  empty: 'A rig needs a name: type one such as `attic`.',
  'too-long': `A rig’s name has at most ${MAX_NAME} characters: type a shorter one.`,
  unprintable: 'That name has characters that can’t be shown: type letters, digits and spaces.',
};

const list = defineCommand({
  definition: { name: 'list', description: 'Show the rigs you have saved' },
  visibility: 'private',
  options: z.strictObject({}),
  execute: (_options, context) =>
    rigListView(belongingsOf(context).rigs, MAX_RIGS_PER_PERSON, gpuByIdIn(context.catalog)),
});

const show = defineCommand({
  definition: { name: 'show', description: 'Show one of your rigs', options: [nameOption('Its name', true)] },
  visibility: 'private',
  options: z.strictObject({ name: nameSchema }),
  execute({ name }, context) {
    const rig = findRig(belongingsOf(context).rigs, name);
    if (rig === undefined) throw unknownRig(name);
    return rigView(rig, gpuByIdIn(context.catalog), context.locale, earnButtons(rig, context));
  },
  autocomplete: { name: suggestRigNames },
});

const remove = defineCommand({
  definition: { name: 'delete', description: 'Delete one of your rigs', options: [nameOption('Its name', true)] },
  visibility: 'private',
  options: z.strictObject({ name: nameSchema }),
  async execute({ name }, { rigs, actor }) {
    const deleted = await rigs.delete(actor.userId, name);
    if (deleted === undefined) throw unknownRig(name);
    return rigDeletedView(deleted);
  },
  autocomplete: { name: suggestRigNames },
});

function unknownRig(name: string): UserError {
  return new UserError(
    'unknown_rig',
    `You have saved no rig called “${quoteTyped(name)}”. \`/rig list\` shows those you have.`,
  );
}

function gpuByIdIn({ gpus }: Catalog): (gpuId: string) => Gpu | undefined {
  return (gpuId) => gpus.find(({ id }) => id === gpuId);
}

/** What the rig earns, shown only to its owner: its name is theirs. */
function earnButtons({ name }: SavedRig, { buttonId }: CommandContext) {
  return [
    { label: 'What it earns', customId: buttonId('roi', { gpu: name, hide: true }) },
    { label: 'Compare all', customId: buttonId('compare', { gpu: name, hide: true }) },
  ];
}

export const rig = defineCommandGroup(
  { name: 'rig', description: 'Your saved rigs: their names work as gpu: in every command' },
  [save, list, show, remove],
);
