import type { FastifyRequest } from 'fastify';
import type { ApiDeps } from '../deps.ts';
import { Refusal } from '../errors.ts';
import { limits, type Limit } from './rate-limit.ts';

/**
 * Limits per address before a credential is looked at, per key and tenant after. Webhooks are exempt from the address
 * limit: all of Meta's deliveries come from few addresses, and the signature is the gate.
 */
export async function throttle(request: FastifyRequest, deps: ApiDeps, stage: { readonly before: boolean }): Promise<void> {
  if (stage.before) {
    if (request.url.startsWith('/webhooks/') || request.url.startsWith('/_next/')) return;
    await take(deps, 'ip', `ip:${request.ip}`, limits.ip);
    if (request.headers.authorization !== undefined) {
      const allowance = await deps.rateLimiter.peek(`failures:${request.ip}`, limits.failures);
      if (!allowance.ok) refuse(deps, 'failures', allowance.retryAfterSeconds);
    }
    return;
  }
  const { caller, failed } = request.visitor;
  if (failed) await take(deps, 'failures', `failures:${request.ip}`, limits.failures);
  if (!caller) return;
  await take(deps, 'key', `actor:${caller.tenantId}:${caller.actor.kind}:${caller.actor.id}`, limits.key);
  await take(deps, 'tenant', `tenant:${caller.tenantId}`, limits.tenant);
}

/**
 * For a webhook that turned out to carry no valid signature. Only these are counted and only these are refused: the vendor's addresses are
 * shared by all customers, and one with a wrong secret must not shut out the others.
 */
export async function throttleUnsigned(request: FastifyRequest, deps: ApiDeps): Promise<void> {
  await take(deps, 'unsigned', `unsigned:${request.ip}`, limits.unsigned);
}

async function take(deps: ApiDeps, by: string, key: string, limit: Limit): Promise<void> {
  const allowance = await deps.rateLimiter.take(key, limit);
  if (!allowance.ok) refuse(deps, by, allowance.retryAfterSeconds);
}

function refuse(deps: ApiDeps, by: string, seconds: number): never {
  deps.metrics.limited.inc({ by });
  throw new Refusal('RateLimited', { seconds });
}
