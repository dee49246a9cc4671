import { defineCommand } from '../src/conversation/define-command.ts';
import { subjectWords } from '../src/market/figures/figure-words.ts';
import { aboutView } from '../src/views/about.ts';
import { citingIn } from './parts/reply-context.ts';

export const about = defineCommand({
  name: 'about',
  description: 'Where the figures come from, how old they are, and what is kept about you',
  options: {},
  visibility: 'private',
  execute(_options, context) {
    const { catalog, bot } = context;
    return aboutView({
      version: bot.version,
      gpuCount: catalog.gpus.length,
      networkCount: catalog.networks.length,
      coinCount: catalog.coins.length,
      placeCount: catalog.countries.length + catalog.usStates.length,
      sources: bot.sources,
      marketFigures: catalog.bundle,
      subjectName: (subject) => subjectWords(subject, catalog),
      citing: citingIn(context),
    });
  },
});
