import { deflateSync, crc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { sampleInvoice } from '../../../domain/invoices/sample-invoice.ts';
import { defaultBranding } from './branding.ts';
import { invoicePdf } from './invoice-pdf.ts';
import { readPdf } from './pdf-text.examples.ts';
import { printable } from './printable.ts';
import { wrapped } from './wrapped.ts';

const xml = Buffer.from('<a/>');

/** One red pixel, as the PNG specification wants it. */
function pixel(): Uint8Array {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const head = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0]);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.from([0, 255, 0, 0]))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

describe('the look of an invoice', () => {
  it('takes name, colour and sign of whoever sells it', async () => {
    const { source, texts, pages } = readPdf(await invoicePdf(sampleInvoice(), xml, { name: 'Wolke Süd', accent: '#ff0000', logo: pixel() }));
    expect(texts).toContain('Wolke Süd');
    expect(source).toContain('/Subtype /Image');
    expect(pages[0]).toContain('1 0 0 scn');
  });

  it('keeps its own colour when another is none', async () => {
    const strange = await invoicePdf(sampleInvoice(), xml, { ...defaultBranding, accent: 'red;}' });
    expect(Buffer.from(strange).equals(await invoicePdf(sampleInvoice(), xml, defaultBranding))).toBe(true);
  });

  it('shows a letter its font lacks as a question mark, for PDF/A has no place for a missing one', () => {
    const latin = (codePoint: number) => codePoint < 0x250;
    expect(printable('Łódź 株 \u0007a\u0308\u200b\tb', latin)).toBe('Łódź ? ä b');
  });

  it('breaks lines at blanks, never before a number, and words that are too long', () => {
    const width = (text: string) => text.length;
    expect(wrapped('Modell Claude Sonnet 4.6', 14, width)).toEqual(['Modell Claude', 'Sonnet 4.6']);
    expect(wrapped('Donaudampfschiff fährt', 8, width)).toEqual(['Donaudam', 'pfschiff', 'fährt']);
    expect(wrapped('', 8, width)).toEqual([]);
  });
});
