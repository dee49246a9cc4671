import { onTestFinished } from 'vitest';
import { startPlaygroundServer, type PlaygroundOptions, type PlaygroundServer } from '../../src/playground/server.ts';
import { createOpenApiCheck, type OpenApiCheck } from './openapi-check.ts';

export const TOKEN = 'playground-token';

/** Where Discord's OpenAPI document lies, if somebody has it; set to nothing is as good as not set. */
export const openApiDocument = process.env['DISCORD_OPENAPI'] || undefined;

let sharedCheck: OpenApiCheck | undefined;

export interface PlaygroundTestOptions extends Partial<PlaygroundOptions> {
  /** `unchecked` for a test that sends what Discord refuses. */
  readonly openApi?: 'checked' | 'unchecked';
}

/**
 * A playground for one test, closed when it ends. Where `DISCORD_OPENAPI` names Discord's document, every request body
 * is held against it, and one violation fails the test.
 */
export async function startPlayground(options: PlaygroundTestOptions = {}): Promise<PlaygroundServer> {
  const { openApi = 'checked', ...rest } = options;
  const check = openApi === 'checked' && openApiDocument ? checkFrom(openApiDocument) : undefined;
  const before = check?.violations.length ?? 0;
  const server = await startPlaygroundServer({
    token: TOKEN,
    ...rest,
    ...(check && { requestCheck: (request) => check.check(request) }),
  });
  onTestFinished(async () => {
    await server.close();
    const violations = check?.violations.slice(before) ?? [];
    if (violations.length > 0) throw new Error(`Against Discord's OpenAPI: ${JSON.stringify(violations, null, 2)}`);
  });
  return server;
}

function checkFrom(path: string): OpenApiCheck {
  sharedCheck ??= createOpenApiCheck(path);
  return sharedCheck;
}
