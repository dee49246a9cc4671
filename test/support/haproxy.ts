import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Where HAProxy is; undefined where it is not installed. Debian keeps it where only root looks. */
export const HAPROXY = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin']
  .map((directory) => join(directory, 'haproxy'))
  .find(isExecutable);
export const hasHaproxy = HAPROXY !== undefined;

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
