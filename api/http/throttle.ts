import type { FastifyRequest } from 'fastify';
import type { ApiDeps } from '../deps.ts';
import { Refusal } from '../errors.ts';
import type { Rule } from '../../commands/limits/limits.ts';
import { limits } from './rate-limit.ts';

/**
 * Limits per address before a credential is looked at, per key and tenant after. Webhooks are exempt from the address
 * limit: all of Meta's deliveries come from few addresses, and the signature is the gate.
 */
export async function throttle(request: FastifyRequest, deps: ApiDeps, stage: { readonly before: boolean }): Promise<void> {
  if (stage.before) {
    if (request.url.startsWith('/webhooks/') || request.url.startsWith('/_next/')) return;
    await take(deps, limits.ip, request.ip);
    if (request.headers.authorization !== undefined) {
      const allowance = await deps.limits.peek(limits.failures, request.ip);
      if (!allowance.ok) refuse(deps, limits.failures, allowance.retryAfterSeconds);
    }
    return;
  }
  const { caller, failed } = request.visitor;
  if (failed) await take(deps, limits.failures, request.ip);
  if (!caller) return;
  await take(deps, limits.key, `${caller.tenantId}:${caller.actor.kind}:${caller.actor.id}`);
  await take(deps, limits.tenant, caller.tenantId);
}

/**
 * For a webhook that turned out to carry no valid signature. Only these are counted and only these are refused: the vendor's addresses are
 * shared by all customers, and one with a wrong secret must not shut out the others.
 */
export async function throttleUnsigned(request: FastifyRequest, deps: ApiDeps): Promise<void> {
  await take(deps, limits.unsigned, request.ip);
}

async function take(deps: ApiDeps, rule: Rule, key: string): Promise<void> {
  const allowance = await deps.limits.take(rule, key);
  if (!allowance.ok) refuse(deps, rule, allowance.retryAfterSeconds);
}

function refuse(deps: ApiDeps, rule: Rule, seconds: number): never {
  deps.metrics.limited.inc({ by: rule.name });
  throw new Refusal('RateLimited', { seconds });
}
