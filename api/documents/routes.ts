import type { FastifyInstance, FastifyRequest } from 'fastify';
import { noteView } from '../../commands/access/note-view.ts';
import type { Caller } from '../../commands/kernel/caller.ts';
import { listErasures } from '../../projections/privacy/erasures.ts';
import { findExport } from '../../projections/privacy/exports.ts';
import { isOperator } from '../auth/identify.ts';
import type { ApiDeps } from '../deps.ts';
import { Refusal } from '../errors.ts';
import { allow, type Rule } from '../graph/rules.ts';
import type { Locale } from '../locale.ts';
import { ledgerDocuments } from './ledger.ts';
import { invoiceDocuments } from './invoices.ts';
import { usageDocuments } from './usage.ts';

/** Files for signed-in people; whoever may not see one is told what a stranger to the number is told. */
export function mountDocuments(app: FastifyInstance, deps: ApiDeps): void {
  for (const { path, rule, type, find } of documents) {
    app.get(path, async (request, reply) => {
      const caller = admitted(request, rule);
      const name = (request.params as { readonly name: string }).name;
      const file = await find(deps, caller, name, request.id, request.locale);
      if (!file) throw new Refusal('NotFound');
      return reply
        .type(type)
        .header('content-disposition', `${file.show} filename="${file.fileName}"`)
        .header('cache-control', 'private, no-store')
        .send(Buffer.from(file.bytes));
    });
  }
}

interface File {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly show: 'inline;' | 'attachment;';
}

export interface DocumentRoute {
  readonly path: string;
  readonly rule: Rule;
  readonly type: string;
  readonly find: (deps: ApiDeps, caller: Caller, name: string, requestId: string, locale: Locale) => Promise<File | undefined>;
}

export const documents: readonly DocumentRoute[] = [
  ...invoiceDocuments,
  ...ledgerDocuments,
  {
    path: '/documents/exports/:name.zip',
    rule: { permission: 'privacy:export' },
    type: 'application/zip',
    async find(deps, caller, exportId, requestId) {
      const { tenantId } = caller;
      const found = await deps.readDb.asTenant(tenantId, (db) => findExport(db, tenantId, exportId));
      const bytes = found?.status === 'completed' ? await deps.documents.exportFile(tenantId, exportId) : undefined;
      if (!bytes) return undefined;
      // The download stands in the trail before the first byte leaves (API-7).
      const noted = await noteView(deps, caller, { tenantId, what: 'export', subject: exportId, correlationId: requestId });
      return noted.ok ? { fileName: `export_${exportId}.zip`, bytes, show: 'attachment;' } : undefined;
    },
  },
  {
    path: '/documents/erasures/:name.json',
    rule: { permission: 'privacy:manage' },
    type: 'application/json; charset=utf-8',
    async find(deps, caller, erasureId) {
      const found = await (isOperator(caller)
        ? deps.readDb.asOperator((db) => listErasures(db, undefined))
        : deps.readDb.asTenant(caller.tenantId, (db) => listErasures(db, caller.tenantId)));
      const tenantId = found.find(({ id }) => id === erasureId)?.tenantId;
      const certificate = tenantId === undefined ? undefined : await deps.documents.erasureCertificate(tenantId, erasureId);
      return (
        certificate && { fileName: `erasure_${erasureId}.json`, bytes: Buffer.from(`${JSON.stringify(certificate, undefined, 2)}\n`), show: 'attachment;' }
      );
    },
  },
  ...usageDocuments,
];

function admitted(request: FastifyRequest, rule: Rule): Caller {
  const { caller } = request.visitor;
  if (!caller) throw new Refusal('Unauthenticated');
  allow(rule, { caller });
  return caller;
}
