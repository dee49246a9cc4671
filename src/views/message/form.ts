/** One question of a form; its answer is the option of that name. */
interface FormField {
  readonly name: string;
  /** Up to 45 characters. */
  readonly label: string;
  /** Stands below the label, up to 100 characters. */
  readonly description?: string;
  /** Up to 100 characters. */
  readonly placeholder?: string;
  /** What stands there already. */
  readonly value?: string | undefined;
  readonly required: boolean;
  /** In UTF-16 units, up to 4,000. */
  readonly maxLength: number;
  /** One line unless it says so. */
  readonly lines?: 'several';
}

/** Up to five questions over the chat, in Discord's limits. Filled in, it runs the command at `path`. */
export interface Form {
  /** Up to 45 characters. */
  readonly title: string;
  readonly path: string;
  /** What is known already, for that command. Where it does not fit into a button, no form opens. */
  readonly options: Readonly<Record<string, string | number | boolean | undefined>>;
  readonly fields: readonly FormField[];
}
