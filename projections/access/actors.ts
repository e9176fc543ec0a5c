import type { Kysely } from 'kysely';
import { OPERATOR, type Actor } from '../../domain/kernel/metadata.ts';
import { contactLabel } from '../conversations/contact-label.ts';
import type { ReadTables } from '../kernel/read-db.ts';
import { sealed, type Sealed } from '../kernel/sealed.ts';

/** An actor in one text, as read models keep it: `user:<id>`. */
export function actorRef(actor: Actor): string {
  return `${actor.kind}:${actor.id}`;
}

/** What a person may read for an actor: a plain text, or a sealed name or address to open first. */
export type ActorName = { readonly text: string } | { readonly sealed: Sealed; readonly tenantId: string };

const fixed: Readonly<Record<string, string>> = { system: 'System', operator: 'NextGen', user: 'Benutzer', 'api-key': 'API-Schlüssel' };

/** Names for actors of a tenant's events. The operator's staff stay `NextGen` for a tenant: row-level security hides who they are. */
export async function nameActors(db: Kysely<ReadTables>, tenantId: string, refs: readonly string[]): Promise<ReadonlyMap<string, ActorName>> {
  const names = new Map<string, ActorName>();
  const ids = new Set<string>();
  for (const ref of refs) {
    const [kind, id] = split(ref);
    names.set(ref, { text: kind === 'contact' ? contactLabel(id) : (fixed[kind] ?? kind) });
    if (kind === 'user' || kind === 'operator' || kind === 'api-key') ids.add(id);
  }
  if (ids.size === 0) return names;
  const people = db
    .selectFrom('users')
    .select(['tenant_id', 'user_id as id', 'event_id', 'email', 'name'])
    .where('tenant_id', 'in', [tenantId, OPERATOR])
    .where('user_id', 'in', [...ids]);
  // One look for both; a key has a name and no address.
  const found = await people
    .unionAll(
      db
        .selectFrom('api_keys')
        .select((eb) => ['tenant_id', 'key_id as id', eb.val('').as('event_id'), eb.val('').as('email'), 'name'])
        .where('tenant_id', '=', tenantId)
        .where('key_id', 'in', [...ids]),
    )
    .execute();
  for (const ref of names.keys()) {
    const [kind, id] = split(ref);
    const row = found.find((one) => one.id === id && (one.email === '') === (kind === 'api-key'));
    if (!row || kind === 'system' || kind === 'contact') continue;
    if (row.email === '') names.set(ref, { text: row.name ?? id });
    else
      names.set(ref, {
        tenantId: row.tenant_id,
        sealed: row.name === null ? sealed(row.email, row.event_id, 'email') : sealed(row.name, row.event_id, 'name'),
      });
  }
  return names;
}

function split(ref: string): readonly [kind: string, id: string] {
  const colon = ref.indexOf(':');
  return [ref.slice(0, colon), ref.slice(colon + 1)];
}
