import type { FastifyRequest } from 'fastify';
import type { ApiDeps } from './deps.ts';
import type { ReadDb } from '../projections/kernel/read-db.ts';

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

/** Waits for the caller's own write; an older read model answers rather than none when it takes too long. */
export async function waitFor(readDb: ReadDb, position: bigint | undefined, limitMs = 2_000): Promise<void> {
  if (position !== undefined && position > 0n) await readDb.caughtUp(position, limitMs);
}
