import { fork } from 'node:child_process';
import { once } from 'node:events';

const STOP_PATIENCE_MS = 10_000;
const LAST_WORDS_CHARACTERS = 2_000;
// A playground that is killed outright can't end the bot; the bot sees its end of the channel close.
// Threads of the bot inherit this and have no channel.
const END_WITH_PARENT = 'data:text/javascript,process.on("disconnect",()=>process.exit(1));process.channel?.unref()';

export interface BotProcessParts {
  /** The program that is the bot. */
  readonly entry: URL;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** What it writes, as it writes it. */
  readonly onOutput: (text: string) => void;
  /** It ended, though nobody had asked it to. */
  readonly onEnd: (how: string, lastWords: string) => void;
}

export interface BotProcess {
  /** Lets it finish what it was asked; resolves when it is gone. */
  stop(): Promise<void>;
}

/** The real bot, in a process of its own, which takes the playground for Discord. */
export function startBotProcess({ entry, environment, onOutput, onEnd }: BotProcessParts): BotProcess {
  const child = fork(entry, [], {
    env: environment,
    execArgv: ['--import', END_WITH_PARENT],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    // Out of the terminal's process group: Ctrl-C reaches the playground, which then stops the bot once.
    detached: true,
  });
  const ended = once(child, 'close');
  let lastWords = '';
  let isStopping = false;
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      lastWords = (lastWords + text).slice(-LAST_WORDS_CHARACTERS);
      onOutput(text);
    });
  }
  child.on('error', (error) => onEnd(error.message, lastWords));
  child.on('close', (code, signal) => {
    if (!isStopping) onEnd(signal === null ? `with exit code ${code}` : `by ${signal}`, lastWords.trim());
  });

  return {
    async stop() {
      isStopping = true;
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGTERM');
      const giveUp = setTimeout(() => child.kill('SIGKILL'), STOP_PATIENCE_MS);
      await ended;
      clearTimeout(giveUp);
    },
  };
}
