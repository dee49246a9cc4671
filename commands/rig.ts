import { defineCommand, defineCommandGroup } from '../src/conversation/define-command.ts';
import { text } from '../src/conversation/options.ts';
import { UserError } from '../src/errors.ts';
import { quoteTyped } from '../src/input/typed-text.ts';
import { MAX_RIGS_PER_PERSON } from '../src/settings/saved-rigs.ts';
import { rigDeletedView, rigListView, rigView } from '../src/views/own/rigs.ts';
import { en } from '../src/words/en/en.ts';
import { belongingsOf } from './parts/belongings.ts';
import { earnButtons, gpuByIdIn, MAX_SHOWN_RIG_NAME, ownRigCalled } from './parts/own-rig.ts';
import { citingIn } from './parts/reply-context.ts';
import { suggestRigNames } from './parts/suggestions.ts';
import { saveRig } from './parts/save-rig.ts';

const words = en.commands.rig;

const list = defineCommand({
  name: 'list',
  description: words.list,
  options: {},
  visibility: 'private',
  execute: (_options, context) =>
    rigListView({
      rigs: belongingsOf(context).rigs,
      limit: MAX_RIGS_PER_PERSON,
      gpuById: gpuByIdIn(context.catalog),
      showId: ({ name }) => context.buttonId('rig show', { name }, 'beside'),
      citing: citingIn(context),
    }),
});

/** The name of a rig that is saved already. */
const savedName = text(words.savedName, { required: true, maxLength: MAX_SHOWN_RIG_NAME, suggest: suggestRigNames });

const show = defineCommand({
  name: 'show',
  description: words.show,
  options: { name: savedName },
  visibility: 'private',
  execute({ name }, context) {
    const saved = ownRigCalled(name, belongingsOf(context).rigs);
    if (saved === undefined) throw unknownRig(name);
    return rigView(saved, gpuByIdIn(context.catalog), citingIn(context), earnButtons(saved, context));
  },
});

const remove = defineCommand({
  name: 'delete',
  description: words.delete,
  options: { name: savedName },
  visibility: 'private',
  async execute({ name }, { stores, actor, belongings }) {
    const own = belongings.kind === 'known' ? ownRigCalled(name, belongings.rigs) : undefined;
    const deleted = await stores().rigs.delete(actor.userId, own?.name ?? name);
    if (deleted === undefined) throw unknownRig(name);
    return rigDeletedView(deleted, { words: en });
  },
});

function unknownRig(name: string): UserError {
  return new UserError('unknown_rig', words.unknown(quoteTyped(name)));
}

export const rig = defineCommandGroup({ name: 'rig', description: words.description }, [saveRig, list, show, remove]);
