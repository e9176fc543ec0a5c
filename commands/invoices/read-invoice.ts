import { CreditNoteIssued, InvoiceCancelled, InvoiceIssued, type Invoice } from '../../domain/invoices/events.ts';
import { placeOf } from '../../domain/invoices/invoice-number.ts';
import { stream } from '../../domain/kernel/streams.ts';
import type { EventStore } from '../kernel/event-store.ts';
import { openEvents, type EventTypes } from '../kernel/sealing.ts';
import type { Vault } from '../kernel/vault.ts';

export interface ReadInvoiceDeps {
  readonly store: EventStore;
  readonly vault: Vault;
  readonly types: EventTypes;
}

const documents: ReadonlySet<string> = new Set([InvoiceIssued.type, InvoiceCancelled.type, CreditNoteIssued.type]);

/** A document as it stands in the log. Its number says the stream and the place, so one event is read and no other. */
export async function readInvoice({ store, vault, types }: ReadInvoiceDeps, number: string): Promise<Invoice | undefined> {
  const place = placeOf(number);
  if (!place) return undefined;
  const found = await openEvents(types, vault, await store.readStream(stream.invoiceRegister(place.series), place.place - 1, 1));
  const [event] = found;
  if (!event || !documents.has(event.type)) return undefined;
  const invoice = event.data as Invoice;
  return invoice.number === number ? invoice : undefined;
}
