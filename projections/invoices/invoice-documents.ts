import { toCii } from '../../domain/invoices/einvoice/cii.ts';
import { fromInvoice, specificationFor, type Specification } from '../../domain/invoices/einvoice/from-invoice.ts';
import { toUbl } from '../../domain/invoices/einvoice/ubl.ts';
import { toXml, type XmlElement } from '../../domain/invoices/einvoice/xml/element.ts';
import type { Invoice } from '../../domain/invoices/events.ts';
import { checkXml, type Fault } from './einvoice/check-xml.ts';
import { defaultBranding, type Branding } from './pdf/branding.ts';
import { invoicePdf } from './pdf/invoice-pdf.ts';

export interface InvoiceFile {
  readonly format: 'pdf' | 'cii' | 'ubl';
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

export interface InvoiceFault extends Fault {
  /** For whoever mends it: where, and what is wrong. */
  readonly message: string;
}

/** The files of an invoice. The same invoice gives the same bytes, and nothing is asked of the outer world. */
export interface InvoiceFiles {
  /** The PDF that people read, with the e-invoice inside (ZUGFeRD, profile EN 16931), and the XRechnung in both syntaxes. */
  render(invoice: Invoice): Promise<readonly InvoiceFile[]>;
  /** The PDF alone. */
  pdf(invoice: Invoice): Promise<Uint8Array>;
  /** Every rule and schema that one of its e-invoices breaks; an invoice with a fault must not go out. */
  check(invoice: Invoice): Promise<readonly InvoiceFault[]>;
}

export function invoiceDocuments({ branding = defaultBranding }: { readonly branding?: Branding } = {}): InvoiceFiles {
  const pdf = (invoice: Invoice) => invoicePdf(invoice, cii(invoice, 'en16931'), branding);
  return {
    pdf,
    async render(invoice) {
      const specification = specificationFor(invoice);
      const { number } = invoice;
      return [
        { format: 'pdf', fileName: `${number}.pdf`, mediaType: 'application/pdf', bytes: await pdf(invoice) },
        { format: 'cii', fileName: `${number}-cii.xml`, mediaType: 'application/xml', bytes: cii(invoice, specification) },
        { format: 'ubl', fileName: `${number}-ubl.xml`, mediaType: 'application/xml', bytes: ubl(invoice, specification) },
      ];
    },
    async check(invoice) {
      const specification = specificationFor(invoice);
      const documents = [cii(invoice, 'en16931'), ...(specification === 'xrechnung' ? [cii(invoice, specification)] : []), ubl(invoice, specification)];
      const faults = new Map<string, InvoiceFault>();
      for (const fault of documents.flatMap((document) => checkXml(document, 'issue'))) {
        if (fault.severity === 'information') continue;
        faults.set(`${fault.rule} ${fault.place}`, { ...fault, message: [fault.place, fault.says.de].filter((part) => part !== '').join(': ') });
      }
      return [...faults.values()];
    },
  };
}

function cii(invoice: Invoice, specification: Specification): Uint8Array {
  return bytesOf(toCii(fromInvoice(invoice, specification)));
}

function ubl(invoice: Invoice, specification: Specification): Uint8Array {
  return bytesOf(toUbl(fromInvoice(invoice, specification)));
}

function bytesOf(root: XmlElement): Uint8Array {
  return new TextEncoder().encode(toXml(root));
}
