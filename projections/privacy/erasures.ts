import type { Kysely } from 'kysely';
import type { BusinessDate, Instant } from '../../domain/kernel/time.ts';
import { ErasureRequested, RetentionApplied, SubjectErased } from '../../domain/privacy/events.ts';
import { TenantErased } from '../../domain/tenants/events.ts';
import { integer, on, optional, patch, projection, put, table, text, type RowOf } from '../kernel/projection.ts';
import type { ReadTables } from '../kernel/read-db.ts';

export const erasures = table({
  name: 'erasures',
  columns: {
    tenant_id: text,
    erasure_id: text,
    kind: text,
    subject_id: optional(text),
    up_to: optional(text),
    ground: text,
    status: text,
    requested_at: text,
    destroyed_at: optional(text),
    keys: optional(integer),
  },
  key: ['tenant_id', 'erasure_id'],
  indexes: [['requested_at desc']],
});

const done = (meta: { readonly at: Instant }, e: { readonly destroyedAt: Instant; readonly keys: number }) => ({
  status: 'done',
  requested_at: meta.at,
  destroyed_at: e.destroyedAt,
  keys: e.keys,
});

export const erasuresProjection = projection({
  name: 'erasures',
  version: 1,
  answers: 'Whose data was to be erased, and what became of it?',
  tables: [erasures],
  handlers: [
    on(ErasureRequested, (e, { meta }) =>
      put(erasures, {
        tenant_id: meta.tenantId,
        erasure_id: e.erasureId,
        kind: 'subject',
        subject_id: e.subjectId,
        up_to: null,
        ground: e.ground,
        status: 'requested',
        requested_at: meta.at,
        destroyed_at: null,
        keys: null,
      }),
    ),
    on(SubjectErased, (e, { meta }) =>
      patch(erasures, { tenant_id: meta.tenantId, erasure_id: e.erasureId }, { status: 'done', destroyed_at: e.destroyedAt, keys: e.keys }),
    ),
    on(RetentionApplied, (e, { meta }) =>
      put(erasures, {
        tenant_id: meta.tenantId,
        erasure_id: e.erasureId,
        kind: 'days',
        subject_id: null,
        up_to: e.upTo,
        ground: 'retention',
        ...done(meta, e),
      }),
    ),
    on(TenantErased, (e, { meta }) =>
      put(erasures, {
        tenant_id: meta.tenantId,
        erasure_id: e.erasureId,
        kind: 'tenant',
        subject_id: null,
        up_to: null,
        ground: 'contract-ended',
        ...done(meta, e),
      }),
    ),
  ],
});

export interface ErasureEntry {
  readonly id: string;
  readonly tenantId: string;
  readonly kind: 'subject' | 'days' | 'tenant';
  readonly subjectId: string | null;
  readonly upTo: BusinessDate | null;
  readonly ground: string;
  readonly status: 'requested' | 'done';
  readonly requestedAt: Instant;
  readonly destroyedAt: Instant | null;
  readonly keys: number | null;
}

/** Newest first; of every tenant in the operator's scope. */
export async function listErasures(db: Kysely<ReadTables>, tenantId: string | undefined): Promise<readonly ErasureEntry[]> {
  let query = db.selectFrom('erasures').selectAll().orderBy('requested_at', 'desc').orderBy('erasure_id');
  if (tenantId !== undefined) query = query.where('tenant_id', '=', tenantId);
  return (await query.execute()).map(entry);
}

/** What must stay erased: after a restore the keys' store may know nothing of it. */
export async function listDoneErasures(db: Kysely<ReadTables>): Promise<readonly ErasureEntry[]> {
  return (await db.selectFrom('erasures').selectAll().where('status', '=', 'done').execute()).map(entry);
}

function entry(row: RowOf<typeof erasures>): ErasureEntry {
  return {
    id: row.erasure_id,
    tenantId: row.tenant_id,
    kind: row.kind as ErasureEntry['kind'],
    subjectId: row.subject_id,
    upTo: row.up_to,
    ground: row.ground,
    status: row.status as ErasureEntry['status'],
    requestedAt: row.requested_at,
    destroyedAt: row.destroyed_at,
    keys: row.keys,
  };
}
