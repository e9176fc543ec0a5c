import { canonicalJson } from '../../domain/kernel/canonical-json.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { ErasureRequested, RetentionApplied, SubjectErased } from '../../domain/privacy/events.ts';
import { type ErasureCertificate, keyBackupDays, type SignedCertificate } from '../../domain/privacy/erasure-certificate.ts';
import { TenantErased } from '../../domain/tenants/events.ts';
import { currentVersion } from '../kernel/current-version.ts';
import type { EventStore, RecordedEvent } from '../kernel/event-store.ts';
import type { EventTypes } from '../kernel/sealing.ts';
import type { Vault } from '../kernel/vault.ts';
import { sha256OfKeyIds } from './destroy-keys.ts';

/** The certificate of an erasure, the same bytes at every call; undefined while it has not been carried out. */
export async function certifyErasure(
  deps: { readonly store: EventStore; readonly types: EventTypes; readonly vault: Vault },
  tenantId: string,
  erasureId: string,
): Promise<SignedCertificate | undefined> {
  const events = [...(await whole(deps, stream.privacy(tenantId))), ...(await whole(deps, stream.tenant(tenantId)))].filter(
    (e) => (e.data as { erasureId?: string }).erasureId === erasureId,
  );
  const done = events.find(({ type }) => type === SubjectErased.type || type === RetentionApplied.type || type === TenantErased.type);
  if (!done) return undefined;
  const requestedAt = events.find(({ type }) => type === ErasureRequested.type)?.meta.at;
  const { keys, keyIdsSha256, swept, destroyedAt } = TenantErased.schema.parse(done.data);
  const keyIds = [...(await deps.vault.destroyedBy(erasureId))].sort();
  if (sha256OfKeyIds(keyIds) !== keyIdsSha256) throw new Error('the list of destroyed keys is not the one that was recorded');
  const document: ErasureCertificate = {
    certificate: 'openclaw-enterprise/erasure/1',
    erasureId,
    tenantId,
    scope: scopeOf(done),
    ...(requestedAt !== undefined && { requestedAt }),
    destroyedAt,
    finalFrom: new Date(Date.parse(destroyedAt) + keyBackupDays * 86_400_000).toISOString(),
    event: { id: done.id, streamId: done.streamId, revision: done.revision },
    keys,
    keyIdsSha256,
    keyIds,
    swept,
  };
  return { document, algorithm: 'Ed25519', signature: deps.vault.sign(canonicalJson(document)), publicKey: deps.vault.publicKey };
}

function scopeOf({ type, data }: RecordedEvent): ErasureCertificate['scope'] {
  if (type === SubjectErased.type) return { kind: 'subject', subjectId: SubjectErased.schema.parse(data).subjectId };
  if (type === RetentionApplied.type) return { kind: 'days', upTo: RetentionApplied.schema.parse(data).upTo };
  return { kind: 'tenant' };
}

async function whole({ store, types }: { readonly store: EventStore; readonly types: EventTypes }, streamId: string): Promise<readonly RecordedEvent[]> {
  const events: RecordedEvent[] = [];
  for (;;) {
    const page = await store.readStream(streamId, events.length, 500);
    events.push(...currentVersion(types, page));
    if (page.length < 500) return events;
  }
}
