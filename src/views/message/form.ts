interface Asked {
  readonly name: string;
  /** Up to 45 characters. */
  readonly label: string;
  /** Stands below the label, up to 100 characters. */
  readonly description?: string;
  readonly required: boolean;
}

/** Asks for one file. */
interface FileField extends Asked {
  readonly kind: 'file';
}

/** Asks for what can be typed. */
interface TextField extends Asked {
  readonly kind?: never;
  /** Up to 100 characters. */
  readonly placeholder?: string;
  /** What stands there already. */
  readonly value?: string | undefined;
  /** In UTF-16 units, up to 4,000. */
  readonly maxLength: number;
  /** One line unless it says so. */
  readonly lines?: 'several';
}

/** One question of a form; its answer is the option of that name. */
type FormField = TextField | FileField;

/** Up to five questions over the chat, in Discord's limits. Filled in, it runs the command at `path`. */
export interface Form {
  /** Up to 45 characters. */
  readonly title: string;
  readonly path: string;
  /** What is known already, for that command. Where it does not fit into a button, no form opens. */
  readonly options: Readonly<Record<string, string | number | boolean | undefined>>;
  readonly fields: readonly FormField[];
}
