/** Everything held about a person, as plain JSON. */
interface PersonalExport {
  readonly userId: string;
  /** What is held, by the kind of thing it is. Kinds of which nothing is held are missing. */
  readonly held: Readonly<Record<string, unknown>>;
}

/** What is held about a person, across all that is remembered. */
export interface PersonalData {
  exportAll(userId: string): Promise<PersonalExport>;
  /**
   * Deletes all of it, or nothing when it fails. What the person set for a server stays, without their name. Resolves
   * to false when nothing was held.
   */
  forget(userId: string): Promise<boolean>;
}
