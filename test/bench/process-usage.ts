import { readFileSync } from 'node:fs';

/** `/proc` counts in ticks of USER_HZ, which is 100 on every architecture that Node.js runs on. */
const TICKS_PER_SECOND = 100;
const USER_TICKS_FIELD = 14;
const SYSTEM_TICKS_FIELD = 15;

/** CPU time that the process has used so far, user and system, all threads, in milliseconds. A tick is 10 ms. */
export function cpuMsOf(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // The second field is the program's name in brackets, which may hold spaces; the third follows the last bracket.
  const fromThird = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const ticks = Number(fromThird[USER_TICKS_FIELD - 3]) + Number(fromThird[SYSTEM_TICKS_FIELD - 3]);
  return (ticks * 1000) / TICKS_PER_SECOND;
}

/** Memory of the process that is in RAM now, in MiB. */
export function residentMibOf(pid: number): number {
  const kib = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kib) / 1024;
}
