import type { Provenance } from '../catalog/figure.ts';
import { NEUTRAL_COLOUR } from './colours.ts';
import { formatDate } from './format.ts';
import { FIELD_VALUE_LIMIT, linesWithin } from './limits.ts';
import { kindAndAge, sourceLink } from './provenance.ts';
import type { Citing } from './provenance.ts';
import type { Reply } from './reply.ts';

export interface AboutModel {
  readonly version: string;
  readonly gpuCount: number;
  readonly networkCount: number;
  readonly coinCount: number;
  readonly placeCount: number;
  /** Every figure of the market: prices, hashrates, exchange rates. */
  readonly marketFigures: readonly Provenance[];
  readonly citing: Citing;
}

/** Where the figures come from and how old they are, what is kept about people, and which version answers. */
export function aboutView(model: AboutModel): Reply {
  const { marketFigures, citing } = model;
  const bySource = [...Map.groupBy(marketFigures, ({ source }) => source).values()]
    .flatMap((figures) => {
      const [newest] = figures.toSorted((one, other) => other.date.localeCompare(one.date));
      return newest === undefined ? [] : [{ newest, count: figures.length }];
    })
    .toSorted((one, other) => other.newest.date.localeCompare(one.newest.date));
  const [newest] = bySource;
  return {
    embeds: [
      {
        title: `Rigwise ${model.version}`,
        color: NEUTRAL_COLOUR,
        description: [
          'What a GPU really earns: rented out or mining, after power, as a range, with sources and ages.',
          `It knows ${model.gpuCount} cards, ${model.networkCount} networks, ${model.coinCount} coins and the household electricity price of ${model.placeCount} places.`,
        ].join('\n'),
        fields: [
          {
            name: 'How old the figures are',
            value:
              newest === undefined
                ? 'There are none.'
                : `None is live: they are dated figures that Rigwise ships with. The newest is of ${formatDate(newest.newest.date, citing.locale)}. Every answer names each figure’s own date.`,
          },
          {
            name: 'Where prices, hashrates and exchange rates come from',
            value: linesWithin(
              bySource.map(
                ({ newest: figure, count }) =>
                  `${sourceLink(figure, citing)}: ${count} ${count === 1 ? 'figure' : 'figures'}, the newest ${kindAndAge(figure, citing)}`,
              ),
              FIELD_VALUE_LIMIT,
            ),
          },
          {
            name: 'What it does not model',
            value:
              'Taxes, cooling, repairs, and how difficulty and token prices move after the date shown. A price is not an income: what counts is what the host is paid, times the hours that are rented.',
          },
          {
            name: 'Privacy',
            value:
              'Rigwise asks Discord for no messages and can read none. It keeps what a server has set and who set it, and what you save with `/me` and `/rig`: `/me export` shows it, `/me forget` deletes it. It never asks for wallets, keys or passwords.',
          },
        ],
        footer: { text: 'Not financial advice.' },
      },
    ],
  };
}
