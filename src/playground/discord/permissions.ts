// Bits: discord.com/developers/docs/topics/permissions#permissions-bitwise-permission-flags
const ADMINISTRATOR = 1n << 3n;
export const ALL_PERMISSIONS = (1n << 53n) - 1n;
/** What Discord gives @everyone in a new server: see, talk, react, embed, attach, use commands, join voice. */
export const MEMBER_PERMISSIONS = [0, 6, 10, 11, 14, 15, 16, 18, 20, 21, 25, 26, 31, 35, 37, 38, 39, 42, 46, 49, 50]
  .map((bit) => 1n << BigInt(bit))
  .reduce((sum, bit) => sum | bit, 0n);

/** A role in words, or the bits themselves. */
export type PermissionsGiven = 'member' | 'admin' | bigint | `${bigint}`;

export function permissionBits(given: PermissionsGiven): bigint {
  if (given === 'member') return MEMBER_PERMISSIONS;
  const bits = given === 'admin' ? ADMINISTRATOR : BigInt(given);
  return bits & ADMINISTRATOR ? ALL_PERMISSIONS : bits;
}

/** Whether a command's `default_member_permissions` lets somebody see it; `"0"` is for administrators alone. */
export function mayUse(required: string | null, held: bigint): boolean {
  if (required === null || held & ADMINISTRATOR) return true;
  const needed = BigInt(required);
  return needed !== 0n && (held & needed) === needed;
}
