import { ApplicationDidNotRespond } from '../../src/playground/discord/exchange.ts';
import type { Person } from '../../src/playground/discord/person.ts';
import type { PlaygroundServer } from '../../src/playground/server.ts';
import type { User } from '../../src/playground/people/user.ts';

/** So many people that nobody asks often enough to be told to wait. */
const PEOPLE = 50_000;
const FIRST_PERSON_ID = 400_000_000_000_000_000n;
/** Of fewer servers each would be told to wait, so people write to the bot itself. */
const FEWEST_SERVERS = 20;
/** Coprime to any round number of servers, so that neighbours in time are strangers and every server has its turn. */
const GUILD_STRIDE = 7_919;

/** What a community's members own, so what they ask about. */
const CARDS = [
  'RTX 4090, RTX 4080, RTX 4070 Ti, RTX 4070, RTX 4060 Ti 16GB, RTX 4060, RTX 5090, RTX 5080',
  'RTX 5070 Ti, RTX 5070, RTX 3090, RTX 3090 Ti, RTX 3080, RTX 3080 Ti, RTX 3070, RTX 3060 12GB',
  'RTX 3060 Ti, RTX 2080 Ti, RTX 2070, RTX A4000, RTX A5000, RX 7900 XTX, RX 6800 XT, GTX 1080 Ti',
].flatMap((line) => line.split(', '));

type Options = Readonly<Record<string, string>>;
/** `turn` grows with every question to a bot and never repeats. */
type Ask = (user: User, turn: number) => Promise<void>;

interface Question {
  readonly label: string;
  readonly ask: Ask;
}

/** Asked again and again about the same cards, as communities do. */
const ASKED_AGAIN = {
  roi: { label: '/roi gpu:… network:vast', ask: command('/roi', (turn) => ({ gpu: cardOf(turn), network: 'vast' })) },
  roiAnywhere: { label: '/roi gpu:…', ask: command('/roi', (turn) => ({ gpu: cardOf(turn) })) },
  compare: { label: '/compare gpu:…', ask: command('/compare', (turn) => ({ gpu: cardOf(turn) })) },
  autocomplete: { label: 'autocomplete gpu:…', ask: typing('/roi', 'gpu') },
} as const satisfies Record<string, Question>;

/** The same with an electricity price that nobody has typed before. */
const NEVER_ASKED = {
  newRoi: {
    label: '/roi gpu:… network:vast rate:NEW',
    ask: command('/roi', (turn) => ({ gpu: cardOf(turn), network: 'vast', rate: newRate(turn) })),
  },
  newRoiAnywhere: {
    label: '/roi gpu:… rate:NEW',
    ask: command('/roi', (turn) => ({ gpu: cardOf(turn), rate: newRate(turn) })),
  },
  newCompare: {
    label: '/compare gpu:… rate:NEW',
    ask: command('/compare', (turn) => ({ gpu: cardOf(turn), rate: newRate(turn) })),
  },
} as const satisfies Record<string, Question>;

export const QUESTIONS = { ...ASKED_AGAIN, ...NEVER_ASKED };

export type QuestionName = keyof typeof QUESTIONS;

function cardOf(turn: number): string {
  return CARDS[turn % CARDS.length] ?? '';
}

/** USD per kWh, from 0.10 up. */
function newRate(turn: number): string {
  return (0.1 + turn / 100_000).toFixed(5);
}

function command(path: string, optionsOf: (turn: number) => Options): Ask {
  return async (user, turn) => {
    const { visibility, embeds, content } = await user.run(path, optionsOf(turn));
    // Only refusals are private here.
    if (visibility === 'private' || embeds.length === 0) throw new Error(`${path} was not answered: ${content}`);
  };
}

/** One keystroke after another of a card's name. */
function typing(path: string, option: string): Ask {
  return async (user, turn) => {
    const card = cardOf(Math.floor(turn / CARDS.length));
    const typed = card.slice(0, 1 + (turn % card.length));
    const choices = await user.type(path, option, typed);
    if (choices.length === 0) throw new Error(`${path} offered nothing for “${typed}”.`);
  };
}

/** The people who sit in front of one bot's Discord. */
export interface Crowd {
  /** The next of them, in every server in turn, ask until it was asked `count` times, `atOnce` of them at a time. */
  ask(question: QuestionName, how: { readonly count: number; readonly atOnce: number }): Promise<void>;
  /** The same of all questions in turn. */
  mix(how: { readonly count: number; readonly atOnce: number }): Promise<void>;
  /** How many were not answered within three seconds. */
  lost(): number;
}

export function createCrowd(server: PlaygroundServer): Crowd {
  let turn = 0;
  let lost = 0;
  const asksInServers = server.guildIds.length >= FEWEST_SERVERS;

  function nextPerson(): Person {
    turn += 1;
    return {
      userId: (FIRST_PERSON_ID + BigInt(turn % PEOPLE)).toString(),
      guildId: asksInServers ? (server.guildIds[(turn * GUILD_STRIDE) % server.guildIds.length] ?? null) : null,
      locale: 'en-US',
      permissions: 'member',
    };
  }

  /** A machine that has much else to do makes answers late: that is counted, and no reason to end. */
  async function askedOnce(question: QuestionName): Promise<void> {
    try {
      await QUESTIONS[question].ask(server.as(nextPerson()), turn);
    } catch (error) {
      if (!(error instanceof ApplicationDidNotRespond)) throw error;
      lost += 1;
    }
  }

  async function keep(next: () => QuestionName, count: number, atOnce: number): Promise<void> {
    let asked = 0;
    async function keepAsking(): Promise<void> {
      while (asked < count) {
        asked += 1;
        await askedOnce(next());
      }
    }
    await Promise.all(Array.from({ length: atOnce }, keepAsking));
  }

  return {
    lost: () => lost,
    ask: (question, { count, atOnce }) => keep(() => question, count, atOnce),
    mix({ count, atOnce }) {
      const names = Object.keys(QUESTIONS) as QuestionName[];
      return keep(() => names[turn % names.length] ?? 'roi', count, atOnce);
    },
  };
}
