import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const PAGE = new URL('../page/', import.meta.url);
const STYLES = ['colours', 'layout', 'messages', 'markdown', 'composer', 'panels'];

/** What the browser loads. */
export interface Assets {
  readonly script: string;
  readonly style: string;
}

/** Bundles the page in memory: nothing is written, and nothing is left to build by hand. */
export async function buildAssets(): Promise<Assets> {
  const bundle = await rolldown({
    input: fileURLToPath(new URL('main.ts', PAGE)),
    platform: 'browser',
    logLevel: 'silent',
  });
  try {
    const { output } = await bundle.generate({ format: 'esm', codeSplitting: false, minify: true });
    const styles = await Promise.all(STYLES.map((name) => readFile(new URL(`style/${name}.css`, PAGE), 'utf8')));
    return { script: output[0].code, style: styles.join('\n') };
  } finally {
    await bundle.close();
  }
}

/** @param mayRun whether the command in the address runs by itself, or only stands in the composer. */
export function pageHtml({ mayRun }: { readonly mayRun: boolean }): string {
  return `<!doctype html>
<html lang="en-GB" data-may-run="${mayRun}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Rigwise playground</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="/page.css">
    <script type="module" src="/page.js"></script>
  </head>
  <body></body>
</html>
`;
}
