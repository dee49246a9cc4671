import { UserError } from '../../src/errors.ts';
import { cudaVersionIn, driverBranchIn } from '../../src/input/machine/said-machine.ts';
import { quoteTyped } from '../../src/input/typed-text.ts';
import { en } from '../../src/words/en/en.ts';

const say = en.commands.eligible;

/** @throws {UserError} for what is no version of NVIDIA’s driver */
export function readDriver(typed: string): number {
  const branch = driverBranchIn(typed);
  if (branch === undefined) throw new UserError('bad_options', say.whichDriver(quoteTyped(typed)));
  return branch;
}

/** @throws {UserError} for what is no version of CUDA */
export function readCuda(typed: string): number {
  const version = cudaVersionIn(typed);
  if (version === undefined) throw new UserError('bad_options', say.whichCuda(quoteTyped(typed)));
  return version;
}
