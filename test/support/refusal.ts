import { UserError } from '../../src/errors.ts';

/** The sentence that a person gets; anything but a UserError is rethrown, nothing at all is an error of the test. */
export function refusal(act: () => unknown): UserError {
  try {
    act();
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
  throw new Error('It was accepted.');
}
