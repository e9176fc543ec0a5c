import { Readable } from 'node:stream';
import type { FastifyRequest } from 'fastify';
import { Refusal } from '../errors.ts';

const maxNesting = 100;

/** U+0000 is text to JSON and none to PostgreSQL; no person types it. Refused here, once, for everything that comes in as text. */
export function refuseNul(request: FastifyRequest): void {
  const { body, query, params, url } = request;
  const hidden = url.startsWith('/graphql') && [body, query].some(hidesNul);
  if (hidden || [body, query, params].some(holdsNul)) throw new Refusal('CharacterNotAllowed');
}

/** Level by level, since a body may be nested deeper than the stack is; nobody has a use for that, so it is refused as well. */
function holdsNul(value: unknown): boolean {
  let level = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > maxNesting) throw new Refusal('BodyTooDeep', { limit: maxNesting });
    const next: unknown[] = [];
    for (const one of level) {
      if (typeof one === 'string' && one.includes('\u0000')) return true;
      // Signed bytes and files that are still coming in are read as they came; their own parser decides.
      if (typeof one !== 'object' || one === null || Buffer.isBuffer(one) || one instanceof Readable) continue;
      for (const [name, inner] of Object.entries(one)) {
        if (name.includes('\u0000')) return true;
        next.push(inner);
      }
    }
    level = next;
  }
  return false;
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
