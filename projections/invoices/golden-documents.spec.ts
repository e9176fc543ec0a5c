import { expect, it } from 'vitest';
import { fromCii } from '../../domain/invoices/einvoice/cii.ts';
import { fromUbl } from '../../domain/invoices/einvoice/ubl.ts';
import { goldenInvoice } from '../../domain/invoices/golden-invoice.ts';
import { cents, sum } from '../../domain/kernel/money.ts';
import { goldenMonths } from '../../domain/pricing/golden-months/golden-months.ts';
import { embeddedXml } from './einvoice/embedded-xml.ts';
import { openXml, treeOf } from './einvoice/parse-xml.ts';
import { figures } from './figures.ts';
import { invoiceDocuments } from './invoice-documents.ts';
import { readPdf } from './pdf/pdf-text.examples.ts';

const documents = invoiceDocuments();

function read(xml: Uint8Array) {
  const document = openXml(xml);
  const tree = treeOf(document);
  document.dispose();
  return tree.name === 'rsm:CrossIndustryInvoice' ? fromCii(tree) : fromUbl(tree);
}

it.each(goldenMonths.map((golden, i) => [golden.title, goldenInvoice(golden, i + 1)] as const))(
  'has the same figures in the lines, both e-invoices, the PDF and the one inside it: %s (US-8.3)',
  async (_, invoice) => {
    expect(await documents.check(invoice)).toEqual([]);
    const [pdf, cii, ubl] = await documents.render(invoice);
    const inside = embeddedXml(pdf?.bytes ?? new Uint8Array()) ?? new Uint8Array();
    for (const xml of [cii?.bytes, ubl?.bytes, inside]) {
      const { totals, taxTotals, lines } = read(xml ?? new Uint8Array());
      expect([totals?.net, taxTotals[0]?.amount, totals?.gross, totals?.due]).toEqual([invoice.net, invoice.vat, invoice.gross, invoice.gross]);
      expect(lines.map(({ net }) => net)).toEqual(invoice.lines.map(({ net }) => net));
      expect(cents(sum(lines.map(({ net = '' }) => net)))).toBe(invoice.net);
    }
    const { texts } = readPdf(pdf?.bytes ?? new Uint8Array());
    const { money } = figures('de');
    for (const amount of [invoice.net, invoice.vat, invoice.gross, ...invoice.lines.map(({ net }) => net)])
      expect(texts).toContain(money(amount, invoice.currency));
  },
);
