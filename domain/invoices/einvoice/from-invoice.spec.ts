import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Invoice } from '../events.ts';
import { sampleInvoice } from '../sample-invoice.ts';
import { fromCii, toCii } from './cii.ts';
import { fromInvoice, specificationFor } from './from-invoice.ts';
import { violationsOf } from './rules/violations.ts';
import { fromUbl, toUbl } from './ubl.ts';
import { toXml } from './xml/element.ts';

const { lines, customer } = sampleInvoice();
const email = 'buchhaltung@kunde.example';
const german: Invoice = sampleInvoice({ customer: { ...customer, email } });
const austrian: Invoice = sampleInvoice({
  tax: { category: 'AE', rate: '0.00', note: 'Steuerschuldnerschaft des Leistungsempfängers' },
  vat: '0.00',
  gross: '1284.57',
  customer: { name: 'Huber OG', address: { street: 'Ring 1', postalCode: '1010', city: 'Wien', country: 'AT' }, vatId: 'ATU12345675', email },
});
const swiss: Invoice = sampleInvoice({
  currency: 'CHF',
  tax: { category: 'O', rate: '0.00', note: 'Nicht steuerbar in Deutschland' },
  vat: '0.00',
  gross: '1284.57',
  customer: { name: 'Meier AG', address: { street: 'Gasse 1', postalCode: '3000', city: 'Bern', country: 'CH' }, vatId: 'CHE-109.322.551 MWST', email },
});
const preceding = { number: 'RE2026-000001', issuedOn: '2026-11-02' };
const cases: Readonly<Record<string, Invoice>> = {
  'a German customer': german,
  'an Austrian business': austrian,
  'a Swiss business, in francs': swiss,
  'a Swiss business, as an export': { ...swiss, tax: { category: 'G', rate: '0.00' } },
  'a cancellation': { ...german, kind: 'cancellation', number: 'ST2026-000001', preceding, reason: 'Falsche Anschrift' },
  'a credit note': { ...german, kind: 'credit-note', number: 'GS2026-000001', preceding, lines: lines.slice(2), net: '34.57', vat: '6.57', gross: '41.14' },
  'a credit within an invoice': {
    ...german,
    lines: [...lines, { kind: 'credit', text: 'Kulanz', quantity: '-1', unit: 'piece', unitPrice: '84.57', net: '-84.57', priceVersion: 1 }],
    net: '1200.00',
    vat: '228.00',
    gross: '1428.00',
  },
  'English, to a public body': { ...german, language: 'en', buyerReference: '04011000-12345-34', orderReference: 'B-7', customer: { ...customer } },
};

describe('an invoice in the words of EN 16931', () => {
  it.each(Object.entries(cases))('keeps every rule in both syntaxes and both specifications: %s (E8-3)', (_, invoice) => {
    for (const specification of ['en16931', 'xrechnung'] as const) {
      const model = fromInvoice(invoice, specification);
      expect(violationsOf(fromCii(toCii(model)))).toEqual([]);
      expect(violationsOf(fromUbl(toUbl(model)))).toEqual([]);
    }
  });

  it.each(Object.entries(cases))('is read from either syntax as it was written: %s', (_, invoice) => {
    const model = fromInvoice(invoice, 'xrechnung');
    expect(fromCii(toCii(model))).toEqual(JSON.parse(JSON.stringify(model)));
    expect(fromUbl(toUbl(model))).toEqual(JSON.parse(JSON.stringify(model)));
  });

  it.each(Object.entries(cases))('has the figures that were issued: %s', (_, invoice) => {
    const { totals, taxTotals, lines: written } = fromInvoice(invoice, 'xrechnung');
    expect([totals?.net, taxTotals[0]?.amount, totals?.gross, totals?.due]).toEqual([invoice.net, invoice.vat, invoice.gross, invoice.gross]);
    expect(written.map(({ net }) => net)).toEqual(invoice.lines.map(({ net }) => net));
  });

  it('names no VAT id and states a rate of 0 where German VAT does not apply (BR-O-02, BR-DE-14)', () => {
    const { seller, buyer, taxes, lines: written, payments } = fromInvoice(swiss, 'xrechnung');
    expect([seller?.vatId, seller?.taxNumber, buyer?.vatId]).toEqual([undefined, '99815/00016', undefined]);
    expect([buyer?.registration, buyer?.registrationScheme]).toEqual(['CHE109322551', '0183']);
    expect(taxes).toEqual([{ base: '1284.57', amount: '0.00', category: 'O', rate: '0', reason: 'Nicht steuerbar in Deutschland', reasonCode: 'VATEX-EU-O' }]);
    expect(written.every(({ rate }) => rate === undefined)).toBe(true);
    // SEPA moves euros only.
    expect(payments[0]?.code).toBe('30');
  });

  it('counts tokens one by one and prices them by the million', () => {
    expect(fromInvoice(german, 'xrechnung').lines[2]).toMatchObject({
      quantity: '1234567',
      unit: 'C62',
      price: '28.00',
      baseQuantity: '1000000',
      baseUnit: 'C62',
      net: '34.57',
    });
  });

  it('shows a fee for a part of the month by its days', () => {
    const [fee] = lines;
    const prorated = {
      ...fee,
      quantity: '0.5',
      net: '685.48',
      days: { billed: 17, of: 31 },
      period: { from: '2026-10-15', to: '2026-10-31' },
    } as Invoice['lines'][number];
    const invoice = { ...german, supplyFrom: '2026-10-15', lines: [prorated], net: '685.48', vat: '130.24', gross: '815.72' };
    expect(fromInvoice(invoice, 'xrechnung').lines[0]).toMatchObject({
      quantity: '17',
      unit: 'DAY',
      price: '1250.00',
      baseQuantity: '31',
      baseUnit: 'DAY',
      net: '685.48',
    });
    expect(violationsOf(fromInvoice(invoice, 'xrechnung'))).toEqual([]);
  });

  it('reaches as far as its lines do, so that a year paid ahead lies within its period', () => {
    const year = { ...lines[0], period: { from: '2026-10-01', to: '2027-09-30' } } as Invoice['lines'][number];
    expect(fromInvoice({ ...german, lines: [year] }, 'xrechnung').period).toEqual({ from: '2026-10-01', to: '2027-09-30' });
  });

  it('is a credit note with positive amounts when it cancels, and asks for no payment', () => {
    const cancelled = fromInvoice(cases['a cancellation'] ?? german, 'xrechnung');
    expect([cancelled.type, cancelled.totals?.due, cancelled.dueOn, cancelled.payments[0]?.code]).toEqual(['381', '1528.64', undefined, '97']);
    expect(cancelled.preceding).toEqual([preceding]);
    expect(toUbl(cancelled).name).toBe('CreditNote');
  });

  it('finds the buyer by e-mail, Leitweg-ID, VAT id or UID, and is plain EN 16931 when there is none of them', () => {
    const bare = { ...customer, vatId: undefined };
    const address = (changes: Partial<Invoice>) => fromInvoice(sampleInvoice(changes), 'xrechnung').buyer?.electronicAddressScheme;
    expect(address({ customer: { ...customer, email } })).toBe('EM');
    expect(address({ customer: { name: bare.name, address: bare.address }, buyerReference: '04011000-12345-34' })).toBe('0204');
    expect(address({})).toBe('9930');
    expect(address({ customer: { ...austrian.customer, email: '' } })).toBe('9914');
    expect(address({ ...swiss, customer: { ...swiss.customer, email: '' } })).toBe('0183');
    expect(specificationFor(sampleInvoice({ customer: { name: bare.name, address: bare.address } }))).toBe('en16931');
    expect(specificationFor(german)).toBe('xrechnung');
  });

  it('names the customer number where no reference was given, or a blank one (BR-DE-15)', () => {
    const reference = (buyerReference?: string) =>
      fromInvoice(sampleInvoice(buyerReference === undefined ? {} : { buyerReference }), 'xrechnung').buyerReference;
    expect([reference('PO 4711'), reference(' '), reference('')]).toEqual(['PO 4711', '10001', '10001']);
    expect(reference()).toBe('10001');
  });

  it('asks for nothing where credits cover the whole', () => {
    const covered = { ...german, net: '0.00', vat: '0.00', gross: '0.00' };
    expect(fromInvoice(covered, 'xrechnung').terms).toBe('Durch Guthaben ausgeglichen; es ist nichts zu bezahlen.');
    expect(fromInvoice({ ...covered, language: 'en' }, 'xrechnung').terms).toBe('Covered by credits; nothing is to be paid.');
  });

  it('ends a discount in XRechnung’s notation with a line feed (BR-DE-18)', () => {
    const { terms } = fromInvoice({ ...german, paymentTerms: '#SKONTO#TAGE=7#PROZENT=2.00#' }, 'xrechnung');
    expect(terms).toBe('#SKONTO#TAGE=7#PROZENT=2.00#\n');
  });

  it('carries any text there is, and leaves out what XML cannot', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }), (name) => {
        const xml = toXml(toCii(fromInvoice({ ...german, customer: { ...german.customer, name } }, 'xrechnung')));
        expect(xml).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
        expect(xml).not.toMatch(/<[^>]*>[^<>]*&(?!(amp|lt|gt|quot|#\d+);)/);
        expect(xml).not.toMatch(/<ram:Name\/>|<ram:Name>\s*<\/ram:Name>/);
      }),
    );
  });
});
