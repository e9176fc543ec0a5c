import type { AnyEventType, DomainEvent } from '../../domain/kernel/event.ts';
import type { Metadata } from '../../domain/kernel/metadata.ts';
import type { NewEvent, RecordedEvent } from './event-store.ts';
import type { SealRequest, Vault } from './vault.ts';

/** The types of all events, by stored name. */
export type EventTypes = ReadonlyMap<string, AnyEventType>;

/** Checks each payload against its schema and encrypts its personal fields: the last step before the log. */
export async function sealEvents(types: EventTypes, vault: Vault, events: readonly { readonly id: string; readonly event: DomainEvent; readonly meta: Metadata }[]): Promise<NewEvent[]> {
  const requests: SealRequest[] = [];
  const fields: { at: Record<string, unknown>; field: string }[] = [];
  const sealed = events.map(({ id, event, meta }) => {
    const type = typeOf(types, event.type);
    const data = type.schema.parse(event.payload) as Record<string, unknown>;
    for (const { field, subject, perDay } of type.personal) {
      const value = data[field];
      if (value === undefined || value === null || value === '') continue;
      const subjectId = String(data[subject]);
      requests.push({ subject: { tenantId: meta.tenantId, subjectId, ...(perDay && { day: meta.at.slice(0, 10) }) }, context: sealContext(id, field), value });
      fields.push({ at: data, field });
    }
    return { id, type: event.type, schemaVersion: type.schemaVersion, data, meta };
  });
  if (requests.length > 0) {
    const values = await vault.seal(requests);
    fields.forEach(({ at, field }, i) => { at[field] = values[i]; });
  }
  return sealed;
}

/** Decrypts the personal fields of stored events; a destroyed key gives `[erased]`. */
export async function openEvents(types: EventTypes, vault: Vault, events: readonly RecordedEvent[]): Promise<readonly RecordedEvent[]> {
  const opened = await Promise.all(events.map(async (recorded) => {
    const type = typeOf(types, recorded.type);
    if (type.personal.length === 0) return recorded;
    const data = { ...(recorded.data as Record<string, unknown>) };
    const present = type.personal.filter(({ field }) => typeof data[field] === 'string');
    const values = await vault.open(recorded.meta.tenantId, present.map(({ field }) => ({ value: data[field], context: sealContext(recorded.id, field) })));
    present.forEach(({ field }, i) => { data[field] = values[i]; });
    return { ...recorded, data };
  }));
  return opened;
}

/** What a sealed value is bound to. Read models keep it beside the ciphertext (event id) to open it later. */
export function sealContext(eventId: string, field: string): string {
  return `${eventId}/${field}`;
}

function typeOf(types: EventTypes, name: string): AnyEventType {
  const type = types.get(name);
  if (!type) throw new Error(`event type ${name} is not in the catalogue`);
  return type;
}
