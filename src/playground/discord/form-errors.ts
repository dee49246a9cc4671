import type * as z from 'zod';

export type ZodIssue = z.core.$ZodIssue;

const FAULTS = '_errors';

/** Discord's nesting of form errors: the path to each bad field, its faults under `_errors`. */
export interface ErrorTree {
  _errors?: { code: string; message: string }[];
  [field: string]: ErrorTree | { code: string; message: string }[] | undefined;
}

/** A fault with a code of Discord's own, raised where a schema's built-in checks have no word for it. */
export interface FormFault {
  readonly code: string;
  readonly message: string;
  readonly path?: readonly (string | number)[];
}

export function raise(context: z.core.ParsePayload, { code, message, path = [] }: FormFault): void {
  context.issues.push({
    code: 'custom',
    message,
    path: [...path],
    params: { discordCode: code },
    input: context.value,
    continue: true,
  });
}

export function toErrorTree(issues: readonly ZodIssue[]): ErrorTree {
  const root: ErrorTree = {};
  for (const issue of issues) {
    let node = root;
    for (const key of issue.path) {
      const field = String(key);
      const child = node[field] as ErrorTree | undefined;
      node = child ?? (node[field] = {});
    }
    (node[FAULTS] ??= []).push(faultOf(issue));
  }
  return root;
}

function faultOf(issue: ZodIssue): { code: string; message: string } {
  switch (issue.code) {
    case 'custom':
      return { code: String(issue.params?.['discordCode'] ?? 'BASE_TYPE_INVALID'), message: issue.message };
    case 'invalid_type':
      return issue.input === undefined || issue.input === null
        ? required
        : { code: 'BASE_TYPE_CONVERT', message: `Could not interpret "${shown(issue.input)}" as ${issue.expected}.` };
    case 'too_small':
      if (issue.origin === 'string' && issue.input === '') return required;
      return issue.origin === 'string' || issue.origin === 'array'
        ? { code: 'BASE_TYPE_BAD_LENGTH', message: `Must be ${String(issue.minimum)} or more in length.` }
        : { code: 'NUMBER_TYPE_MIN', message: `Value should be greater than or equal to ${String(issue.minimum)}.` };
    case 'too_big':
      return issue.origin === 'string' || issue.origin === 'array'
        ? { code: 'BASE_TYPE_MAX_LENGTH', message: `Must be ${String(issue.maximum)} or fewer in length.` }
        : { code: 'NUMBER_TYPE_MAX', message: `Value should be less than or equal to ${String(issue.maximum)}.` };
    case 'invalid_value':
      return { code: 'BASE_TYPE_CHOICES', message: `Value must be one of {${issue.values.map(String).join(', ')}}.` };
    case 'invalid_union':
      return { code: 'UNION_TYPE_CHOICES', message: 'Value of field "type" is not one that may stand here.' };
    case 'invalid_format':
    case 'invalid_key':
    case 'invalid_element':
    case 'not_multiple_of':
    case 'unrecognized_keys':
      return { code: 'BASE_TYPE_INVALID', message: issue.message };
  }
}

const required = { code: 'BASE_TYPE_REQUIRED', message: 'This field is required' };

function shown(value: unknown): string {
  return (JSON.stringify(value) ?? String(value)).slice(0, 100);
}
