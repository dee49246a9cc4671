import { PermissionFlagsBits as Flag } from 'discord.js';
import { expect, test } from 'vitest';
import {
  ALL_PERMISSIONS,
  mayUse,
  MEMBER_PERMISSIONS,
  permissionBits,
} from '../../../src/playground/discord/permissions.ts';

const BOTH = `${Flag.ManageGuild | Flag.ManageRoles}`;

test.each([
  { reason: 'nothing is asked for', required: null, held: 0n, may: true },
  { reason: 'what is asked for is held', required: `${Flag.ManageGuild}`, held: Flag.ManageGuild, may: true },
  { reason: 'something else is held', required: `${Flag.ManageGuild}`, held: Flag.ManageRoles, may: false },
  { reason: 'half of it is held', required: BOTH, held: Flag.ManageGuild, may: false },
  { reason: 'all of it and more is held', required: BOTH, held: ALL_PERMISSIONS, may: true },
  { reason: '0 is for administrators', required: '0', held: Flag.Administrator, may: true },
  { reason: '0 is for nobody else', required: '0', held: Flag.ManageGuild, may: false },
])('default_member_permissions: $reason', ({ required, held, may }) => {
  expect(mayUse(required, held)).toBe(may);
});

test.each([
  { reason: 'members may what Discord lets everyone do', given: 'member' as const, bits: MEMBER_PERMISSIONS },
  { reason: 'administrators may everything', given: 'admin' as const, bits: ALL_PERMISSIONS },
  { reason: 'the administrator bit brings all the others', given: Flag.Administrator, bits: ALL_PERMISSIONS },
  { reason: 'bits as text are bits', given: '32' as const, bits: 32n },
])('permissions: $reason', ({ given, bits }) => {
  expect(permissionBits(given)).toBe(bits);
});

const membersMay = (flag: bigint) => (MEMBER_PERMISSIONS & flag) === flag;

test('members may send messages and use commands, and manage nothing', () => {
  expect([Flag.SendMessages, Flag.UseApplicationCommands, Flag.AttachFiles].every(membersMay)).toBe(true);
  expect([Flag.ManageGuild, Flag.ManageMessages, Flag.Administrator, Flag.BanMembers].some(membersMay)).toBe(false);
});
