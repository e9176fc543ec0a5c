import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ApiDeps } from './deps.ts';
import type { ReadDb } from '../projections/kernel/read-db.ts';
import { asReader, type Reader, wishToSee } from '../projections/kernel/read-own-write.ts';

/** Carries the log position of a write to the reader who wants to see it. */
export const positionHeader = 'x-oce-position';

/** The position a caller wants to see, when the header is one. */
export function wantedPosition(header: unknown): bigint | undefined {
  return typeof header === 'string' && /^\d{1,18}$/.test(header) ? BigInt(header) : undefined;
}

/**
 * Lets a caller see the write whose position they carry. A stranger has written nothing, and a position that the log has not come to is
 * nobody's: neither holds a request open.
 */
export function wantedPositions(deps: Pick<ApiDeps, 'readDb' | 'head'>): (request: FastifyRequest) => Promise<void> {
  let seen = 0n;
  return async ({ headers, visitor }) => {
    const position = wantedPosition(headers[positionHeader]);
    if (position === undefined || !visitor.caller) return;
    if (position > seen) seen = await deps.head();
    if (position <= seen) await waitFor(deps.readDb, position);
  };
}

/** Names the read models that answered though they do not show the wanted write yet. */
export const behindHeader = 'x-oce-behind';

/**
 * Lets what this request reads from here on show the write: each query waits for the projections it reads, and for no others. An older read
 * model answers rather than none when it takes too long or has stopped, and the answer says so in `x-oce-behind`.
 */
export async function waitFor(readDb: ReadDb, position: bigint | undefined, limitMs = 2_000): Promise<void> {
  if (position !== undefined && position > 0n && !wishToSee(position, limitMs)) await readDb.caughtUp(position, limitMs);
}

/** Waits until whatever the caller reads next, on any connection, shows the write; a read model that has stopped is not waited for. */
export async function waitForAll(readDb: ReadDb, position: bigint | undefined, limitMs = 2_000): Promise<void> {
  if (position !== undefined && position > 0n) await readDb.caughtUp(position, limitMs);
}

/** Each request is one reader. After the body was read: what comes from the socket runs in no request's context. */
export function mountReaders(app: FastifyInstance): void {
  const readers = new WeakMap<FastifyRequest, Reader>();
  app.addHook('preHandler', (request, _reply, done) => {
    const reader: Reader = { behind: new Set() };
    readers.set(request, reader);
    asReader(reader, done);
  });
  app.addHook('onSend', async (request, reply) => {
    const behind = readers.get(request)?.behind;
    if (behind && behind.size > 0) void reply.header(behindHeader, [...behind].toSorted().join(', '));
  });
}
