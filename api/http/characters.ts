import { Readable } from 'node:stream';
import type { FastifyRequest } from 'fastify';
import { Refusal } from '../errors.ts';

/** U+0000 is text to JSON and none to PostgreSQL; no person types it. Refused here, once, for everything that comes in as text. */
export function refuseNul(request: FastifyRequest): void {
  const { body, query, params, url } = request;
  const hidden = url.startsWith('/graphql') && [body, query].some(hidesNul);
  if (hidden || [body, query, params].some(holdsNul)) throw new Refusal('CharacterNotAllowed');
}

function holdsNul(value: unknown): boolean {
  if (typeof value === 'string') return value.includes('\u0000');
  // Signed bytes and files that are still coming in are read as they came; their own parser decides.
  if (typeof value !== 'object' || value === null || Buffer.isBuffer(value) || value instanceof Readable) return false;
  return Object.entries(value).some(([name, inner]) => name.includes('\u0000') || holdsNul(inner));
}

const escaped = /\\u(?:0000|\{0+\})/i;

/** GraphQL over HTTP is parsed later: the character hides behind JSON's escape, and in the document behind GraphQL's own. */
function hidesNul(request: unknown): boolean {
  const operation = typeof request === 'string' ? (escaped.test(request) ? parsed(request) : undefined) : request;
  if (typeof operation !== 'object' || operation === null) return false;
  const { query, variables } = operation as { readonly query?: unknown; readonly variables?: unknown };
  return [query, variables].some((part) => (typeof part === 'string' ? escaped.test(part) : holdsNul(part)));
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
