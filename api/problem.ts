import type { FastifyReply } from 'fastify';
import type { Rejection } from '../domain/kernel/rejection.ts';
import { entryOf, sentence } from './errors.ts';
import type { Locale } from './locale.ts';

/** RFC 9457. `code` is stable and meant for programs; `detail` is a sentence for people. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
  readonly instance: string;
  readonly field?: string;
  readonly info?: Rejection['info'];
}

export function problem(rejection: Rejection, locale: Locale, instance: string): Problem {
  const entry = entryOf(rejection.rejected);
  const field = typeof rejection.info['field'] === 'string' && rejection.info['field'] !== '' ? rejection.info['field'] : entry.field;
  return {
    type: `urn:openclaw-enterprise:problem:${kebab(rejection.rejected)}`,
    title: rejection.rejected.replace(/(?<=[a-z])(?=[A-Z])/g, ' '),
    status: entry.status,
    detail: sentence(rejection, locale),
    code: rejection.rejected,
    instance,
    ...(field !== undefined && { field }),
    ...(Object.keys(rejection.info).length > 0 && { info: rejection.info }),
  };
}

export function sendProblem(reply: FastifyReply, rejection: Rejection, locale: Locale): FastifyReply {
  const body = problem(rejection, locale, `urn:uuid:${reply.request.id}`);
  if (body.status === 429) void reply.header('retry-after', String(rejection.info['seconds'] ?? 1));
  if (body.status === 401) void reply.header('www-authenticate', 'Bearer');
  return reply
    .code(body.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .header('content-language', locale)
    .header('cache-control', 'no-store')
    .send(JSON.stringify(body));
}

function kebab(code: string): string {
  return code.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase();
}
