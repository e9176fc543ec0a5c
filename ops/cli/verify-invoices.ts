import type { FileVerdict } from '../../commands/invoices/verify-files.ts';
import { seriesSince } from '../../domain/invoices/invoice-number.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { businessDate, toInstant } from '../../domain/kernel/time.ts';
import type { Core } from '../core.ts';

const page = 200;

/** Every file of every document ever issued, by the registers themselves. No document is older than the log. */
export async function* verifyInvoices({ store, invoicing, clock }: Pick<Core, 'store' | 'invoicing' | 'clock'>): AsyncGenerator<FileVerdict> {
  const [first] = await store.readAll(0n, 1);
  if (!first) return;
  const today = businessDate(toInstant(clock()));
  const [from, kinds] = [businessDate(first.meta.at), ['invoice', 'credit-note'] as const];
  for (const series of kinds.flatMap((kind) => seriesSince(from, today, kind))) {
    for (let revision = 0; ; revision += page) {
      const events = await store.readStream(stream.invoiceRegister(series), revision, page);
      for (const { data } of events) {
        const invoice = await invoicing.read((data as { readonly number: string }).number);
        if (invoice) yield* await invoicing.verify(invoice);
      }
      if (events.length < page) break;
    }
  }
}

/** What must not happen: a file that nobody has, or that changed on the disk. */
export function isLost({ archive, sameAgain }: FileVerdict): boolean {
  return archive === 'missing' || (archive === 'damaged' && !sameAgain);
}
