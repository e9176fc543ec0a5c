import { sealContext } from '../../commands/kernel/sealing.ts';
import { nameActors } from '../../projections/access/actors.ts';
import type { Sealed } from '../../projections/kernel/sealed.ts';
import type { Context } from './context.ts';

/** Opens personal values of one tenant, in their order; a value whose key is gone reads `[erased]`. */
export async function open(context: Pick<Context, 'deps'>, tenantId: string, values: readonly Sealed[]): Promise<readonly string[]> {
  if (values.length === 0) return [];
  const opened = await context.deps.vault.open(
    tenantId,
    values.map(({ value, eventId, field }) => ({ value, context: sealContext(eventId, field) })),
  );
  return opened.map(String);
}

export async function openOne(context: Pick<Context, 'deps'>, tenantId: string, value: Sealed): Promise<string> {
  const [opened] = await open(context, tenantId, [value]);
  return opened ?? '';
}

const english: Readonly<Record<string, string>> = { Benutzer: 'User', 'API-Schlüssel': 'API key' };

/** What people read for actors of a tenant's events. */
export async function actorNames(context: Context, tenantId: string, refs: readonly string[]): Promise<(ref: string) => string> {
  const names = await context.deps.readDb.asTenant(tenantId, (db) => nameActors(db, tenantId, [...new Set(refs)]));
  const shown = new Map<string, string>();
  for (const [ref, name] of names) {
    if ('text' in name) shown.set(ref, context.locale === 'en' ? (english[name.text] ?? name.text) : name.text);
    else shown.set(ref, await openOne(context, name.tenantId, name.sealed));
  }
  return (ref) => shown.get(ref) ?? ref;
}
