import { canonicalJson } from '../../domain/kernel/canonical-json.ts';
import type { World } from '../../ops/testing/world.ts';
import type { Handle } from '../kernel/handle.ts';
import type { InvoiceDocuments, Violation } from './invoice-documents.ts';
import { createInvoicing } from './invoicing.ts';

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

/** What makes invoices in a world of a spec. */
export function invoicingIn(world: World, documents = plainDocuments(), handle: Handle = world.handle) {
  const { store, vault, types, clock } = world;
  return createInvoicing({ handle, store, vault, types, clock, documents });
}
