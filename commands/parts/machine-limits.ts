/** Also in megabytes, and in bits: what is far off is asked about, not refused. */
export const MAX_RAM = 1e10;
export const MAX_DISK = 1e10;
export const MAX_SPEED = 1e12;
/** Characters that are read of an operating system’s name, and of a version. */
export const MAX_OS = 60;
export const MAX_VERSION = 60;
/** Characters of a number that is filled into a form. */
export const LONGEST_NUMBER = 12;
