import { randomUUID } from 'node:crypto';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { csrfSafe } from './auth/csrf.ts';
import { identify, isBackground, type Visitor } from './auth/identify.ts';
import { mountReaders } from './position.ts';
import { servedByHttps, type ApiDeps } from './deps.ts';
import { Refusal } from './errors.ts';
import { atOnce, requestsOfAddress } from './http/at-once.ts';
import { callerOf } from './http/client-address.ts';
import { cutSlowRequests, requestTimeoutMs } from './http/slow-requests.ts';
import { drain } from './http/drain.ts';
import { refuseNul } from './http/characters.ts';
import { throttleAddress, throttleCaller, throttledCheck } from './http/throttle.ts';
import { loggerOptions } from './http/logging.ts';
import { measure } from './http/measure.ts';
import { securityHeaders } from './http/security-headers.ts';
import { localeOf, type Locale } from './locale.ts';
import { sendProblem } from './problem.ts';
import { mountProviderBills } from './documents/provider-bills.ts';
import { mountDocuments } from './documents/routes.ts';
import { mountGraph } from './graph/mount.ts';
import { mountAssets } from './webchat/assets.ts';
import { mountWebchat } from './webchat/routes.ts';
import { mountTrail } from './trail/routes.ts';
import { mountPortal } from './portal.ts';
import { mountWhatsapp } from './webhooks/whatsapp.ts';
import { mountEndpoints } from './rest/mount.ts';
import { endpoints } from './rest/endpoints.ts';
import { healthReport } from './rest/health.ts';
import { openapi } from './rest/openapi.ts';

declare module 'fastify' {
  interface FastifyRequest {
    visitor: Visitor;
    locale: Locale;
  }
}

const stranger: Visitor = { caller: undefined, via: 'nothing', failed: false };

/** Above a WhatsApp batch and a 16,000-token prompt, far below what could hurt. */
const bodyLimitBytes = 1_048_576;

/** Builds the one origin: REST, GraphQL, webhooks, web chat, documents and, when given, the portal. It does not listen. */
export async function buildApp(
  deps: ApiDeps,
  options: { readonly checked?: boolean; readonly log?: { write(line: string): void } } = {},
): Promise<FastifyInstance> {
  const https = servedByHttps(deps.config);
  const app: FastifyInstance = Fastify({
    logger: deps.config.logLevel === 'silent' ? false : loggerOptions(deps.config.logLevel, options.log),
    bodyLimit: bodyLimitBytes,
    requestTimeout: requestTimeoutMs,
    http: { connectionsCheckingInterval: 5_000 },
    trustProxy: trusting(deps.config.trustedProxies),
    requestIdHeader: false,
    genReqId: (request) => correlationOf(request.headers['x-request-id']),
    routerOptions: { maxParamLength: 200 },
    return503OnClosing: true,
    forceCloseConnections: 'idle',
    // No hook runs for a path that can't be read.
    frameworkErrors: (error, request, reply) => {
      request.locale = wantedLocale(request);
      void answerError(error, request, reply, deps);
    },
  });
  app.decorateRequest('visitor', null as unknown as Visitor);
  app.decorateRequest('locale', 'de');
  securityHeaders(app, { https });
  measure(app, deps.metrics);
  const closing = drain(app);
  cutSlowRequests(app);
  const open = atOnce(requestsOfAddress);
  mountReaders(app);
  app.addHook('onRequest', async (request, reply) => {
    request.visitor = stranger;
    request.locale = wantedLocale(request);
    void reply.header('x-request-id', request.id);
    await throttleAddress(request, deps);
    const leave = open.enter(callerOf(request.ip));
    if (!leave) throw new Refusal('RateLimited', { seconds: 5 });
    for (const end of ['finish', 'close']) reply.raw.once(end, leave);
  });
  app.addHook('preHandler', async (request) => {
    if (!needsIdentity(request)) return;
    request.visitor = await identify(request.headers, deps.identities, https, {
      quiet: isBackground(request.headers),
      slowly: throttledCheck(request, deps),
    });
    if (!csrfSafe(request, request.visitor.via)) throw new Refusal('CsrfHeaderMissing');
    await throttleCaller(request, deps);
    if (request.visitor.failed && request.visitor.via === 'key') throw new Refusal('Unauthenticated');
  });
  app.addHook('preHandler', async (request) => {
    refuseNul(request);
  });
  app.setErrorHandler((error: unknown, request, reply) => answerError(error, request, reply, deps));
  mountEndpoints(app, endpoints, deps, { checked: options.checked ?? false });
  const description = openapi(endpoints, deps.config.publicUrl);
  app.get('/api/v1/openapi.json', async () => description);
  mountGraph(app, deps, closing);
  mountWhatsapp(app, deps);
  mountWebchat(app, deps, closing);
  mountAssets(app, deps);
  mountDocuments(app, deps);
  mountProviderBills(app, deps);
  mountTrail(app, deps);
  mountPortal(app, deps);
  // The first answer about health shall not have to wait for the first probe.
  app.addHook('onReady', async () => {
    await healthReport(deps.probes)();
  });
  return app;
}

/** A number counts the addresses from the right: the caller's own, then each proxy's. Fastify trusts nobody by a number alone. */
function trusting(proxies: number | readonly string[]): false | string[] | ((address: string, hop: number) => boolean) {
  if (typeof proxies !== 'number') return [...proxies];
  return proxies > 0 && ((_, hop) => hop < proxies);
}

function wantedLocale({ headers }: Pick<FastifyRequest, 'headers'>): Locale {
  return localeOf(headers['x-oce-locale'] === undefined ? headers['accept-language'] : String(headers['x-oce-locale']));
}

function needsIdentity(request: FastifyRequest): boolean {
  return /^\/(api|graphql|documents|trail)(\/|\?|$)/.test(request.url);
}

function correlationOf(header: string | string[] | undefined): string {
  return typeof header === 'string' && /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(header) ? header.toLowerCase() : randomUUID();
}

/** Refusals are answers; everything else is our fault and leaves no detail outside the log. */
function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply, deps: ApiDeps): FastifyReply {
  if (error instanceof Refusal) {
    deps.metrics.refusals.inc({ code: error.rejection.rejected });
    return sendProblem(reply, error.rejection, request.locale);
  }
  const known = fastifyCodes[String((error as { code?: unknown }).code)];
  if (known) return sendProblem(reply, { rejected: known, info: {} }, request.locale);
  if ((reply.raw.destroyed || request.raw.destroyed) && isDeparture(error)) request.log.debug('the client left before its answer');
  else request.log.error({ err: error }, 'request failed');
  return sendProblem(reply, { rejected: 'Internal', info: { requestId: request.id } }, request.locale);
}

/** An answer or an upload that was broken off, as Node names it on either side of a stream. */
const departures = new Set(['ERR_STREAM_PREMATURE_CLOSE', 'ECONNRESET', 'ECONNABORTED', 'EPIPE']);

/** What a hang-up looks like from here: work that was stopped, or a stream whose reader is gone. */
function isDeparture(error: unknown): boolean {
  return error instanceof Error && (error.name === 'AbortError' || ('code' in error && departures.has(String(error.code))));
}

/** Fastify's own refusals (https://fastify.dev/docs/latest/Reference/Errors/) in our words. */
const fastifyCodes: Readonly<Record<string, string>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'BodyTooLarge',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'UnsupportedMediaType',
  FST_ERR_CTP_INVALID_JSON_BODY: 'MalformedBody',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'MalformedBody',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'MalformedBody',
  FST_ERR_BAD_URL: 'NotFound',
  FST_ERR_MAX_PARAM_LENGTH: 'NotFound',
};
