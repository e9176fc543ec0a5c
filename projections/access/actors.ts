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
    names.set(ref, { text: kind === 'contact' ? contactLabel(id) : fixed[kind] ?? kind });
    if (kind === 'user' || kind === 'operator' || kind === 'api-key') ids.add(id);
  }
  if (ids.size === 0) return names;
  const people = await db.selectFrom('users').select(['tenant_id', 'user_id', 'email', 'name', 'event_id'])
    .where('tenant_id', 'in', [tenantId, OPERATOR]).where('user_id', 'in', [...ids]).execute();
  const keys = await db.selectFrom('api_keys').select(['key_id', 'name']).where('tenant_id', '=', tenantId).where('key_id', 'in', [...ids]).execute();
  for (const ref of names.keys()) {
    const [kind, id] = split(ref);
    const person = people.find((p) => p.user_id === id);
    const key = keys.find((k) => k.key_id === id);
    if (person && (kind === 'user' || kind === 'operator')) {
      names.set(ref, { tenantId: person.tenant_id, sealed: person.name === null ? sealed(person.email, person.event_id, 'email') : sealed(person.name, person.event_id, 'name') });
    } else if (key && kind === 'api-key') names.set(ref, { text: key.name });
  }
  return names;
}

function split(ref: string): readonly [kind: string, id: string] {
  const colon = ref.indexOf(':');
  return [ref.slice(0, colon), ref.slice(colon + 1)];
}
