// A start is mostly the loading of more than a thousand small files. Plain JavaScript, and loaded before the first of them.
import { createRequire, enableCompileCache, registerHooks } from 'node:module';

/** Packages of hundreds of modules, all of them ES modules that name each other by file. */
const MANY_MODULES = /\/node_modules\/(?:kysely|zod)\//;

/** Zod says what is wrong in sixty languages, a module each. What we show of it is English. */
const ZOD_LANGUAGES = '../locales/index.js';
const ZOD_ENGLISH = '../locales/en.js';

// Without it, every start strips and compiles every module anew. Where its directory cannot be written, nothing is lost but time.
enableCompileCache();

// Its six hundred CommonJS files require each other two thousand times, and every time would go through the hook below.
createRequire(import.meta.url)('discord.js');

// An import that names its file says all there is to find out: Node would look for the file, its true path and its package's type.
registerHooks({
  resolve(specifier, context, next) {
    const { parentURL } = context;
    if (!specifier.startsWith('.') || parentURL === undefined) return next(specifier, context);
    const format = formatOf(specifier, parentURL);
    if (format === undefined) return next(specifier, context);
    const named = specifier === ZOD_LANGUAGES ? ZOD_ENGLISH : specifier;
    return { url: new URL(named, parentURL).href, format, shortCircuit: true };
  },
});

function formatOf(specifier, parentURL) {
  if (specifier.endsWith('.ts')) return 'module-typescript';
  return specifier.endsWith('.js') && MANY_MODULES.test(parentURL) ? 'module' : undefined;
}
