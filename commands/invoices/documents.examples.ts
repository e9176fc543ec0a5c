import { canonicalJson } from '../../domain/kernel/canonical-json.ts';
import type { Handle } from '../kernel/handle.ts';
import type { InvoiceDocuments, Violation } from './invoice-documents.ts';
import type { ArchivedFile, InvoiceArchive } from './invoice-archive.ts';
import { createInvoicing } from './invoicing.ts';
import type { IssueDeps } from './issue-rendered.ts';
import type { ReadInvoiceDeps } from './read-invoice.ts';

/** Files as plain as can be: every figure of the invoice and nothing else, so the same invoice gives the same bytes. */
export function plainDocuments(check: (customerId: string) => readonly Violation[] = () => []): InvoiceDocuments {
  return {
    render: async (invoice) => {
      const { documents: _, ...figures } = invoice;
      return [{ format: 'pdf', fileName: `${invoice.number}.pdf`, mediaType: 'application/pdf', bytes: Buffer.from(canonicalJson(figures)) }];
    },
    check: async ({ customerId }) => check(customerId),
  };
}

/** Keeps files as long as the process lives; `files` can be looked at and tampered with. */
export function memoryArchive(release = '1.0.0'): InvoiceArchive & { readonly files: Map<string, ArchivedFile> } {
  const files = new Map<string, ArchivedFile>();
  return {
    files,
    keep: async (more) => {
      for (const file of more) if (!files.has(`${file.tenantId} ${file.sha256}`)) files.set(`${file.tenantId} ${file.sha256}`, { ...file, release });
    },
    read: async (tenantId, sha256) => files.get(`${tenantId} ${sha256}`),
  };
}

type World = Pick<IssueDeps, 'handle' | 'vault' | 'clock'> & ReadInvoiceDeps;

/** What makes invoices in a world of a spec; each call is a process of its own, with an archive that only it knows unless told otherwise. */
export function invoicingIn(world: World, documents = plainDocuments(), handle: Handle = world.handle, archive: InvoiceArchive = memoryArchive()) {
  const { store, vault, types, clock } = world;
  return createInvoicing({ handle, store, vault, types, clock, documents, archive });
}
