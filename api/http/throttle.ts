import type { FastifyRequest } from 'fastify';
import type { SlowCheck } from '../../commands/access/api-key-check.ts';
import type { Rule } from '../../commands/limits/limits.ts';
import type { ApiDeps } from '../deps.ts';
import { Refusal } from '../errors.ts';
import { callerOf } from './client-address.ts';
import { limits } from './rate-limit.ts';

/**
 * Before a credential is looked at: a limit for each address (Q-12). Vendors' deliveries for all customers come from few addresses and the
 * files of one page are many, so both have wider ones of their own.
 */
export async function throttleAddress(request: FastifyRequest, deps: ApiDeps): Promise<void> {
  await take(deps, addressRule(request.url), callerOf(request.ip));
}

function addressRule(url: string): Rule {
  if (url.startsWith('/webhooks/')) return limits.webhooks;
  return url.startsWith('/_next/') ? limits.assets : limits.ip;
}

/** Once a credential was looked at: limits for each key and tenant. What is wrong counts against its address, and only what is wrong is refused for it. */
export async function throttleCaller(request: FastifyRequest, deps: ApiDeps): Promise<void> {
  const { caller, failed, via } = request.visitor;
  if (failed) await take(deps, limits.failures, `${via} ${callerOf(request.ip)}`);
  if (!caller) return;
  await take(deps, limits.key, `${caller.tenantId}:${caller.actor.kind}:${caller.actor.id}`);
  await take(deps, limits.tenant, caller.tenantId);
}

/**
 * The slow hash of a key runs only so often for one key and one address, and what fitted is given back: guesses at a key cost no memory, and
 * whoever guesses shuts out neither another key nor one that proved itself a moment ago.
 */
export function throttledCheck(request: FastifyRequest, deps: ApiDeps): SlowCheck {
  return async (prefix, verify) => {
    const key = `${callerOf(request.ip)} ${prefix}`;
    await take(deps, limits.keyGuesses, key);
    const fits = await verify();
    if (fits) await deps.limits.giveBack(limits.keyGuesses, key);
    return fits;
  };
}

/**
 * For a webhook that turned out to carry no valid signature, by what it cost. Only these are counted and only these are refused: the vendor's
 * addresses are shared by all customers, and one with a wrong secret must not shut out the others.
 */
export async function throttleUnsigned(request: FastifyRequest, deps: ApiDeps, weight = 1): Promise<void> {
  await take(deps, limits.unsigned, callerOf(request.ip), weight);
}

/** Before the log is asked about an account or a public key that this process does not know: strangers can think of as many as they like. */
export function throttledLookUp(request: FastifyRequest, deps: ApiDeps): () => Promise<void> {
  return () => take(deps, limits.lookUps, callerOf(request.ip));
}

export async function take(deps: Pick<ApiDeps, 'limits' | 'metrics'>, rule: Rule, key: string, weight = 1): Promise<void> {
  const allowance = await deps.limits.take(rule, key, weight);
  if (allowance.ok) return;
  deps.metrics.limited.inc({ by: rule.name });
  throw new Refusal('RateLimited', { seconds: allowance.retryAfterSeconds });
}
