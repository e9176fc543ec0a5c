import { z } from 'zod';
import { canonicalJson } from '../kernel/canonical-json.ts';
import { reject, type Rejection } from '../kernel/rejection.ts';
import { Invoice, InvoiceFile } from './events.ts';

/** What was made of an invoice before it is issued: its files, or the rules it breaks. */
export const Rendered = z.object({
  invoice: Invoice,
  documents: z.array(InvoiceFile),
  violations: z.array(z.object({ rule: z.string(), field: z.string(), message: z.string() })),
});
export type Rendered = z.infer<typeof Rendered>;

export const renderedRefusals = ['InvoiceRejectedByRule', 'DocumentsOutdated'] as const;

/**
 * Puts the files' hashes into the invoices they were made of. Files of anything else, such as an invoice whose number was
 * taken meanwhile, are refused, and so is an invoice that breaks a rule of EN 16931 or XRechnung.
 */
export function withDocuments(invoices: readonly Invoice[], rendered: readonly Rendered[]): readonly Invoice[] | Rejection<(typeof renderedRefusals)[number]> {
  const issued: Invoice[] = [];
  for (const invoice of invoices) {
    const made = rendered.find((candidate) => canonicalJson(candidate.invoice) === canonicalJson(invoice));
    if (!made) return reject('DocumentsOutdated', { number: invoice.number });
    const [violation] = made.violations;
    if (violation) return reject('InvoiceRejectedByRule', violation);
    issued.push({ ...invoice, documents: made.documents });
  }
  return issued;
}
