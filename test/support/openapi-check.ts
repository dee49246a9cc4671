import { readFileSync } from 'node:fs';
import { fullFormats } from 'ajv-formats/dist/formats.js';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import * as z from 'zod';
import type { ReceivedRequest } from '../../src/playground/discord/received-request.ts';

/** A request body that Discord's own description of its API does not allow. */
interface OpenApiViolation {
  readonly operation: string;
  readonly faults: readonly string[];
}

export interface OpenApiCheck {
  readonly violations: readonly OpenApiViolation[];
  /** Compiles what requests to this path are held against, so that none of them waits for it. */
  prepare(method: string, path: string): void;
  /** Holds one request against the document and remembers what is wrong with it. */
  check(request: Pick<ReceivedRequest, 'method' | 'path' | 'body'>): void;
}

type Schema = Readonly<Record<string, unknown>>;

const operation = z.object({
  operationId: z.string(),
  requestBody: z
    .object({ content: z.record(z.string(), z.object({ schema: z.record(z.string(), z.unknown()) })) })
    .optional(),
});
const document = z.object({
  paths: z.record(z.string(), z.record(z.string(), z.unknown())),
  components: z.object({ schemas: z.record(z.string(), z.record(z.string(), z.unknown())) }),
});

const DOCUMENT_ID = 'discord';
const METHODS = ['POST', 'PUT', 'PATCH'] as const;

interface Operation {
  readonly id: string;
  readonly method: string;
  readonly pattern: RegExp;
  readonly template: string;
  readonly schema: Schema;
}

/** Compiles Discord's OpenAPI document; each operation when it is first asked for. */
export function createOpenApiCheck(documentPath: string): OpenApiCheck {
  const { paths, components } = document.parse(JSON.parse(readFileSync(documentPath, 'utf8')));
  const operations = readOperations(paths);
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateSchema: false, verbose: true });
  for (const name of ['date-time', 'uri', 'double', 'int32', 'int64'] as const) ajv.addFormat(name, fullFormats[name]);
  ajv.addFormat('snowflake', /^\d{1,20}$/);
  ajv.addFormat('nonce', true);
  ajv.addSchema({
    $id: DOCUMENT_ID,
    components: { schemas: asDiscordReallyReads(components.schemas) },
    operations: Object.fromEntries(operations.map(({ id, schema }) => [id, asDiscordReallyReads(schema)])),
  });

  const compiled = new Map<string, ValidateFunction>();
  const violations: OpenApiViolation[] = [];

  function validatorOf(id: string): ValidateFunction {
    const known = compiled.get(id);
    if (known) return known;
    const validate = ajv.compile({ $ref: `${DOCUMENT_ID}#/operations/${id}` });
    compiled.set(id, validate);
    return validate;
  }

  const operationAt = (method: string, path: string) =>
    operations.find((one) => one.method === method && one.pattern.test(path));

  return {
    violations,
    prepare(method, path) {
      const found = operationAt(method, path);
      if (found) validatorOf(found.id);
    },
    check({ method, path, body }) {
      const found = operationAt(method, path);
      if (!found) return;
      const validate = validatorOf(found.id);
      if (validate(body)) return;
      violations.push({
        operation: `${found.method} ${found.template}`,
        faults: describe(validate.errors ?? [], body),
      });
    },
  };
}

function readOperations(paths: z.infer<typeof document>['paths']): Operation[] {
  return Object.entries(paths)
    .flatMap(([template, methods]) =>
      METHODS.flatMap((method): Operation[] => {
        const parsed = operation.safeParse(methods[method.toLowerCase()]);
        const schema = parsed.data?.requestBody?.content['application/json']?.schema;
        if (!parsed.success || !schema) return [];
        const pattern = new RegExp(`^${template.replaceAll(/\{\w+\}/g, '[^/]+')}$`);
        return [{ id: parsed.data.operationId, method, pattern, template, schema }];
      }),
    )
    .toSorted((a, b) => b.template.split('@').length - a.template.split('@').length);
}

/**
 * The document is a preview and differs from what Discord does in one place that a bot meets: permissions are a string
 * in Discord's documentation and answers, and a number in the document.
 */
function asDiscordReallyReads<Value>(schema: Value): Value {
  return JSON.parse(JSON.stringify(schema), (key, value: unknown) =>
    key === 'default_member_permissions' && isNumeric(value)
      ? { anyOf: [value, { type: 'string', pattern: '^\\d+$' }] }
      : value,
  ) as Value;
}

function isNumeric(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && 'type' in value && [value.type].flat().includes('integer');
}

/** Of a union, only what is wrong with the member that the body's own `type` picks; the others are noise. */
function describe(errors: readonly ErrorObject[], body: unknown): string[] {
  const wrongMember = errors.filter(
    ({ keyword, instancePath }) => keyword === 'enum' && instancePath.endsWith('/type'),
  );
  const telling = errors.filter(
    ({ keyword, schemaPath }) =>
      keyword !== 'anyOf' && keyword !== 'oneOf' && !wrongMember.some((one) => sameMember(one.schemaPath, schemaPath)),
  );
  const shown = telling.length > 0 ? telling : errors;
  const lines = shown.map(({ instancePath, message, data }) => {
    const value = JSON.stringify(data)?.slice(0, 80);
    return `${instancePath || '(body)'} ${message ?? 'is wrong'}: ${value ?? 'nothing'}`;
  });
  return lines.length > 0 ? [...new Set(lines)] : [`(body) is wrong: ${JSON.stringify(body)}`];
}

function sameMember(typePath: string, schemaPath: string): boolean {
  const member = typePath.replace(/\/properties\/type\/.*$/, '');
  return schemaPath.startsWith(`${member}/`);
}
