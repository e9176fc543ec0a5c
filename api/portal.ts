import type { FastifyInstance } from 'fastify';
import type { ApiDeps } from './deps.ts';
import { sendProblem } from './problem.ts';

/** Paths that are the edge's own: what it doesn't know there is a problem in JSON, never a page. */
const reserved = /^\/(api|graphql|webhooks|webchat|documents|trail)(\/|\?|$)/;

/** Everything else is the portal's: its pages, and its own 404 page. */
export function mountPortal(app: FastifyInstance, { portal }: Pick<ApiDeps, 'portal'>): void {
  app.setNotFoundHandler(async (request, reply) => {
    const page = (request.method === 'GET' || request.method === 'HEAD') && !reserved.test(request.url);
    if (!portal || !page) return sendProblem(reply, { rejected: 'NotFound', info: {} }, request.locale);
    for (const [name, value] of Object.entries(reply.getHeaders())) if (value !== undefined) reply.raw.setHeader(name, value);
    reply.hijack();
    await portal(request.raw, reply.raw);
    return reply;
  });
}
