import type { PlaygroundServer } from '../../src/playground/server.ts';
import type { Person } from '../../src/playground/discord/person.ts';
import type { User } from '../../src/playground/people/user.ts';

export const MEMBER_ID = '400000000000000001';

/** A member of the playground's first server, or whoever `changes` makes of them. */
function person(server: PlaygroundServer, changes: Partial<Person> = {}): Person {
  const [guildId = null] = server.guildIds;
  return { userId: MEMBER_ID, guildId, locale: 'en-GB', permissions: 'member', ...changes };
}

export function sitDown(server: PlaygroundServer, changes: Partial<Person> = {}): User {
  return server.as(person(server, changes));
}
