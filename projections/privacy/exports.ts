import type { Kysely } from 'kysely';
import type { Instant } from '../../domain/kernel/time.ts';
import { ExportCompleted, ExportFailed, ExportRequested } from '../../domain/privacy/events.ts';
import { actorRef } from '../access/actors.ts';
import { integer, on, optional, patch, projection, put, table, text, type RowOf } from '../kernel/projection.ts';
import type { ReadTables } from '../kernel/read-db.ts';

export const dataExports = table({
  name: 'data_exports',
  columns: {
    tenant_id: text,
    export_id: text,
    status: text,
    requested_at: text,
    requested_by: text,
    finished_at: optional(text),
    sha256: optional(text),
    bytes: optional(integer),
    conversations: optional(integer),
    messages: optional(integer),
    cause: optional(text),
  },
  key: ['tenant_id', 'export_id'],
});

export const exportsProjection = projection({
  name: 'data-exports',
  version: 1,
  answers: 'Which copies of its data did a tenant ask for, and which are ready?',
  tables: [dataExports],
  handlers: [
    on(ExportRequested, (e, { meta }) =>
      put(dataExports, {
        tenant_id: meta.tenantId,
        export_id: e.exportId,
        status: 'requested',
        requested_at: meta.at,
        requested_by: actorRef(meta.actor),
        finished_at: null,
        sha256: null,
        bytes: null,
        conversations: null,
        messages: null,
        cause: null,
      }),
    ),
    on(ExportCompleted, (e, { meta }) =>
      patch(
        dataExports,
        { tenant_id: meta.tenantId, export_id: e.exportId },
        {
          status: 'completed',
          finished_at: meta.at,
          sha256: e.sha256,
          bytes: e.bytes,
          conversations: e.conversations,
          messages: e.messages,
          cause: null,
        },
      ),
    ),
    on(ExportFailed, (e, { meta }) =>
      patch(dataExports, { tenant_id: meta.tenantId, export_id: e.exportId }, { status: 'failed', finished_at: meta.at, cause: e.cause }),
    ),
  ],
});

export interface DataExport {
  readonly id: string;
  readonly status: 'requested' | 'completed' | 'failed';
  readonly requestedAt: Instant;
  /** An actor reference, see `nameActors`. */
  readonly requestedBy: string;
  readonly finishedAt: Instant | null;
  readonly sha256: string | null;
  readonly bytes: number | null;
  readonly conversations: number | null;
  readonly messages: number | null;
  readonly cause: string | null;
}

/** Newest first. */
export async function listExports(db: Kysely<ReadTables>, tenantId: string): Promise<readonly DataExport[]> {
  const rows = await db.selectFrom('data_exports').selectAll().where('tenant_id', '=', tenantId).orderBy('requested_at', 'desc').orderBy('export_id').execute();
  return rows.map(dataExport);
}

export async function findExport(db: Kysely<ReadTables>, tenantId: string, exportId: string): Promise<DataExport | undefined> {
  const row = await db.selectFrom('data_exports').selectAll().where('tenant_id', '=', tenantId).where('export_id', '=', exportId).executeTakeFirst();
  return row && dataExport(row);
}

function dataExport(row: RowOf<typeof dataExports>): DataExport {
  return {
    id: row.export_id,
    status: row.status as DataExport['status'],
    requestedAt: row.requested_at,
    requestedBy: row.requested_by,
    finishedAt: row.finished_at,
    sha256: row.sha256,
    bytes: row.bytes,
    conversations: row.conversations,
    messages: row.messages,
    cause: row.cause,
  };
}
