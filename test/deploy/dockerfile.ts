import { readFileSync } from 'node:fs';

export interface Instruction {
  /** `RUN` */
  readonly name: string;
  /** What stands behind it, in one line. */
  readonly text: string;
  /** Which FROM it belongs to, counted from 0; -1 before the first. */
  readonly stage: number;
}

export const ROOT = new URL('../../', import.meta.url);

/** The instructions of the image's Dockerfile, without comments. */
export function readDockerfile(): readonly Instruction[] {
  const lines = readFileSync(new URL('Dockerfile', ROOT), 'utf8')
    .replaceAll(/^\s*#.*$\n?/gm, '')
    .replaceAll(/\\\n\s*/g, '')
    .split('\n')
    .filter((line) => line.trim() !== '');
  let stage = -1;
  return lines.map((line) => {
    const [, name = '', text = ''] = /^(\S+)\s+(.*)$/.exec(line) ?? [];
    if (name === 'FROM') stage += 1;
    return { name, text, stage };
  });
}

/** `["node", "src/main.ts"]`; undefined for what a shell would read. */
export function execForm(text: string): readonly string[] | undefined {
  return text.startsWith('[') ? (JSON.parse(text) as string[]) : undefined;
}

/** The command that says whether a container is well. */
export function healthCommand({ text }: Instruction): readonly string[] {
  const command = execForm(text.slice(text.indexOf('[')));
  if (command === undefined) throw new Error(`The health check is no list of words: ${text}`);
  return command;
}
