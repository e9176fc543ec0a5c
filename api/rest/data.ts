import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { noteView } from '../../commands/access/note-view.ts';
import { uuid5 } from '../../commands/kernel/uuid.ts';
import { requestExport } from '../../commands/privacy/request-export.ts';
import { findExport } from '../../projections/privacy/exports.ts';
import { endpoint } from './endpoint.ts';
import { idempotencyKey } from './idempotency.ts';
import { Id, IdParams } from './schemas.ts';

export const requestExportEndpoint = endpoint({
  name: 'requestExport',
  method: 'POST',
  path: '/api/v1/data/export',
  says: 'Asks for a copy of all conversations and configuration (Art. 20 GDPR).',
  audience: 'tenant',
  permission: 'privacy:export',
  answers: { 202: { says: 'It is being made.', schema: z.object({ exportId: Id }) } },
  refusals: [],
  async run({ deps, caller, request }) {
    const outcome = await deps.handle(
      requestExport,
      {},
      { commandId: uuid5('rest', 'export', caller.tenantId, idempotencyKey(request) ?? randomUUID()), caller, correlationId: request.id },
    );
    if (!outcome.ok) return { refused: outcome.rejection };
    const { exportId } = z.object({ exportId: z.string() }).parse(outcome.events[0]?.payload);
    return { status: 202, position: outcome.position, headers: { location: `/api/v1/data/export/${exportId}` }, body: { exportId } };
  },
});

const statuses = { requested: 'running', completed: 'completed', failed: 'failed' } as const;

export const readExportEndpoint = endpoint({
  name: 'readExport',
  method: 'GET',
  path: '/api/v1/data/export/:id',
  says: 'The status while the copy is being made, then the ZIP itself (`?status` keeps asking for the status).',
  audience: 'tenant',
  permission: 'privacy:export',
  params: IdParams,
  query: z.object({ status: z.string().optional() }),
  answers: {
    200: {
      says: 'The status, or the ZIP.',
      schema: z.object({ exportId: Id, status: z.enum(['running', 'completed', 'failed']), cause: z.string().optional() }),
      alsoAs: ['application/zip'],
    },
  },
  refusals: ['ExportNotFound'],
  async run({ deps, caller, params: { id }, query, request }) {
    const { tenantId } = caller;
    const found = await deps.readDb.asTenant(tenantId, (db) => findExport(db, tenantId, id));
    if (!found) return { refused: { rejected: 'ExportNotFound', info: {} } };
    const status = statuses[found.status];
    const file = status === 'completed' && query.status === undefined ? await deps.documents.exportFile(tenantId, id) : undefined;
    if (!file) return { status: 200, body: { exportId: id, status, ...(found.cause !== null && { cause: found.cause }) } };
    // The download stands in the trail before the first byte leaves (API-7).
    const noted = await noteView(deps, caller, { tenantId, what: 'export', subject: id, correlationId: request.id });
    if (!noted.ok) return { refused: noted.rejection };
    return {
      status: 200,
      body: Buffer.from(file),
      headers: { 'content-type': 'application/zip', 'content-disposition': `attachment; filename="export_${id}.zip"` },
    };
  },
});
