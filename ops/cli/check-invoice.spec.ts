import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleInvoice } from '../../domain/invoices/sample-invoice.ts';
import { invoiceDocuments } from '../../projections/invoices/invoice-documents.ts';
import { checkInvoice } from './check-invoice.ts';

describe('oce invoices check', () => {
  let folder: string;
  const file = (name: string, bytes: Uint8Array | string): string => {
    const written = path.join(folder, name);
    writeFileSync(written, bytes);
    return written;
  };
  beforeAll(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'oce-check-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('finds nothing wrong with what the product makes, be it XML or PDF', async () => {
    for (const { fileName, bytes } of await invoiceDocuments().render(sampleInvoice())) expect(checkInvoice(file(fileName, bytes))).toEqual([]);
  });

  it('names rule and field of a file that was changed by a cent', async () => {
    const [, cii] = await invoiceDocuments().render(sampleInvoice());
    const changed = Buffer.from(cii?.bytes ?? [])
      .toString()
      .replace('>1528.64</ram:GrandTotalAmount>', '>1528.65</ram:GrandTotalAmount>');
    expect(checkInvoice(file('changed.xml', changed)).map(({ rule, field }) => [rule, field])).toEqual([
      ['BR-CO-15', 'BT-112'],
      ['BR-CO-16', 'BT-115'],
    ]);
  });

  it('names the line where the schema is broken', async () => {
    const [, cii] = await invoiceDocuments().render(sampleInvoice());
    const without = Buffer.from(cii?.bytes ?? [])
      .toString()
      .replace(/\s*<ram:ApplicableHeaderTradeDelivery\/>/, '');
    const [fault] = checkInvoice(file('without.xml', without));
    expect(fault?.rule).toBe('XSD');
    expect(fault?.says.en).toMatch(/^The schema is broken, line \d+: .*ApplicableHeaderTradeDelivery/);
  });

  it('says so when there is no file, and when a PDF carries nothing', () => {
    expect(() => checkInvoice(path.join(folder, 'nowhere.xml'))).toThrow(/can't be read/);
    expect(() => checkInvoice(file('plain.pdf', '%PDF-1.7\n'))).toThrow(/without an e-invoice/);
  });
});
