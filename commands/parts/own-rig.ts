import type { Catalog } from '../../src/catalog/catalog.ts';
import type { Gpu } from '../../src/catalog/schema.ts';
import type { CommandContext } from '../../src/conversation/command-context.ts';
import { findRig } from '../../src/settings/rig-name.ts';
import type { SavedRig } from '../../src/settings/saved-rigs.ts';
import type { RunButton } from '../../src/views/message/buttons.ts';
import { en } from '../../src/words/en/en.ts';

export const MAX_RIG_NAME = 32;
/** In UTF-16 units, as a choice shows it. */
export const MAX_SHOWN_RIG_NAME = en.commands.rig.yours('').length + MAX_RIG_NAME;

/** The rig that a person calls so, or that a choice shows so: Discord's client sends that at times. */
export function ownRigCalled(typed: string, rigs: readonly SavedRig[]): SavedRig | undefined {
  const shown = rigs.map((rig) => ({ name: en.commands.rig.yours(rig.name), rig }));
  return findRig(rigs, typed) ?? findRig(shown, typed)?.rig;
}

export function gpuByIdIn({ gpus }: Catalog): (gpuId: string) => Gpu | undefined {
  return (gpuId) => gpus.find(({ id }) => id === gpuId);
}

/** What the rig earns, shown only to its owner: its name is theirs. */
export function earnButtons({ name }: SavedRig, { buttonId }: CommandContext): readonly RunButton[] {
  return [
    { label: en.commands.rig.earns, customId: buttonId('roi', { gpu: name, hide: true }, 'beside') },
    { label: en.commands.rig.compare, customId: buttonId('compare', { gpu: name, hide: true }, 'beside') },
  ];
}
