import { missingAccess, routeNotFound, unauthorized, unknownApplication } from './api-error.ts';
import type { Commands } from './commands.ts';
import type { Interactions } from './interactions.ts';
import type { ReceivedRequest } from './received-request.ts';
import { applicationJson, botJson, type World } from './world.ts';

interface RouteAnswer {
  readonly status: number;
  readonly body?: object;
}

export interface RestParts {
  readonly world: World;
  readonly commands: Commands;
  readonly interactions: Interactions;
  readonly gatewayUrl: () => string;
  readonly shardCount: number;
}

interface Route {
  readonly method: string;
  /** `/webhooks/:application/:token`: one name per variable part. */
  readonly template: string;
  /** An interaction's token is in its path; everything else needs the bot's. */
  readonly isPublic?: true;
  readonly answer: (part: (name: string) => string, request: ReceivedRequest) => RouteAnswer;
}

export type Router = (request: ReceivedRequest, isAuthorised: () => boolean) => RouteAnswer;

/** Many shards may identify at once; Discord lets small bots do one per five seconds. */
const MAX_CONCURRENCY = 16;

const COMMANDS = '/applications/:application/commands';
const GUILD_COMMANDS = '/applications/:application/guilds/:guild/commands';
const WEBHOOK = '/webhooks/:application/:token';
const ok = (body: object): RouteAnswer => ({ status: 200, body });
const nothing: RouteAnswer = { status: 204 };

/** The routes of Discord's HTTP API that a slash-command bot uses, below `/api/v10`. */
export function createRouter(parts: RestParts): Router {
  const routes = [...generalRoutes(parts), ...commandRoutes(parts), ...interactionRoutes(parts)].map((route) => ({
    ...route,
    pattern: new RegExp(`^${route.template.replaceAll(/:(\w+)/g, '(?<$1>[^/]+)')}$`),
  }));

  return (request, isAuthorised) => {
    for (const { method, pattern, isPublic, answer } of routes) {
      const found = method === request.method ? pattern.exec(request.path) : null;
      if (!found) continue;
      if (!isPublic && !isAuthorised()) throw unauthorized();
      return answer((name) => decoded(found.groups?.[name] ?? ''), request);
    }
    throw routeNotFound();
  };
}

/** @throws {ApiError} 404 for what nobody can have encoded */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch (error) {
    if (error instanceof URIError) throw routeNotFound();
    throw error;
  }
}

function generalRoutes({ world, gatewayUrl, shardCount }: RestParts): Route[] {
  const application = (): RouteAnswer => ok(applicationJson(world));
  return [
    { method: 'GET', template: '/gateway', isPublic: true, answer: () => ok({ url: gatewayUrl() }) },
    {
      method: 'GET',
      template: '/gateway/bot',
      answer: () =>
        ok({
          url: gatewayUrl(),
          shards: shardCount,
          session_start_limit: { total: 1000, remaining: 1000, reset_after: 0, max_concurrency: MAX_CONCURRENCY },
        }),
    },
    { method: 'GET', template: '/users/@me', answer: () => ok(botJson(world.application)) },
    { method: 'GET', template: '/applications/@me', answer: application },
    { method: 'GET', template: '/oauth2/applications/@me', answer: application },
  ];
}

function commandRoutes({ world, commands }: RestParts): Route[] {
  const inScope = (template: string, scopeOf: (part: (name: string) => string) => string | undefined): Route[] => {
    const scoped = (part: (name: string) => string) => {
      if (part('application') !== world.application.id) throw unknownApplication();
      const scope = scopeOf(part);
      if (scope !== undefined && !world.guildIds.includes(scope)) throw missingAccess();
      return scope;
    };
    const one = `${template}/:command`;
    return [
      { method: 'GET', template, answer: (part) => ok(commands.list(scoped(part))) },
      { method: 'PUT', template, answer: (part, { body }) => ok(commands.replaceAll(scoped(part), body)) },
      {
        method: 'POST',
        template,
        answer(part, { body }) {
          const { command, isNew } = commands.put(scoped(part), body);
          return { status: isNew ? 201 : 200, body: command };
        },
      },
      { method: 'GET', template: one, answer: (part) => ok(commands.get(scoped(part), part('command'))) },
      {
        method: 'PATCH',
        template: one,
        answer: (part, { body }) => ok(commands.change(scoped(part), part('command'), body)),
      },
      {
        method: 'DELETE',
        template: one,
        answer(part) {
          commands.remove(scoped(part), part('command'));
          return nothing;
        },
      },
    ];
  };
  return [...inScope(COMMANDS, () => undefined), ...inScope(GUILD_COMMANDS, (part) => part('guild'))];
}

function interactionRoutes({ interactions }: RestParts): Route[] {
  const message = `${WEBHOOK}/messages/:message`;
  return [
    {
      method: 'POST',
      template: '/interactions/:id/:token/callback',
      isPublic: true,
      answer(part, request) {
        const body = interactions.callback(part('id'), part('token'), request);
        return request.query['with_response'] === 'true' ? ok(body) : nothing;
      },
    },
    {
      method: 'POST',
      template: WEBHOOK,
      isPublic: true,
      answer: (part, request) => ok(interactions.followUp(part('application'), part('token'), request).json),
    },
    {
      method: 'GET',
      template: message,
      isPublic: true,
      answer: (part) => ok(interactions.find(part('application'), part('token'), part('message')).json),
    },
    {
      method: 'PATCH',
      template: message,
      isPublic: true,
      answer: (part, request) =>
        ok(interactions.edit(part('application'), part('token'), part('message'), request).json),
    },
    {
      method: 'DELETE',
      template: message,
      isPublic: true,
      answer(part) {
        interactions.remove(part('application'), part('token'), part('message'));
        return nothing;
      },
    },
  ];
}
