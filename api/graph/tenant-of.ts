import { OPERATOR } from '../../domain/kernel/metadata.ts';
import { businessDate, toInstant } from '../../domain/kernel/time.ts';
import { findTenant } from '../../projections/tenants/tenants.ts';
import { Refusal } from '../errors.ts';
import type { Context } from './context.ts';
import { look } from './look.ts';

/**
 * The tenant a request is about: a tenant's caller has exactly one, an operator names it. Another tenant's id is
 * answered exactly like one that never was.
 */
export async function tenantOf(context: Context, named: string | null | undefined): Promise<string> {
  const { caller, deps } = context;
  if (!caller) throw new Refusal('Unauthenticated');
  if (caller.tenantId !== OPERATOR) {
    if (named !== null && named !== undefined && named !== caller.tenantId) throw new Refusal('NotFound');
    return caller.tenantId;
  }
  if (named === null || named === undefined) throw new Refusal('TenantIdRequired', { field: 'tenantId' });
  const known = await deps.readDb.asOperator((db) => findTenant(db, named, businessDate(toInstant(deps.clock()))));
  if (!known) throw new Refusal('NotFound');
  // Whatever the operator reads of a tenant stands in that tenant's access log before it is shown.
  if (context.reading) await look(context, named, context.reading.what, context.reading.field);
  return named;
}

/** For what an operator may ask without naming a tenant: their own streams. */
export async function tenantOrOperator(context: Context, named: string | null | undefined): Promise<string> {
  return context.caller?.tenantId === OPERATOR && (named === null || named === undefined) ? OPERATOR : tenantOf(context, named);
}

/** Whose the thing is that an operator names by its id alone; a tenant's caller only ever reaches its own. */
export async function ownerOf(context: Context, find: () => Promise<string | undefined>): Promise<string> {
  const { caller } = context;
  if (!caller) throw new Refusal('Unauthenticated');
  if (caller.tenantId !== OPERATOR) return caller.tenantId;
  return (await find()) ?? OPERATOR;
}
