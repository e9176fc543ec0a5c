import type { Moment } from '../../commands/replay/history.ts';
import type { Instant } from '../../domain/kernel/time.ts';
import type { TenantAt } from '../../domain/replay/configuration.ts';
import { Refusal } from '../errors.ts';
import type { Context } from './context.ts';
import { now } from './now.ts';
import type { ConfigurationView } from './types/replay.ts';

/** A tenant at an instant, or now. The future is refused: nobody has decided it yet. */
export async function tenantAtInstant(context: Context, tenantId: string, asOf: Instant | null | undefined): Promise<TenantAt> {
  const present = now(context);
  if (asOf !== null && asOf !== undefined && asOf > present) throw new Refusal('InstantAhead', { now: present });
  const moment: Moment = { at: asOf ?? present };
  return context.deps.replay.tenantAt(tenantId, moment);
}

/** Without people's addresses for those who may not read the users. */
export function readableBy<T extends { readonly users: ConfigurationView['users'] }>(context: Context, configuration: T): T & Pick<ConfigurationView, 'users'> {
  if (context.caller?.permissions.has('access:read')) return configuration;
  return { ...configuration, users: configuration.users.map((user) => ({ ...user, email: null })) };
}
