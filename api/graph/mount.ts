import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { BREAK, GraphQLError, Kind, visit, type DocumentNode, type OperationDefinitionNode } from 'graphql';
import { createYoga, type Plugin } from 'graphql-yoga';
import { leastRecentlyUsed } from '../../commands/limits/buckets.ts';
import { identify } from '../auth/identify.ts';
import { servedByHttps, type ApiDeps } from '../deps.ts';
import { Refusal } from '../errors.ts';
import { wantedPositions } from '../position.ts';
import type { Context } from './context.ts';
import { isIntrospection, shapeLimits } from './limits.ts';
import { createLoaders } from './loaders.ts';
import { masked } from './mask.ts';
import { boundedParse, maxNesting, nestingOf } from './nesting.ts';
import { createSchema } from './schema.ts';

/** GraphQL over HTTP and over Server-Sent Events on /graphql. */
export function mountGraph(app: FastifyInstance, deps: ApiDeps, closing: AbortSignal): void {
  const yoga = createYoga<Context>({
    schema: createSchema(),
    graphqlEndpoint: '/graphql',
    graphiql: false,
    landingPage: false,
    logging: false,
    cors: false,
    multipart: false,
    batching: false,
    maskedErrors: false,
    parserAndValidationCache: { documentCache: keptDocuments(), errorCache: keptDocuments() },
    plugins: [limitsPlugin, maskingPlugin(deps)],
  });
  const positions = wantedPositions(deps);
  void app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body));
    scope.route({
      url: '/graphql',
      method: ['GET', 'POST', 'OPTIONS'],
      handler: async (request, reply) => {
        // A link or an image on a foreign page causes a GET with our cookie, and operations have effects: a look is written down, a preview costs.
        if (request.method === 'GET' && request.visitor.via === 'session' && request.headers['x-oce-csrf'] === undefined)
          throw new Refusal('CsrfHeaderMissing');
        if (request.method === 'POST' && !/^application\/json *(;|$)/i.test(request.headers['content-type'] ?? '')) throw new Refusal('UnsupportedMediaType');
        refuseDeep(request);
        await positions(request);
        const gone = new AbortController();
        reply.raw.once('close', () => gone.abort());
        const signal = AbortSignal.any([gone.signal, closing]);
        const answer = await yoga.fetch(toFetchRequest(request, deps.config.publicUrl, gone.signal), contextOf(request, reply, deps, signal));
        return await send(reply, answer);
      },
    });
  });
}

/** The request's own JSON, before anything walks down it: variables may stand in each other without end, a document is looked at when it is parsed. */
function refuseDeep({ body, query }: FastifyRequest): void {
  const { variables } = query as { readonly variables?: unknown };
  for (const json of [body, variables])
    if (typeof json === 'string' && nestingOf(json, { comments: false }, maxNesting) > maxNesting) throw new Refusal('BodyTooDeep', { limit: maxNesting });
}

const limitsPlugin: Plugin<Context> = {
  onParse: ({ setParseFn }) => setParseFn(boundedParse),
  onValidate: ({ addValidationRule }) => addValidationRule(shapeLimits),
  onExecute: ({ args, setResultAndStopExecution }) => {
    // Programs of ours know the schema, and whoever writes one has a key; nobody else needs a map of what could be tried.
    if (args.contextValue.caller === undefined && introspects(args.document))
      setResultAndStopExecution({ errors: [new GraphQLError('Unauthenticated', { extensions: { code: 'Unauthenticated', info: {} } })] });
  },
};

function introspects(document: DocumentNode): boolean {
  let found = false;
  visit(document, {
    Field: ({ name }) => {
      if (!isIntrospection(name.value)) return undefined;
      found = true;
      return BREAK;
    },
  });
  return found;
}

/** Parsed documents are kept by their text; only such as a program sends again and again. */
function keptDocuments<T>(): { get(text: string): T | undefined; set(text: string, value: T): void } {
  const kept = leastRecentlyUsed<T>(500);
  return {
    get: kept.get,
    set: (text, value) => {
      if (text.length <= 20_000) kept.set(text, value);
    },
  };
}

/** Errors of every stage leave through one door; it also keeps count. */
function maskingPlugin(deps: ApiDeps): Plugin<Context> {
  const clean = <R>(result: R, { locale, requestId }: Context): R => {
    if (typeof result !== 'object' || result === null || !('errors' in result) || !Array.isArray(result.errors)) return result;
    return { ...result, errors: result.errors.map((error) => masked(error, locale, requestId, (cause) => deps.onError(cause, 'a resolver failed'))) };
  };
  const count = (document: DocumentNode, failed: boolean) => {
    const kind = document.definitions.find((d): d is OperationDefinitionNode => d.kind === Kind.OPERATION_DEFINITION)?.operation ?? 'query';
    deps.metrics.graphqlOperations.inc({ kind, outcome: failed ? 'errors' : 'ok' });
  };
  return {
    onResultProcess({ result, setResult, serverContext }) {
      if (result === undefined || Symbol.asyncIterator in (result as object)) return;
      const context = serverContext as unknown as Context;
      setResult((Array.isArray(result) ? result.map((one) => clean(one, context)) : clean(result, context)) as never);
    },
    onExecute: ({ args }) => ({ onExecuteDone: ({ result }) => count(args.document, 'errors' in (result as object)) }),
    onSubscribe: ({ args }) => {
      const context = args.contextValue;
      return {
        onSubscribeResult: () => {
          count(args.document, false);
          return { onNext: ({ result, setResult }) => setResult(clean(result, context)) };
        },
        onSubscribeError: ({ error, setError }) =>
          setError(masked(error, context.locale, context.requestId, (cause) => deps.onError(cause, 'a subscription failed'))),
      };
    },
  };
}

function contextOf(request: FastifyRequest, reply: FastifyReply, deps: ApiDeps, signal: AbortSignal): Context {
  const { visitor, locale, id, ip, headers } = request;
  return {
    deps,
    caller: visitor.caller,
    locale,
    requestId: id,
    ip,
    sessionToken: visitor.sessionToken,
    signal,
    loaders: createLoaders(deps, visitor.caller?.tenantId),
    setCookie: (cookie) => {
      void reply.header('set-cookie', cookie);
    },
    callerNow: async () => (await identify(headers, deps.identities, servedByHttps(deps.config), { quiet: true })).caller,
  };
}

function toFetchRequest(request: FastifyRequest, origin: string, signal: AbortSignal): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) if (typeof value === 'string' && name !== 'content-length') headers.set(name, value);
  const body = request.method === 'POST' ? String(request.body ?? '') : undefined;
  return new Request(new URL(request.url, origin), { method: request.method, headers, signal, ...(body !== undefined && { body }) });
}

async function send(reply: FastifyReply, answer: Response): Promise<FastifyReply> {
  void reply.code(answer.status);
  answer.headers.forEach((value, name) => {
    void reply.header(name, value);
  });
  void reply.header('cache-control', 'no-store');
  const streams = answer.headers.get('content-type')?.startsWith('text/event-stream') === true;
  if (!streams || !answer.body) return reply.send(await answer.text());
  // Proxies that buffer would hold the events back.
  return reply.header('x-accel-buffering', 'no').send(Readable.from(begun(answer.body)));
}

/**
 * Whoever hangs up before the first piece was read leaves a stream that never began. Yoga can't cancel such a one (its
 * iterator is not there yet) and would end the process; nothing runs in it yet, so it is simply let go.
 */
async function* begun(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = body.getReader();
  try {
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) yield piece.value;
  } finally {
    await reader.cancel();
  }
}
