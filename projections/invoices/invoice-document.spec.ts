import { describe, expect, it } from 'vitest';
import { sampleInvoice } from '../../domain/invoices/sample-invoice.ts';
import { invoiceDocument } from './invoice-document.ts';
import { invoiceHtml } from './invoice-html.ts';
import { defaultBranding } from './invoice-style.ts';

const font = { latin: '', latinExt: '' };
const html = (changes: Parameters<typeof sampleInvoice>[0] = {}, branding = defaultBranding) =>
  invoiceHtml(invoiceDocument(sampleInvoice(changes)), branding, font);

describe('the document of an invoice', () => {
  it('carries every field of § 14 (4) UStG (US-8.2)', () => {
    const page = html();
    const fields = {
      'Nr. 1 both names and addresses': [
        'NextGen IT Solutions GmbH · Königstraße 1 · 70173 Stuttgart',
        'Kessler Wärme GmbH',
        'Werkstraße 12',
        '70565 Stuttgart',
      ],
      'Nr. 3 date of issue': ['02.11.2026'],
      'Nr. 4 number': ['RE2026-000001'],
      'Nr. 5 quantity and kind': ['OpenClaw Enterprise Professional, Grundgebühr Oktober 2026', 'Mio. Token', '1,234567', '1.234.567 Token'],
      'Nr. 6 period of supply': ['01.10.2026 – 31.10.2026'],
      'Nr. 7 net amount': ['1.250,00\u00a0€', '34,57\u00a0€', '1.284,57\u00a0€'],
      'Nr. 8 rate and tax': ['Umsatzsteuer 19\u00a0%', '244,07\u00a0€', '1.528,64\u00a0€'],
    };
    for (const [field, texts] of Object.entries(fields)) for (const text of texts) expect(page, field).toContain(text);
    // Nr. 2: in the foot, written as style text.
    expect(invoiceDocument(sampleInvoice()).seller.legal).toEqual(['USt-IdNr. DE123456788', 'Steuernummer 99815/00016']);
  });

  it('names the price list of every line (E8-2)', () => {
    expect(invoiceDocument(sampleInvoice()).lines.every(({ detail }) => detail.endsWith('Preisliste 1'))).toBe(true);
  });

  it('says who owes the tax and both VAT ids, when that is the customer', () => {
    const page = html({
      tax: { category: 'AE', rate: '0.00', note: 'Steuerschuldnerschaft des Leistungsempfängers' },
      vat: '0.00',
      gross: '1284.57',
      customer: { name: 'Huber OG', address: { street: 'Ring 1', postalCode: '1010', city: 'Wien', country: 'AT' }, vatId: 'ATU12345675' },
    });
    for (const text of ['Steuerschuldnerschaft des Leistungsempfängers', 'ATU12345675', 'Österreich', '0,00\u00a0€']) expect(page).toContain(text);
    expect(page).not.toContain('Umsatzsteuer 19');
  });

  it('leaves out VAT ids where German VAT does not apply', () => {
    const swiss = invoiceDocument(
      sampleInvoice({
        tax: { category: 'O', rate: '0.00', note: 'Nicht steuerbar' },
        customer: { name: 'Meier AG', address: { street: '', postalCode: '', city: 'Bern', country: 'CH' }, vatId: 'CHE-109.322.551' },
      }),
    );
    expect(swiss.seller.legal).toEqual(['Steuernummer 99815/00016']);
    expect(swiss.facts).toContainEqual(['Ihre UID', 'CHE-109.322.551']);
    expect(swiss.customer).toEqual(['Meier AG', 'Bern', 'Schweiz']);
  });

  it('says on its face when it is a demo', () => {
    expect(html({ demo: true })).toContain('Dies ist keine');
    expect(html()).not.toContain('Dies ist keine');
  });

  it('lets no text become markup or style', () => {
    const evil = '</style><script>alert(1)</script>"\'&\\';
    const sample = sampleInvoice();
    const page = html(
      { customer: { ...sample.customer, name: evil }, seller: { ...sample.seller, name: evil, bank: evil }, tax: { category: 'S', rate: '19.00', note: evil } },
      { name: evil, accent: 'red;}</style><script>' },
    );
    expect(page).not.toContain('<script');
    expect(page.match(/<\/style>/g)).toHaveLength(1);
    expect(page).toContain('&lt;/style&gt;&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;');
  });

  it('asks nobody for anything: no script, no address to load from', () => {
    expect(html()).not.toMatch(/<script|<link|<img|https?:|@import/);
  });
});
