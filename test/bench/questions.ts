import type { Person } from '../../src/playground/person.ts';
import type { PlaygroundServer } from '../../src/playground/server.ts';
import type { User } from '../../src/playground/user.ts';

/** So many people that nobody asks often enough to be told to wait. */
const PEOPLE = 1_000;
const FIRST_PERSON_ID = 400_000_000_000_000_000n;
/** Coprime to any round number of servers, so that neighbours in time are strangers and every server has its turn. */
const GUILD_STRIDE = 7_919;

type Ask = (user: User) => Promise<void>;

export const QUESTIONS = {
  roi: { label: '/roi gpu:RTX 4090 network:io-net', ask: command('/roi', { gpu: 'RTX 4090', network: 'io-net' }) },
  roiAnywhere: { label: '/roi gpu:RTX 4090', ask: command('/roi', { gpu: 'RTX 4090' }) },
  compare: { label: '/compare gpu:4090', ask: command('/compare', { gpu: '4090' }) },
  autocomplete: { label: 'autocomplete gpu:40', ask: typing('/roi', 'gpu', '40') },
} as const satisfies Record<string, { readonly label: string; readonly ask: Ask }>;

export type QuestionName = keyof typeof QUESTIONS;

function command(path: string, options: Readonly<Record<string, string>>): Ask {
  return async (user) => {
    const { visibility, embeds, content } = await user.run(path, options);
    // Only refusals are private here.
    if (visibility === 'private' || embeds.length === 0) throw new Error(`${path} was not answered: ${content}`);
  };
}

function typing(path: string, option: string, typed: string): Ask {
  return async (user) => {
    const choices = await user.type(path, option, typed);
    if (choices.length === 0) throw new Error(`${path} offered nothing for “${typed}”.`);
  };
}

/** The people who sit in front of one bot's Discord. */
export interface Crowd {
  /** The next of them, in every server in turn, ask until it was asked `count` times, `atOnce` of them at a time. */
  ask(question: QuestionName, how: { readonly count: number; readonly atOnce: number }): Promise<void>;
}

export function createCrowd(server: PlaygroundServer): Crowd {
  let turn = 0;

  function nextPerson(): Person {
    turn += 1;
    return {
      userId: (FIRST_PERSON_ID + BigInt(turn % PEOPLE)).toString(),
      guildId: server.guildIds[(turn * GUILD_STRIDE) % server.guildIds.length] ?? null,
      locale: 'en-US',
      permissions: 'member',
    };
  }

  return {
    async ask(question, { count, atOnce }) {
      let asked = 0;
      async function keepAsking(): Promise<void> {
        while (asked < count) {
          asked += 1;
          await QUESTIONS[question].ask(server.as(nextPerson()));
        }
      }
      await Promise.all(Array.from({ length: atOnce }, keepAsking));
    },
  };
}
