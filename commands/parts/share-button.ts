import type { ButtonOptions, CommandContext } from '../../src/conversation/command-context.ts';
import type { RunButton } from '../../src/views/message/buttons.ts';
import { en } from '../../src/words/en/en.ts';

/** Shows everybody what a hidden answer of the command at `path` says; none where everybody sees it already. */
export function shareButton(
  path: string,
  asked: ButtonOptions,
  { buttonId }: Pick<CommandContext, 'buttonId'>,
): RunButton | undefined {
  if (asked['hide'] !== true) return undefined;
  return { label: en.roi.buttons.share, customId: buttonId(path, { ...asked, hide: undefined }, 'share') };
}
