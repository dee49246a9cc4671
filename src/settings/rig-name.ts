const LONGEST_NAME = 32;

export type RigNameProblem = 'empty' | 'too-long' | 'unprintable';

export type RigNameReading =
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'problem'; readonly problem: RigNameProblem };

/** Characters that no eye can tell from none, or that turn the text around them; emoji need their joiners. */
const UNPRINTABLE =
  /[\p{Cc}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF]/u;
/** Some letters and symbols are blank: the Hangul fillers, the empty Braille pattern. */
const VISIBLE = /(?![\p{Default_Ignorable_Code_Point}\u2800])[\p{L}\p{N}\p{P}\p{S}]/u;

/** A rig's name as it is kept: NFC, single spaces, none at the ends; 1 to 32 characters. */
export function readRigName(typed: string): RigNameReading {
  const name = tidy(typed);
  if (UNPRINTABLE.test(name)) return { kind: 'problem', problem: 'unprintable' };
  if (!VISIBLE.test(name)) return { kind: 'problem', problem: 'empty' };
  if (Array.from(name).length > LONGEST_NAME) return { kind: 'problem', problem: 'too-long' };
  return { kind: 'name', name };
}

function isSameRigName(one: string, other: string): boolean {
  return folded(one) === folded(other);
}

/** The rig of that name, without regard to case. */
export function findRig<Rig extends { readonly name: string }>(rigs: readonly Rig[], name: string): Rig | undefined {
  return rigs.find((rig) => isSameRigName(rig.name, name));
}

function tidy(typed: string): string {
  return typed.normalize('NFC').replaceAll(/\s+/gu, ' ').trim();
}

/** Upper case first, so that `ß` meets `SS` and both lower-case sigmas meet. */
function folded(name: string): string {
  return tidy(name).toUpperCase().toLowerCase().normalize('NFC');
}
