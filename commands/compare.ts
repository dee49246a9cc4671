import { defineCommand, definePage } from '../src/conversation/define-command.ts';
import { compareOthersView, compareSourcesView } from '../src/views/compare/compare-pages.ts';
import { compareRows } from '../src/views/compare/compare-rows.ts';
import { compareView } from '../src/views/compare/compare.ts';
import { optionsPicture } from '../src/views/pictures/options-chart.ts';
import { en } from '../src/words/en/en.ts';
import { aboutOne } from './parts/compare/one-rig.ts';
import { compareOptions } from './parts/compare/options.ts';
import { sideBySide } from './parts/compare/several-rigs.ts';
import { unlessHidden } from './parts/hiding.ts';
import { illustrated } from './parts/illustrated.ts';
import { pageOptions, rigReader } from './parts/page-options.ts';

const sources = definePage({
  name: 'sources',
  options: { ...compareOptions, ...pageOptions },
  answersAlike: true,
  execute({ page = 1, own, ...question }, context) {
    const { about, again } = aboutOne(question, context, rigReader(own));
    const pageId = (other: number) => context.buttonId('compare sources', { ...again, own, page: other });
    return compareSourcesView({ about, page, pageId });
  },
});

const others = definePage({
  name: 'others',
  options: { ...compareOptions, ...pageOptions },
  answersAlike: true,
  execute({ page = 1, own, ...question }, context) {
    const { about, again } = aboutOne(question, context, rigReader(own));
    const pageId = (other: number) => context.buttonId('compare others', { ...again, own, page: other });
    return compareOthersView({ about, page, pageId });
  },
});

export const compare = defineCommand(
  {
    name: 'compare',
    description: en.commands.asked.compare.description,
    options: compareOptions,
    visibility: unlessHidden,
    answersAlike: true,
    execute(asked, context) {
      if (asked.with !== undefined) return sideBySide(asked, context);
      const { about } = aboutOne(asked, context);
      const picture = about.hasPicture ? optionsPicture(about, compareRows(about)) : undefined;
      return illustrated(compareView(about), asked.chart === true, picture);
    },
  },
  [sources, others],
);
