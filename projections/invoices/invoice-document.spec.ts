import { describe, expect, it } from 'vitest';
import { sampleInvoice } from '../../domain/invoices/sample-invoice.ts';
import { epcCode } from './epc-code.ts';
import { invoiceDocument } from './invoice-document.ts';

const space = '\u00a0';
/** Everything the document says, in one text. */
const said = (changes: Parameters<typeof sampleInvoice>[0] = {}) => JSON.stringify(invoiceDocument(sampleInvoice(changes)));

describe('the document of an invoice', () => {
  it('carries every field of § 14 (4) UStG (US-8.2)', () => {
    const page = said();
    const fields = {
      'Nr. 1 both names and addresses': [
        'NextGen IT Solutions GmbH · Königstraße 1 · 70173 Stuttgart',
        'Kessler Wärme GmbH',
        'Werkstraße 12',
        '70565 Stuttgart',
      ],
      'Nr. 2 tax number and VAT id': ['USt-IdNr. DE123456788', 'Steuernummer 99815/00016'],
      'Nr. 3 date of issue': ['02.11.2026'],
      'Nr. 4 number': ['RE2026-000001'],
      'Nr. 5 quantity and kind': ['OpenClaw Enterprise Professional, Grundgebühr Oktober 2026', 'Mio. Token', '1,234567', '1.234.567 Token'],
      'Nr. 6 period of supply': ['01.10.2026 – 31.10.2026'],
      'Nr. 7 net amount': [`1.250,00${space}€`, `34,57${space}€`, `1.284,57${space}€`],
      'Nr. 8 rate and tax': [`Umsatzsteuer 19${space}%`, `244,07${space}€`, `1.528,64${space}€`],
    };
    for (const [field, texts] of Object.entries(fields)) for (const text of texts) expect(page, field).toContain(text);
  });

  it('names the price list of every line (E8-2)', () => {
    expect(invoiceDocument(sampleInvoice()).lines.every(({ detail }) => detail.endsWith('Preisliste 1'))).toBe(true);
  });

  it('adds up line by line, for the foot of a page', () => {
    expect(invoiceDocument(sampleInvoice()).lines.map(({ carried }) => carried)).toEqual([`1.250,00${space}€`, `1.250,00${space}€`, `1.284,57${space}€`]);
  });

  it('says who owes the tax and both VAT ids, when that is the customer', () => {
    const page = said({
      tax: { category: 'AE', rate: '0.00', note: 'Steuerschuldnerschaft des Leistungsempfängers' },
      vat: '0.00',
      gross: '1284.57',
      customer: { name: 'Huber OG', address: { street: 'Ring 1', postalCode: '1010', city: 'Wien', country: 'AT' }, vatId: 'ATU12345675' },
    });
    for (const text of ['Steuerschuldnerschaft des Leistungsempfängers', 'ATU12345675', 'DE123456788', 'Österreich', `0,00${space}€`])
      expect(page).toContain(text);
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

  it('says on its face when it is a demo, and offers nothing to pay it with', () => {
    const demo = invoiceDocument(sampleInvoice({ demo: true }));
    expect(demo.demo).toContain('Dies ist keine');
    expect(demo.payment.code).toBeUndefined();
    expect(invoiceDocument(sampleInvoice()).demo).toBeUndefined();
  });

  it('titles a cancellation and a correction so that neither is taken for self-billing, and names the invoice (§ 31 (5) UStDV)', () => {
    const preceding = { number: 'RE2026-000001', issuedOn: '2026-11-02' };
    const cancelled = invoiceDocument(sampleInvoice({ kind: 'cancellation', number: 'ST2026-000001', preceding, reason: 'Falsche Anschrift' }));
    expect(cancelled.title).toBe('Stornorechnung ST2026-000001');
    expect(cancelled.notes).toEqual(['Storniert die Rechnung RE2026-000001 vom 02.11.2026 vollständig.', 'Grund: Falsche Anschrift']);
    expect(cancelled.payment).toMatchObject({ pairs: [], code: undefined });
    const corrected = said({ kind: 'credit-note', number: 'GS2026-000001', preceding });
    expect(corrected).toContain('Rechnungskorrektur GS2026-000001');
    expect(corrected).not.toMatch(/Gutschrift/);
  });

  it('says a discount in words, which the e-invoice notes for machines', () => {
    const { payment } = invoiceDocument(sampleInvoice({ paymentTerms: 'Zahlbar in 30 Tagen.\n#SKONTO#TAGE=7#PROZENT=2.00#' }));
    expect(payment.sentence).toBe(`Zahlbar in 30 Tagen.\n2${space}% Skonto bei Zahlung innerhalb von 7 Tagen.`);
  });

  it('speaks English to those who chose it', () => {
    const page = said({ language: 'en' });
    for (const text of ['Invoice RE2026-000001', '1 October 2026 – 31 October 2026', `€${space}1,528.64`, 'VAT 19%', '10,000,000 tokens', 'Payable by'])
      expect(page).toContain(text);
  });

  it('lists the tokens behind the lines with their place in the log (B6)', () => {
    const { lines } = sampleInvoice();
    const metered = lines.map((line, i) => (i === 2 ? { ...line, events: { stream: 'usage-tenant-a.2026-10', from: 120, to: 340, count: 1221 } } : line));
    expect(invoiceDocument(sampleInvoice({ lines: metered })).usage).toEqual({
      rows: [
        ['Claude Sonnet 4.6', 'im Paket', '10.000.000', '–', '1', '–'],
        ['Claude Sonnet 4.6', 'zusätzlich', '1.234.567', '1.221', '1', '120 – 340'],
      ],
      total: '11.234.567',
    });
  });
});

describe('the code for banking apps', () => {
  const transfer = {
    name: 'Müller &  Söhne',
    iban: 'DE02 1203 0000 0000 2020 51',
    bic: 'BYLADEM1001',
    amount: '1528.64',
    currency: 'EUR',
    remittance: 'RE2026-000001',
  } as const;

  it('has the lines of EPC069-12 in their order', () => {
    expect(epcCode(transfer)?.split('\n')).toEqual([
      'BCD',
      '002',
      '1',
      'SCT',
      'BYLADEM1001',
      'Müller & Söhne',
      'DE02120300000000202051',
      'EUR1528.64',
      '',
      '',
      'RE2026-000001',
    ]);
  });

  it('is left out where SEPA has no transfer: another currency, nothing to pay, too much', () => {
    expect(epcCode({ ...transfer, currency: 'CHF' })).toBeUndefined();
    expect(epcCode({ ...transfer, amount: '0.00' })).toBeUndefined();
    expect(epcCode({ ...transfer, amount: '1000000000.00' })).toBeUndefined();
  });

  it('cuts a name at 70 characters, not in the middle of one', () => {
    expect(epcCode({ ...transfer, name: '𝒜'.repeat(80) })?.split('\n')[5]).toBe('𝒜'.repeat(70));
  });
});
