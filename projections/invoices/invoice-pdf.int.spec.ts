import { inflateSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { sampleInvoice } from '../../domain/invoices/sample-invoice.ts';
import { invoicePdfRenderer } from './invoice-pdf.ts';

const renderer = invoicePdfRenderer();
afterAll(() => renderer.close());

const latin = (pdf: Uint8Array) => Buffer.from(pdf).toString('latin1');
/** The file's text with its compressed parts opened. */
function opened(pdf: Uint8Array): string {
  const raw = Buffer.from(pdf);
  const parts = [latin(pdf)];
  for (const match of latin(pdf).matchAll(/stream\r?\n/g)) {
    const start = match.index + match[0].length;
    const end = raw.indexOf('endstream', start);
    try {
      parts.push(inflateSync(raw.subarray(start, end)).toString('latin1'));
    } catch {
      continue;
    }
  }
  return parts.join('\n');
}
const pages = (pdf: Uint8Array) => Number(/\/Type\s*\/Pages[^>]*?\/Count\s+(\d+)/s.exec(opened(pdf))?.[1] ?? /\/Count\s+(\d+)/.exec(opened(pdf))?.[1]);

describe('the PDF of an invoice', () => {
  it('is one page of A4 with an embedded font and the title in German (US-8.2, US-3.5)', async () => {
    const pdf = await renderer.render(sampleInvoice());
    expect(latin(pdf).slice(0, 5)).toBe('%PDF-');
    const [, width = 0, height = 0] = (/\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)/.exec(opened(pdf)) ?? []).map(Number);
    expect([Math.round(width), Math.round(height)]).toEqual([595, 842]);
    expect(pages(pdf)).toBe(1);
    // Chromium embeds a variable font's outlines as Type 3.
    expect(opened(pdf)).toMatch(/\/FontFile|\/Type3/);
    expect(opened(pdf)).toMatch(/\/Lang\s*\(de\)/);
  });

  it('goes on to further pages when there is much to bill', async () => {
    const { lines } = sampleInvoice();
    const pdf = await renderer.render(sampleInvoice({ lines: Array.from({ length: 14 }, () => lines).flat() }));
    expect(pages(pdf)).toBeGreaterThan(2);
  });

  it('survives its browser: closed, it opens another', async () => {
    await renderer.close();
    const [one, two] = await Promise.all([renderer.render(sampleInvoice()), renderer.render(sampleInvoice())]);
    expect(pages(one)).toBe(1);
    expect(pages(two)).toBe(1);
  });

  it('carries the date of the invoice, not that of the printing', async () => {
    expect(latin(await renderer.render(sampleInvoice()))).toContain("/CreationDate (D:20261102000000+00'00')");
  });

  it('says so when there is no browser', async () => {
    await expect(invoicePdfRenderer({ executablePath: '/nowhere/chromium' }).render(sampleInvoice())).rejects.toThrow();
  });
});
