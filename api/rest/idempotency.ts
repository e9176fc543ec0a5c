import type { FastifyRequest } from 'fastify';
import { Refusal } from '../errors.ts';
import { expecting } from '../../domain/kernel/invalid-input.ts';

/** The caller's Idempotency-Key (draft-ietf-httpapi-idempotency-key-header): printable, bounded. */
export function idempotencyKey(request: FastifyRequest): string | undefined {
  const header = request.headers['idempotency-key'];
  if (header === undefined) return undefined;
  if (typeof header !== 'string' || !/^[\x21-\x7e]{1,200}$/.test(header))
    throw new Refusal('InvalidInput', { field: 'Idempotency-Key', problem: expecting('visibleAscii') });
  return header;
}
