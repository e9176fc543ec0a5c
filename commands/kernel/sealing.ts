import type { AnyEventType, DomainEvent } from '../../domain/kernel/event.ts';
import type { Metadata } from '../../domain/kernel/metadata.ts';
import { currentVersion } from './current-version.ts';
import type { NewEvent, RecordedEvent } from './event-store.ts';
import type { SealRequest, Vault } from './vault.ts';

/** The types of all events, by stored name. */
export type EventTypes = ReadonlyMap<string, AnyEventType>;

/** Checks each payload against its schema and encrypts its personal fields: the last step before the log. */
export async function sealEvents(
  types: EventTypes,
  vault: Vault,
  events: readonly { readonly id: string; readonly event: DomainEvent; readonly meta: Metadata }[],
): Promise<NewEvent[]> {
  const requests: SealRequest[] = [];
  const fields: { at: Record<string, unknown>; field: string }[] = [];
  let about: string | undefined;
  const sealed = events.map(({ id, event, meta }) => {
    const type = typeOf(types, event.type);
    const data = type.schema.parse(event.payload) as Record<string, unknown>;
    for (const { field, subject, perDay } of type.personal) {
      const value = data[field];
      if (value === undefined || value === null || value === '') continue;
      if (data[subject] === undefined) throw new Error(`${event.type}.${field} is somebody's, and ${subject} does not say whose`);
      const subjectId = String(data[subject]);
      about ??= subjectId;
      requests.push({ subject: { tenantId: meta.tenantId, subjectId, ...(perDay && { day: meta.at.slice(0, 10) }) }, context: sealContext(id, field), value });
      fields.push({ at: data, field });
    }
    return { id, type: event.type, schemaVersion: type.schemaVersion, data, meta };
  });
  const [first] = sealed;
  const asked = first?.meta.input;
  if (first && asked !== undefined && about !== undefined) {
    // What was asked for may name the person: its hash goes with the person's key.
    const meta: Record<string, unknown> & Metadata = { ...first.meta };
    first.meta = meta;
    const perDay = requests[0]?.subject.day;
    requests.push({
      subject: { tenantId: meta.tenantId, subjectId: about, ...(perDay !== undefined && { day: perDay }) },
      context: sealContext(first.id, 'input'),
      value: asked,
    });
    fields.push({ at: meta, field: 'input' });
  }
  if (requests.length > 0) {
    const values = await vault.seal(requests);
    fields.forEach(({ at, field }, i) => {
      at[field] = values[i];
    });
  }
  return sealed;
}

/** Reads stored events: in today's version, their personal fields decrypted; a destroyed key gives `[erased]`. */
export async function openEvents(types: EventTypes, vault: Vault, events: readonly RecordedEvent[]): Promise<readonly RecordedEvent[]> {
  const wanted = new Map<string, { value: unknown; context: string; put: (opened: unknown) => void }[]>();
  const opened = currentVersion(types, events).map((recorded) => {
    const type = typeOf(types, recorded.type);
    if (type.personal.length === 0) return recorded;
    const data = { ...(recorded.data as Record<string, unknown>) };
    const { tenantId } = recorded.meta;
    const ofTenant = wanted.get(tenantId) ?? [];
    wanted.set(tenantId, ofTenant);
    for (const { field } of type.personal) {
      if (typeof data[field] === 'string')
        ofTenant.push({
          value: data[field],
          context: sealContext(recorded.id, field),
          put: (plain) => {
            data[field] = plain;
          },
        });
    }
    return { ...recorded, data };
  });
  // One question per tenant: of a page most values share a few keys.
  for (const [tenantId, values] of wanted) (await vault.open(tenantId, values)).forEach((plain, i) => values[i]?.put(plain));
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
