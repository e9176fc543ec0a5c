import PDFDocument from 'pdfkit';
import type { Invoice } from '../../../domain/invoices/events.ts';
import { labels } from '../document-labels.ts';
import { invoiceDocument } from '../invoice-document.ts';
import { accentOf, type Branding } from './branding.ts';
import { createCanvas } from './canvas.ts';
import { createFlow } from './flow.ts';
import { font } from './fonts.ts';
import { footers, letterhead } from './letterhead.ts';
import { lineTable } from './line-table.ts';
import type { Covers } from './printable.ts';
import { settlement } from './settlement.ts';
import { usageAppendix } from './usage-appendix.ts';
import { attachment, xmp } from './xmp.ts';

/**
 * The invoice as people read it, with the e-invoice inside: PDF/A-3b and Factur-X. Its dates are the invoice's, and nothing is compressed:
 * zlib differs between machines, and the file must have the same bytes in ten years on another one.
 */
export function invoicePdf(invoice: Invoice, xml: Uint8Array, branding: Branding): Promise<Uint8Array> {
  const document = invoiceDocument(invoice);
  const text = labels(document.language);
  const issued = new Date(`${invoice.issuedOn}T00:00:00.000Z`);
  const doc = new PDFDocument({
    size: 'A4',
    margin: 0,
    pdfVersion: '1.7',
    subset: 'PDF/A-3b',
    tagged: true,
    displayTitle: true,
    lang: document.language === 'en' ? 'en-GB' : 'de-DE',
    compress: false,
    bufferPages: true,
    // None of the fonts every reader has: PDF/A wants all of them embedded.
    font: null as unknown as string,
    info: { Title: document.title, Creator: 'OpenClaw Enterprise', Producer: 'PDFKit', CreationDate: issued, ModDate: issued },
  });
  const done = collected(doc);
  for (const weight of ['regular', 'semibold'] as const) doc.registerFont(weight, font(weight) as unknown as string);
  const alternative = { relationship: 'Alternative', description: 'Factur-X/ZUGFeRD', creationDate: issued, modifiedDate: issued };
  doc.file(Buffer.from(xml), { name: attachment.name, type: attachment.mediaType, ...alternative });
  doc.appendXML(xmp(invoice.seller.name));
  const canvas = createCanvas(doc, covers);
  const flow = createFlow(canvas, letterhead(canvas, document, branding));
  lineTable(canvas, flow, document, text);
  settlement(canvas, flow, document, text, accentOf(branding));
  usageAppendix(canvas, flow, document, text, invoice.number);
  canvas.root.end();
  footers(canvas, document, text);
  doc.end();
  return done;
}

function collected(doc: PDFKit.PDFDocument): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  return new Promise((resolve, reject) => {
    doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    doc.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    doc.on('error', reject);
  });
}

// Both weights of the font have the same signs.
const known = new Map<number, boolean>();
const covers: Covers = (codePoint) => {
  const before = known.get(codePoint);
  if (before !== undefined) return before;
  const covered = font('regular').hasGlyphForCodePoint(codePoint);
  known.set(codePoint, covered);
  return covered;
};
