import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * Flags with which Node.js tells {@link cpuMsOf} what a process uses; plain JavaScript, so that no bot waits for types to be
 * stripped that are none of its own. It is started with an `ipc` channel.
 */
export const PROBE_FLAGS = ['--import', fileURLToPath(new URL('./usage-probe.mjs', import.meta.url))] as const;

/** CPU time that the process has used so far by its own clock, user and system, all threads, in milliseconds. */
export async function cpuMsOf(child: ChildProcess): Promise<number> {
  const answer = once(child, 'message');
  child.send('how much');
  const [{ cpuMs }] = (await answer) as [{ cpuMs: number }];
  return cpuMs;
}

/** Memory of the process that is in RAM now, in MiB. */
export function residentMibOf(pid: number): number {
  const kib = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kib) / 1024;
}
