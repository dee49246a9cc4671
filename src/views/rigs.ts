import type { Gpu } from '../catalog/schema.ts';
import { quoteTyped } from '../input/typed-text.ts';
import type { SavedRig } from '../settings/saved-rigs.ts';
import { buttonRow } from './buttons.ts';
import type { RunButton } from './buttons.ts';
import { NEUTRAL_COLOUR } from './colours.ts';
import { formatAmount, formatDate, formatHours, formatNumber, formatWatts } from './format.ts';
import { DESCRIPTION_LIMIT, linesWithin } from './limits.ts';
import { rigName } from './rig-names.ts';
import type { Reply } from './reply.ts';
import { present } from '../present.ts';

type GpuById = (gpuId: string) => Gpu | undefined;

/** All of a person's rigs, a line each. */
export function rigListView(rigs: readonly SavedRig[], limit: number, gpuById: GpuById): Reply {
  return embed(
    rigs.length === 0 ? 'You have saved no rigs' : 'Your rigs',
    rigs.length === 0
      ? ['`/rig save` saves one. Then `gpu:` takes its name, in every command.']
      : [
          ...rigs.map((rig) => `**${quoteTyped(rig.name)}**: ${cardsOf(rig, gpuById)}`),
          `${rigs.length} of ${limit}. \`gpu:\` takes a rig’s name in every command.`,
        ],
  );
}

/** One rig, with all that is known of it. */
export function rigView(rig: SavedRig, gpuById: GpuById, locale: string, buttons: readonly RunButton[]): Reply {
  return embed(quoteTyped(rig.name), rigLines(rig, gpuById, locale), buttons);
}

/** After a rig was saved: what was understood. */
export function rigSavedView(
  rig: SavedRig,
  isNew: boolean,
  gpuById: GpuById,
  locale: string,
  buttons: readonly RunButton[],
): Reply {
  return embed(
    `${quoteTyped(rig.name)} is ${isNew ? 'saved' : 'saved anew'}`,
    [...rigLines(rig, gpuById, locale), 'Only you can see and use it: type its name as `gpu:`.'],
    buttons,
  );
}

/** After a rig was deleted. */
export function rigDeletedView(rig: SavedRig): Reply {
  return embed(`${quoteTyped(rig.name)} is deleted`, ['`/rig list` shows those you still have.']);
}

function cardsOf({ parts }: SavedRig, gpuById: GpuById): string {
  return rigName(parts.map(({ gpuId, count }) => ({ count, gpu: { name: gpuById(gpuId)?.name ?? gpuId } })));
}

function rigLines(rig: SavedRig, gpuById: GpuById, locale: string): string[] {
  const { wallLoadW, purchasePrice, purchasedOn, hoursPerDay, uploadMbps, os, ramGb, diskGb } = rig;
  return present(
    `**Cards:** ${cardsOf(rig, gpuById)}`,
    wallLoadW !== undefined && `**At the wall:** ${formatWatts(wallLoadW, locale)} under load`,
    hoursPerDay !== undefined && `**Online:** ${formatHours(hoursPerDay, locale)} a day`,
    purchasePrice !== undefined &&
      `**Bought for:** ${formatAmount(purchasePrice.amount, purchasePrice.currency, locale)}`,
    purchasedOn !== undefined && `**Bought on:** ${formatDate(purchasedOn, locale)}`,
    uploadMbps !== undefined && `**Upload:** ${formatNumber(uploadMbps, locale)} Mbit/s`,
    os !== undefined && `**System:** ${quoteTyped(os)}`,
    ramGb !== undefined && `**RAM:** ${formatNumber(ramGb, locale)} GB`,
    diskGb !== undefined && `**Disk:** ${formatNumber(diskGb, locale)} GB`,
  );
}

function embed(title: string, lines: readonly string[], buttons: readonly RunButton[] = []): Reply {
  return {
    embeds: [{ title, color: NEUTRAL_COLOUR, description: linesWithin(lines, DESCRIPTION_LIMIT) }],
    ...buttonRow(buttons),
  };
}
