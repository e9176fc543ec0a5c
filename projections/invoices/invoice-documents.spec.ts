import { createHash } from 'node:crypto';
import { XmlDocument } from 'libxml2-wasm';
import { describe, expect, it } from 'vitest';
import type { Invoice } from '../../domain/invoices/events.ts';
import { sampleInvoice } from '../../domain/invoices/sample-invoice.ts';
import { checkXml } from './einvoice/check-xml.ts';
import { embeddedXml } from './einvoice/embedded-xml.ts';
import { invoiceDocument } from './invoice-document.ts';
import { invoiceDocuments } from './invoice-documents.ts';
import { readPdf } from './pdf/pdf-text.examples.ts';

const documents = invoiceDocuments();
const { lines, customer } = sampleInvoice();
const email = 'buchhaltung@kunde.example';
const german: Invoice = sampleInvoice({ customer: { ...customer, email } });
const preceding = { number: 'RE2026-000001', issuedOn: '2026-11-02' };
const cases: Readonly<Record<string, Invoice>> = {
  'a German customer': german,
  'a demo': { ...german, demo: true },
  'an Austrian business, in English': sampleInvoice({
    language: 'en',
    tax: { category: 'AE', rate: '0.00', note: 'Steuerschuldnerschaft des Leistungsempfängers' },
    vat: '0.00',
    gross: '1284.57',
    customer: { name: 'Huber OG', address: { street: 'Ring 1', postalCode: '1010', city: 'Wien', country: 'AT' }, vatId: 'ATU12345675', email },
  }),
  'a Swiss business, in francs': sampleInvoice({
    currency: 'CHF',
    tax: { category: 'O', rate: '0.00', note: 'Nicht steuerbar in Deutschland' },
    vat: '0.00',
    gross: '1284.57',
    customer: { name: 'Meier AG', address: { street: 'Gasse 1', postalCode: '3000', city: 'Bern', country: 'CH' }, vatId: 'CHE-109.322.551', email },
  }),
  'a cancellation': { ...german, kind: 'cancellation', number: 'ST2026-000001', preceding, reason: 'Falsche Anschrift' },
  'a credit note': { ...german, kind: 'credit-note', number: 'GS2026-000001', preceding, lines: lines.slice(2), net: '34.57', vat: '6.57', gross: '41.14' },
  'nothing left to pay': {
    ...german,
    lines: [
      ...lines.slice(0, 1),
      { kind: 'credit', text: 'Guthaben', quantity: '1', unit: 'piece', unitPrice: '-1250.00', net: '-1250.00', priceVersion: 1, rule: 'credit.granted' },
    ],
    net: '0.00',
    vat: '0.00',
    gross: '0.00',
  },
  'no electronic address': sampleInvoice({ customer: { name: customer.name, address: customer.address } }),
  'names of all kinds': {
    ...german,
    seller: { ...german.seller, name: 'Ä&B <GmbH> "Ç"' },
    customer: { ...german.customer, name: 'Łukasz & Söhne <OG> "株式会社" 😀 \u0007 Ω' },
  },
};
const long: Invoice = {
  ...german,
  lines: Array.from({ length: 20 }, () => lines)
    .flat()
    .map((line, i) => (i === 4 ? { ...line, text: `${line.text} ${'mit langer Beschreibung '.repeat(120)}` } : line)),
  net: '25691.40',
  vat: '4881.37',
  gross: '30572.77',
};

const pdfOf = async (invoice: Invoice) => (await documents.render(invoice))[0]?.bytes ?? new Uint8Array();

describe('the documents of an invoice', () => {
  it.each(Object.entries(cases))('keep schemas and rules, also inside the PDF: %s (E8-3)', async (_, invoice) => {
    expect(await documents.check(invoice)).toEqual([]);
    const [pdf, cii, ubl] = await documents.render(invoice);
    expect([pdf?.format, cii?.format, ubl?.format]).toEqual(['pdf', 'cii', 'ubl']);
    for (const file of [cii?.bytes, ubl?.bytes, embeddedXml(pdf?.bytes ?? new Uint8Array())]) expect(checkXml(file ?? new Uint8Array(), 'issue')).toEqual([]);
  });

  it('tell the rule, the place and what to mend when one is broken, and nothing goes out', async () => {
    const wrong = { ...german, gross: '1528.65', customer: { ...german.customer, address: { ...customer.address, city: '' } } };
    expect((await documents.check(wrong)).map(({ rule, field, message }) => [rule, field, message])).toEqual([
      ['BR-CO-15', 'BT-112', 'Die Rechnung geht nicht auf den Cent auf: BT-112 = BT-109 + BT-110.'],
      ['BR-DE-8', 'BT-52', 'BT-52 (Ort des Käufers) fehlt und muss angegeben werden.'],
    ]);
  });

  it('do not care what is known of them already', async () => {
    const known = { ...german, documents: [{ format: 'pdf', fileName: 'x', bytes: 1, sha256: 'x' }] } satisfies Invoice;
    expect(await documents.render(known)).toEqual(await documents.render(german));
  });

  it('have the same bytes on every machine, now and later (US-3.5, ST-11)', async () => {
    const hashes = (await documents.render(german)).map(({ bytes }) => createHash('sha256').update(bytes).digest('hex').slice(0, 16));
    // A change of these, by us or by a new version of a dependency, changes the files of invoices that were sent.
    expect(hashes).toEqual(['ec623f2cbb159f22', 'd9c225d1c415058f', '463f8219a4395347']);
  });
});

describe('the PDF of an invoice', () => {
  it.each(Object.entries(cases))('says every figure of the document: %s', async (_, invoice) => {
    const { texts } = readPdf(await pdfOf(invoice));
    const page = texts.join('\n');
    const document = invoiceDocument(invoice);
    for (const { net, unitPrice, quantity } of document.lines) for (const figure of [net, unitPrice, quantity]) expect(texts).toContain(figure);
    for (const [label, value] of [...document.totals, document.due, ...document.payment.pairs])
      for (const text of [label, value]) expect(page).toContain(text.replace(/[<>"&]/g, (c) => c));
    expect(page).not.toContain('\u{fffd}');
  });

  it.each(Object.entries(cases))('has what PDF/A-3 and Factur-X ask for: %s', async (_, invoice) => {
    const { source, pages } = readPdf(await pdfOf(invoice));
    expect(source.slice(0, 8)).toBe('%PDF-1.7');
    for (const part of [
      '/OutputIntents',
      '/GTS_PDFA1',
      '/AF [',
      '/AFRelationship /Alternative',
      '(factur-x.xml)',
      '/MarkInfo',
      '/StructTreeRoot',
      '/DisplayDocTitle true',
    ])
      expect(source).toContain(part);
    // Every font is embedded, nothing is transparent, encrypted, compressed or run, and no sign is missing in a font.
    expect(source.match(/\/FontFile2/g)?.length).toBe(source.match(/\/Subtype \/CIDFontType2/g)?.length);
    expect(source).not.toMatch(/\/Helvetica|\/SMask|\/ca |\/CA |\/Encrypt|\/JavaScript|\/Filter/);
    expect(pages.join('\n')).not.toMatch(/<(?:[0-9a-f]{4})*?0000(?:[0-9a-f]{4})*>/);
    // Every stream is as long as it says.
    const lengths = [...source.matchAll(/\/Length (\d+)[^]*?>>\nstream\n/g)].map((match) =>
      source.slice(match.index + match[0].length + Number(match[1])).slice(0, 10),
    );
    expect(new Set(lengths)).toEqual(new Set(['\nendstream']));
    // Every date in it is the invoice's.
    expect(new Set(source.match(/D:\d{14}Z?/g))).toEqual(new Set(['D:20261102000000Z']));
  });

  it('carries metadata that is well-formed, whatever the seller is called', async () => {
    const { source } = readPdf(await pdfOf(cases['names of all kinds'] ?? german));
    const packet = Buffer.from(/<x:xmpmeta[\s\S]*<\/x:xmpmeta>/.exec(source)?.[0] ?? '', 'latin1');
    const xmp = XmlDocument.fromBuffer(packet);
    const namespaces = {
      fx: 'urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#',
      dc: 'http://purl.org/dc/elements/1.1/',
      pdfaid: 'http://www.aiim.org/pdfa/ns/id/',
    };
    const value = (path: string) => xmp.get(path, namespaces)?.content.trim();
    expect(value('//dc:creator')).toBe('Ä&B <GmbH> "Ç"');
    expect(value('//dc:title')).toBe('Rechnung RE2026-000001');
    expect([value('//pdfaid:part'), value('//pdfaid:conformance')]).toEqual(['3', 'B']);
    expect([value('//fx:DocumentType'), value('//fx:DocumentFileName'), value('//fx:Version'), value('//fx:ConformanceLevel')]).toEqual([
      'INVOICE',
      'factur-x.xml',
      '1.0',
      'EN 16931',
    ]);
    xmp.dispose();
  });

  it('goes on over several pages, and carries the sum over from one to the next', async () => {
    const { texts, pages } = readPdf(await pdfOf(long));
    expect(pages.length).toBeGreaterThan(4);
    const carried = texts.flatMap((text, i) => (text === 'Übertrag' ? [texts[i + 1]] : []));
    expect(carried.length).toBeGreaterThan(4);
    // Each sum stands at the foot of a page and again at the head of the next.
    for (let i = 0; i < carried.length; i += 2) expect(carried[i]).toBe(carried[i + 1]);
    const known = new Set(invoiceDocument(long).lines.map((line) => line.carried));
    for (const sum of carried) expect(known).toContain(sum);
    for (const [i] of pages.entries()) expect(texts).toContain(`Seite ${i + 1} von ${pages.length}`);
    expect(texts.join(' ').match(/langer/g)?.length).toBe(120);
  });
});

describe('the e-invoice inside a PDF', () => {
  it('is found whether it is compressed or not, and nothing else is taken for it', async () => {
    const pdf = await pdfOf(german);
    expect(Buffer.from(embeddedXml(pdf) ?? []).toString()).toMatch(/^<\?xml[\s\S]*<\/rsm:CrossIndustryInvoice>\n?$/);
    expect(embeddedXml(Buffer.from('%PDF-1.7\nnothing'))).toBeUndefined();
    expect(embeddedXml(Buffer.from('1 0 obj\n<< /Type /EmbeddedFile /Filter /FlateDecode >>\nstream\nno zlib\nendstream'))).toBeUndefined();
  });

  it('is refused when it is no e-invoice, with a sentence and no stack', () => {
    expect(checkXml(Buffer.from('<a'), 'official').map(({ rule }) => rule)).toEqual(['XML']);
    expect(checkXml(Buffer.from('<a/>'), 'official').map(({ rule }) => rule)).toEqual(['XSD']);
    // An entity that names a file is never opened.
    expect(checkXml(Buffer.from('<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]><a>&x;</a>'), 'official').map(({ rule }) => rule)).toEqual(['XSD']);
  });
});
