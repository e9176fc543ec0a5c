import { createHash } from 'node:crypto';
import { afterAll, describe, expect, it } from 'vitest';
import { sampleInvoice } from '../domain/invoices/sample-invoice.ts';
import { invoiceDocuments } from '../projections/invoices/invoice-documents.ts';
import { openInvoiceDocuments } from './invoice-documents.ts';

const documents = openInvoiceDocuments(2);
afterAll(() => documents.close());
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe('the files of invoices, made on threads', () => {
  it('are the same bytes each time, on each thread and without one (US-3.5)', async () => {
    const invoice = sampleInvoice({ kind: 'invoice' });
    const made = await Promise.all(Array.from({ length: 4 }, () => documents.render(invoice)));
    const here = await invoiceDocuments().render(invoice);
    expect(here.map(({ format }) => format)).toEqual(['pdf', 'cii', 'ubl']);
    for (const files of made) expect(files.map(({ bytes }) => sha256(bytes))).toEqual(here.map(({ bytes }) => sha256(bytes)));
  });

  it('are checked before they are made, and the rule is named', async () => {
    expect(await documents.check(sampleInvoice({ kind: 'invoice' }))).toEqual([]);
    const [violation] = await documents.check(sampleInvoice({ kind: 'invoice', gross: '1.00' }));
    expect(violation).toMatchObject({ rule: expect.stringMatching(/^BR-/), field: expect.any(String), message: expect.any(String) });
  });

  it('are not made of what is no invoice, and the thread goes on', async () => {
    await expect(documents.render({ ...sampleInvoice(), lines: undefined } as never)).rejects.toThrow();
    expect(await documents.check(sampleInvoice({ kind: 'invoice' }))).toEqual([]);
  });
});
