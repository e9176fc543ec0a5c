import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleInvoice } from '../../invoices/sample-invoice.ts';
import { isRejection } from '../../kernel/rejection.ts';
import { sum } from '../../kernel/money.ts';
import { skr03 } from '../chart-of-accounts.ts';
import { invoicePosting } from '../invoice-posting.ts';
import type { JournalEntry } from '../journal.ts';
import { paymentPosting } from '../payment-posting.ts';
import { spread } from '../spread.ts';
import { fitsOneFile } from './batch.ts';
import { bookingRows } from './booking-rows.ts';
import { defaultDatevSettings, type DatevSettings } from './settings.ts';

const rowsOf = (entry: JournalEntry, changes: Partial<DatevSettings> = {}) => {
  const rows = bookingRows(entry, { ...defaultDatevSettings, ...changes });
  if (isRejection(rows)) throw new Error(rows.rejected);
  return (rows as readonly { values: Readonly<Record<string, string>> }[]).map(({ values }) => values);
};
const short = (values: Readonly<Record<string, string>>) =>
  [
    values['Umsatz (ohne Soll/Haben-Kz)'],
    values['Soll/Haben-Kennzeichen'],
    values['Konto'],
    values['Gegenkonto (ohne BU-Schlüssel)'],
    values['Belegfeld 1'],
  ].join(' ');

const cancelled = sampleInvoice({
  number: 'RK2026-000001',
  kind: 'cancellation',
  issuedOn: '2026-11-05',
  preceding: { number: 'RE2026-000001', issuedOn: '2026-11-02' },
});

describe('a row', () => {
  it('of an invoice stands once per cost centre, and its cents add up to the gross', () => {
    const rows = rowsOf(invoicePosting(skr03, sampleInvoice(), { costCentres: { baseFee: '100', usage: '200' } }));
    expect(rows.map((row) => [short(row), row['KOST1 - Kostenstelle']])).toEqual([
      ['1487,50 S 10001 8400 RE2026-000001', '100'],
      ['41,14 S 10001 8400 RE2026-000001', '200'],
    ]);
  });

  it('of a cancellation is on the other side, a Generalumkehr, under the number that it clears', () => {
    const [row = {}] = rowsOf(invoicePosting(skr03, cancelled));
    expect([short(row), row['Generalumkehr (GU)'], row['Beleginfo - Inhalt 1'], row['Belegfeld 2'], row['Belegdatum']]).toEqual([
      '1528,64 H 10001 8400 RE2026-000001',
      '1',
      'RK2026-000001',
      undefined,
      '0511',
    ]);
  });

  it('of a credit note is on the other side and no Generalumkehr', () => {
    const [row = {}] = rowsOf(invoicePosting(skr03, { ...cancelled, kind: 'credit-note' }));
    expect([short(row), row['Generalumkehr (GU)']]).toEqual(['1528,64 H 10001 8400 RE2026-000001', undefined]);
  });

  it('of a payment is the bank against each customer, and a fee against the bank', () => {
    const payment = paymentPosting(skr03, {
      reference: 'r',
      document: 'B2026-11-1',
      bookedOn: '2026-11-16',
      text: 'Zahlung',
      direction: 'in',
      amount: '298.00',
      allocations: [
        { side: 'credit', amount: '200.00', item: 'RE2026-000001', debtor: '10001' },
        { side: 'credit', amount: '100.00', item: 'RE2026-000002', debtor: '10002' },
        { side: 'debit', amount: '2.00', account: '4970' },
      ],
    });
    expect(rowsOf(payment).map(short)).toEqual(['200,00 H 10001 1200 RE2026-000001', '98,00 H 10002 1200 RE2026-000002', '2,00 H 10002 4970 RE2026-000002']);
  });

  it('fits the account length of the client', () => {
    expect(rowsOf(invoicePosting(skr03, sampleInvoice()), { accountLength: 6 }).map(short)).toEqual(['1528,64 S 1000100 840000 RE2026-000001']);
    expect(rowsOf(invoicePosting(skr03, sampleInvoice()), { accountLength: 8 }).map(short)).toEqual(['1528,64 S 100010000 84000000 RE2026-000001']);
  });

  it('names the document at DATEV where the client has them', () => {
    const entry = invoicePosting(skr03, sampleInvoice(), { documentGuid: '0a4f6f0e-52f0-5d1b-9c2e-1111117f3a01' });
    expect(rowsOf(entry, { documentLinks: true })[0]?.['Beleglink']).toBe('BEDI "0a4f6f0e-52f0-5d1b-9c2e-1111117f3a01"');
    expect(rowsOf(entry)[0]?.['Beleglink']).toBeUndefined();
  });

  it('of what was billed in francs is in euros, and says at which rate', () => {
    const swiss = sampleInvoice({
      currency: 'CHF',
      tax: { category: 'O', rate: '0.00' },
      net: '1000.00',
      vat: '0.00',
      gross: '1000.00',
      customer: { name: 'Zug AG', address: { street: '', postalCode: '', city: 'Zug', country: 'CH' } },
    });
    const entry = invoicePosting(skr03, swiss, { rate: '0.9345' });
    const [row = {}] = rowsOf(entry);
    expect([short(row), row['WKZ Umsatz'], row['Beleginfo - Inhalt 1']]).toEqual(['1070,09 S 10001 8338 RE2026-000001', 'EUR', 'CHF zu 0,9345 je EUR']);
    expect(() => invoicePosting(skr03, swiss)).toThrow('no rate is known');
  });

  it('of Austrian tax through the one-stop shop names country and rate', () => {
    const [row = {}] = rowsOf(
      invoicePosting(
        skr03,
        sampleInvoice({
          tax: { category: 'S', rate: '20.00' },
          net: '100.00',
          vat: '20.00',
          gross: '120.00',
          customer: { name: 'Wien', address: { street: '', postalCode: '', city: 'Wien', country: 'AT' } },
        }),
      ),
    );
    expect([short(row), row['EU-Land u. UStID (Bestimmung)'], row['EU-Steuersatz (Bestimmung)']]).toEqual(['120,00 S 10001 8320 RE2026-000001', 'AT', '20,00']);
  });

  it('that was booked late says when the service was', () => {
    const [row = {}] = rowsOf({ ...invoicePosting(skr03, sampleInvoice()), bookedOn: '2026-11-01', serviceOn: '2026-10-31' });
    expect([row['Leistungsdatum'], row['Datum Zuord. Steuerperiode']]).toEqual(['31102026', '01112026']);
  });
});

describe('spreading a total', () => {
  it('leaves no cent over and none behind', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000_000 }), fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 1, maxLength: 8 }), (total, parts) => {
        const amount = (n: number) => new Decimal(n).dividedBy(100).toFixed(2);
        expect(sum(spread(amount(total), parts.map(amount))).toFixed(2)).toBe(amount(total));
      }),
    );
  });
});

describe('a file', () => {
  it('holds whole entries only, and what is left makes the next one', () => {
    const entry = invoicePosting(skr03, sampleInvoice(), { costCentres: { baseFee: '100', usage: '200' } });
    expect(fitsOneFile([entry, entry, entry], defaultDatevSettings, 5)).toEqual({ entries: 2, rows: 4 });
    expect(fitsOneFile([entry, entry], defaultDatevSettings, 4)).toEqual({ entries: 2, rows: 4 });
  });
});
