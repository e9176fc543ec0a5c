import type { Invoice, InvoiceFile } from '../../domain/invoices/events.ts';

/** A file of an invoice, with its bytes. */
export interface RenderedFile {
  readonly format: InvoiceFile['format'];
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** A rule of EN 16931, XRechnung or a schema that the invoice breaks. */
export interface Violation {
  /** E.g. `BR-DE-15`. */
  readonly rule: string;
  readonly field: string;
  readonly message: string;
}

/** Makes an invoice's files. Deterministic: what was issued once is made again to the same byte, whenever somebody asks. */
export interface InvoiceDocuments {
  render(invoice: Invoice): Promise<readonly RenderedFile[]>;
  /** Empty when every rule and schema is kept. */
  check(invoice: Invoice): Promise<readonly Violation[]>;
}
