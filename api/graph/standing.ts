import { AccessRevoked, ApiKeyRevoked, RoleGranted, SessionsEnded, SignedOut } from '../../domain/access/events.ts';
import { TenantErased, TenantSuspended, TerminationRequested } from '../../domain/tenants/events.ts';
import { Refusal } from '../errors.ts';
import type { Context } from './context.ts';

/** What can take somebody's leave to listen. */
const turns = [AccessRevoked, RoleGranted, SignedOut, SessionsEnded, ApiKeyRevoked, TenantSuspended, TerminationRequested, TenantErased].map(
  ({ type }) => type,
);

/** A session that nobody uses ends without an event, so an open stream looks at the clock too. */
const lookEveryMs = 30_000;

type Standing = Pick<Context, 'caller' | 'callerNow' | 'signal' | 'deps'>;

/**
 * A subscription for as long as its caller may have it: looked at before each answer, at once when access changes, and every
 * half minute. It ends with the refusal that a new request would get, also when nothing else happens.
 */
export async function* whileAllowed<C extends Standing, T>(
  context: C,
  allowed: (standing: Pick<Context, 'caller'>) => void | Promise<void>,
  open: (within: C) => AsyncIterable<T> | Promise<AsyncIterable<T>>,
  options: { readonly everyMs?: number } = {},
): AsyncGenerator<T> {
  const { caller, deps } = context;
  if (!caller) return;
  const over = new AbortController();
  const signal = AbortSignal.any([context.signal, over.signal]);
  let refusal: unknown;
  const look = async (): Promise<boolean> => {
    if (refusal === undefined) {
      try {
        const now = await context.callerNow();
        if (!now || now.tenantId !== caller.tenantId || now.actor.id !== caller.actor.id) throw new Refusal('Unauthenticated');
        await allowed({ caller: now });
      } catch (error) {
        refusal = error;
        over.abort();
      }
    }
    return refusal === undefined;
  };
  const watch = async () => {
    for await (const _ of deps.changes.subscribe({ tenantId: caller.tenantId, types: turns }, signal)) await look();
  };
  const watching = watch().catch((error: unknown) => deps.onError(error, 'a subscription lost the access changes'));
  const timer = setInterval(() => void look(), options.everyMs ?? lookEveryMs);
  try {
    for await (const value of await open({ ...context, signal })) {
      if (!(await look())) break;
      yield value;
    }
    if (refusal !== undefined) throw refusal;
  } finally {
    clearInterval(timer);
    over.abort();
    await watching;
  }
}
