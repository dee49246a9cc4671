import type { Gpu } from '../../catalog/schema.ts';
import { DAYS_PER } from '../../engine/calendar.ts';
import { wornShare } from '../../engine/depreciation.ts';
import { daysSince } from '../../market/figures/figure-date.ts';
import { quoteTyped } from '../../input/typed-text.ts';
import type { SavedRig } from '../../settings/saved-rigs.ts';
import { buttonRow } from '../message/buttons.ts';
import type { RunButton } from '../message/buttons.ts';
import { NEUTRAL_COLOUR } from '../message/colours.ts';
import { formatDate } from '../values/dates.ts';
import { formatAmount } from '../values/money.ts';
import { formatNumber, formatWholePercent } from '../values/numbers.ts';
import { formatDays, formatHours, formatWatts } from '../values/quantities.ts';
import { menuRow } from '../message/menus.ts';
import type { Citing } from '../values/provenance.ts';
import { rigName } from '../values/rig-names.ts';
import { fit } from '../message/table.ts';
import type { Reply } from '../message/reply.ts';
import { present } from '../../present.ts';
import type { Speaking } from '../values/speaking.ts';

type GpuById = (gpuId: string) => Gpu | undefined;

/** A row of a phone; a rig that is longer is shown whole by itself. */
const ROW_CHARACTERS = 38;
const LEAST_CARDS = 8;
/** That of answers to people who name none. */
const USUAL_LIFE_MONTHS = 24;

interface SpeakingToday extends Speaking {
  readonly now: Date;
}

interface RigListModel {
  readonly rigs: readonly SavedRig[];
  readonly limit: number;
  readonly gpuById: GpuById;
  /** Leads to one of them. */
  readonly showId: (rig: SavedRig) => string | undefined;
  readonly citing: Pick<Citing, 'words'>;
}

/** All of a person's rigs, a line each. */
export function rigListView({ rigs, limit, gpuById, showId, citing }: RigListModel): Reply {
  const say = citing.words.rigs;
  if (rigs.length === 0) return embed(say.noneTitle, [say.none]);
  const shown = embed(say.listTitle, [
    ...rigs.map((rig) => {
      const name = quoteTyped(rig.name);
      return say.entry(name, fit(cardsOf(rig, gpuById), Math.max(LEAST_CARDS, ROW_CHARACTERS - name.length)));
    }),
    say.count(rigs.length, limit),
  ]);
  const menu = menuRow(
    'rigs',
    say.pick,
    rigs.map((rig) => ({ label: rig.name, description: cardsOf(rig, gpuById), customId: showId(rig) })),
  );
  return { ...shown, ...(menu.length > 0 && { components: menu }) };
}

/** One rig, with all that is known of it. */
export function rigView(rig: SavedRig, gpuById: GpuById, citing: SpeakingToday, buttons: readonly RunButton[]): Reply {
  return embed(quoteTyped(rig.name), rigLines(rig, gpuById, citing), buttons);
}

/** After a rig was saved: what was understood. */
export function rigSavedView(
  rig: SavedRig,
  isNew: boolean,
  gpuById: GpuById,
  citing: SpeakingToday,
  buttons: readonly RunButton[],
): Reply {
  const say = citing.words.rigs;
  return embed(say.saved(quoteTyped(rig.name), isNew), [...rigLines(rig, gpuById, citing), say.onlyYours], buttons);
}

/** After a rig was deleted. */
export function rigDeletedView(rig: SavedRig, { words }: Pick<Citing, 'words'>): Reply {
  return embed(words.rigs.deleted(quoteTyped(rig.name)), [words.rigs.stillHave]);
}

function cardsOf({ parts }: SavedRig, gpuById: GpuById): string {
  return rigName(parts.map(({ gpuId, count }) => ({ count, gpu: { name: gpuById(gpuId)?.name ?? gpuId } })));
}

function rigLines(rig: SavedRig, gpuById: GpuById, citing: SpeakingToday): string[] {
  const { locale, words } = citing;
  const say = words.rigs;
  const boards = rig.parts.flatMap(({ printed }) =>
    printed?.as === 'load' ? [formatWatts(printed.watts, locale)] : [],
  );
  const { wallLoadW, purchasePrice, purchasedOn, hoursPerDay, uploadMbps, os, ramGb, diskGb, runsAnyway } = rig;
  const { driverBranch, cudaVersion } = rig;
  return present(
    say.cards(cardsOf(rig, gpuById)),
    boards.length > 0 && say.board(boards),
    wallLoadW !== undefined && say.wall(formatWatts(wallLoadW, locale)),
    hoursPerDay !== undefined && say.online(formatHours(hoursPerDay, citing)),
    purchasePrice !== undefined && say.boughtFor(formatAmount(purchasePrice.amount, purchasePrice.currency, locale)),
    ...(purchasedOn === undefined ? [] : sinceBought(rig, purchasedOn, citing)),
    uploadMbps !== undefined && say.upload(formatNumber(uploadMbps, locale)),
    os !== undefined && say.system(quoteTyped(os)),
    ramGb !== undefined && say.ram(formatNumber(ramGb, locale)),
    diskGb !== undefined && say.disk(formatNumber(diskGb, locale)),
    driverBranch !== undefined && words.machine.amount('driverBranch', formatNumber(driverBranch, locale)),
    cudaVersion !== undefined && words.machine.amount('cudaVersion', formatNumber(cudaVersion, locale)),
    runsAnyway === true && say.runsAnyway,
  );
}

/** How old it is, and what of its price is gone by the line that answers use where nobody says otherwise. */
function sinceBought({ purchasePrice }: SavedRig, purchasedOn: string, citing: SpeakingToday): string[] {
  const { locale, words, now } = citing;
  const say = words.rigs;
  const ageDays = daysSince(purchasedOn, now);
  if (ageDays < 1) return [say.boughtOn(formatDate(purchasedOn, locale), undefined)];
  const share = wornShare(ageDays, USUAL_LIFE_MONTHS * DAYS_PER.month);
  return present(
    say.boughtOn(formatDate(purchasedOn, locale), formatDays(ageDays, citing)),
    purchasePrice !== undefined &&
      say.worn(
        formatAmount(Math.round(purchasePrice.amount * share), purchasePrice.currency, locale),
        formatWholePercent(share, locale),
        USUAL_LIFE_MONTHS,
      ),
    purchasePrice !== undefined &&
      purchasePrice.amount > 0 &&
      say.backIf(formatAmount(purchasePrice.amount / ageDays, purchasePrice.currency, locale)),
  );
}

function embed(title: string, lines: readonly string[], buttons: readonly RunButton[] = []): Reply {
  return {
    embeds: [{ title, color: NEUTRAL_COLOUR, description: lines.join('\n') }],
    ...buttonRow(buttons),
  };
}
