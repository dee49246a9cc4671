import { NEUTRAL_COLOUR } from './message/colours.ts';
import type { Citing } from './values/provenance.ts';
import type { Reply } from './message/reply.ts';

type HelpWords = Citing['words']['help'];

interface Example {
  readonly path: string;
  readonly typed: string;
  readonly answers: keyof HelpWords['answers'];
  /** Commands that go with it, and need no example. */
  readonly also?: readonly string[];
}

/** What people come with, and the command that answers it, in words that can be typed as they stand. */
const QUESTIONS: readonly {
  readonly question: keyof HelpWords['questions'];
  readonly examples: readonly Example[];
}[] = [
  {
    question: 'earn',
    examples: [
      { path: 'roi', typed: 'gpu:4090', answers: 'bestPlace' },
      { path: 'roi', typed: 'gpu:6x 3070 network:Vast.ai rate:0,30 €', answers: 'rigAndNetwork' },
      { path: 'roi', typed: 'gpu:5090 price:2000 resale:40', answers: 'payback' },
    ],
  },
  {
    question: 'better',
    examples: [
      { path: 'odds', typed: 'gpu:4090 price:1600', answers: 'odds' },
      { path: 'plan', typed: 'gpu:4090 goal:only 23-07', answers: 'whatToDo' },
      { path: 'compare', typed: 'gpu:4090', answers: 'everything' },
      { path: 'compare', typed: 'gpu:4090 with:3090, 5090', answers: 'sideBySide' },
      { path: 'price', typed: 'gpu:4090 network:Vast.ai ask:0.40', answers: 'leastPrice' },
    ],
  },
  {
    question: 'takes',
    examples: [
      { path: 'eligible', typed: 'gpu:6x 3070, x1 risers, 8gb ram', answers: 'whoTakesIt' },
      { path: 'networks', typed: 'gpu:3060', answers: 'whereItMayJoin' },
      { path: 'networks', typed: 'network:Nosana', answers: 'oneNetwork' },
      { path: 'gpus', typed: 'gpu:7900xtx', answers: 'card' },
    ],
  },
  {
    question: 'power',
    examples: [{ path: 'power', typed: 'watts:600 rate:0.13', answers: 'powerCost' }],
  },
  {
    question: 'remember',
    examples: [
      { path: 'me rate', typed: 'rate:0.31 day 0.19 night', answers: 'ownRate' },
      { path: 'me currency', typed: 'currency:EUR', answers: 'ownCurrency' },
      {
        path: 'rig save',
        typed: 'name:attic cards:6x 3070 1200W wall',
        answers: 'ownRig',
        also: ['rig list', 'rig show', 'rig delete'],
      },
      { path: 'me view', typed: '', answers: 'ownSettings', also: ['me export', 'me forget'] },
    ],
  },
  {
    question: 'server',
    examples: [
      {
        path: 'settings rate',
        typed: 'rate:0.12',
        answers: 'serverRate',
      },
      { path: 'settings currency', typed: 'currency:EUR', answers: 'serverCurrency' },
      { path: 'settings pc', typed: 'host-watts:0', answers: 'serverPc' },
      { path: 'settings view', typed: '', answers: 'serverSettings', also: ['settings reset'] },
    ],
  },
  {
    question: 'trust',
    examples: [
      { path: 'claim', typed: 'text:4090 makes $800 a month on io.net', answers: 'isItPossible' },
      { path: 'about', typed: '', answers: 'about', also: ['receipt'] },
    ],
  },
];

/** Examples by question. A command whose id Discord has told us can be clicked. */
export function helpView(
  commands: readonly { readonly path: string; readonly id: string | undefined }[],
  { words }: Pick<Citing, 'words'>,
): Reply {
  const say = words.help;
  const idOf = new Map(commands.map(({ path, id }) => [path, id]));
  const mention = (path: string): string => {
    const id = idOf.get(path);
    return id === undefined ? `\`/${path}\`` : `</${path}:${id}>`;
  };
  return {
    embeds: [
      {
        title: say.title,
        color: NEUTRAL_COLOUR,
        description: say.first(mention('roi')),
        fields: QUESTIONS.map(({ question, examples }) => ({
          name: say.questions[question],
          value: examples
            .map(({ path, typed, answers, also = [] }) =>
              say.line(mention(path), typed, [say.answers[answers], ...also.map(mention)]),
            )
            .join('\n'),
        })),
        footer: { text: say.footer },
      },
    ],
  };
}
