import { readFileSync } from 'node:fs';
import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleInvoice } from '../../invoices/sample-invoice.ts';
import { isRejection } from '../../kernel/rejection.ts';
import { totalOf } from '../balance.ts';
import { skr03 } from '../chart-of-accounts.ts';
import { invoicePosting } from '../invoice-posting.ts';
import type { JournalEntry } from '../journal.ts';
import { batchBytes, batchFileName } from './batch.ts';
import { bookingColumns } from './booking-columns.ts';
import { checkExtf } from './check-extf.ts';
import { debtorColumns } from './debtor-columns.ts';
import { bookingHeader, debtorHeader } from './header-fields.ts';
import { readLine } from './read-line.ts';
import { defaultDatevSettings as settings } from './settings.ts';

const createdAt = '2026-11-02T08:15:30.123Z';
const german = invoicePosting(skr03, sampleInvoice());
const austrian = invoicePosting(
  skr03,
  sampleInvoice({
    number: 'RE2026-000002',
    debtorAccount: '10002',
    customer: { name: 'Łukasz & "Söhne" OG', address: { street: '', postalCode: '', city: 'Wien', country: 'AT' }, vatId: 'ATU12345675' },
    tax: { category: 'AE', rate: '0.00' },
    vat: '0.00',
    gross: '1284.57',
  }),
);
const swiss = invoicePosting(
  skr03,
  sampleInvoice({
    number: 'RE2026-000003',
    debtorAccount: '10003',
    customer: {
      name: 'Zürcher Röhrenbau und Wärmetechnik Aktiengesellschaft in Liquidation',
      address: { street: '', postalCode: '', city: 'Zürich', country: 'CH' },
    },
    tax: { category: 'O', rate: '0.00' },
    vat: '0.00',
    gross: '1284.57',
  }),
);

function bytesOf(entries: readonly JournalEntry[], changes: Partial<typeof settings> = {}, period = '2026-10'): Uint8Array {
  const bytes = batchBytes({ period, createdAt, settings: { ...settings, ...changes }, entries });
  if (isRejection(bytes)) throw new Error(JSON.stringify(bytes));
  return bytes;
}
const linesOf = (bytes: Uint8Array) => new TextDecoder('windows-1252').decode(bytes).split('\r\n');

describe('a DATEV booking batch', () => {
  it('is the golden file, byte for byte (E8-4)', () => {
    expect(Buffer.from(bytesOf([german, austrian, swiss])).equals(readFileSync(new URL('./golden/EXTF_Buchungsstapel_2026-10_01.csv', import.meta.url)))).toBe(
      true,
    );
  });

  it('has 31 header fields and 125 columns, of which 84 stand in quotes', () => {
    expect([bookingHeader.length, debtorHeader.length, debtorColumns.length]).toEqual([31, 31, 254]);
    expect(bookingColumns).toHaveLength(125);
    expect(bookingColumns.filter(({ quoted }) => quoted)).toHaveLength(84);
  });

  it('says on German clocks when it was made, for which client and month', () => {
    const [header = ''] = linesOf(bytesOf([german], { consultant: 29_098, client: 55_003, locked: true }));
    expect(header).toBe(
      '"EXTF";700;21;"Buchungsstapel";13;20261102091530123;;"RE";"OpenClaw";"";29098;55003;20260101;4;20261001;20261031;"Rechnungen 2026-10";"NG";1;0;1;"EUR";;"";;;"03";;;"";"OpenClaw"',
    );
  });

  it('books the gross amount, debtor against the automatic account, without a tax key', () => {
    const [, , row = ''] = linesOf(bytesOf([german]));
    expect(row.startsWith('1528,64;"S";"EUR";;;"";10001;8400;"";3110;"RE2026-000001";"161126";;"RE2026-000001 Kessler Wärme GmbH";;')).toBe(true);
    expect(readLine(row)[113]).toEqual({ value: '0', quoted: false, broken: false });
  });

  it("names the Austrian customer's VAT id, and fits every name into the code page and 60 characters", () => {
    const [, , second = '', third = ''] = linesOf(bytesOf([austrian, swiss]));
    expect(readLine(second)[7]?.value).toBe('8336');
    expect(readLine(second)[39]?.value).toBe('ATU12345675');
    expect(readLine(second)[13]?.value).toBe("RE2026-000002 Lukasz & 'Söhne' OG");
    expect(readLine(third)[7]?.value).toBe('8338');
    expect(readLine(third)[13]?.value).toHaveLength(60);
  });

  it('lies in the fiscal year, also in one that begins in summer', () => {
    expect(linesOf(bytesOf([german], { fiscalYearStart: '07-01' }))[0]).toContain(';20260701;');
    const spring = invoicePosting(skr03, sampleInvoice({ period: '2026-03', issuedOn: '2026-03-20' }));
    const bytes = bytesOf([spring], { fiscalYearStart: '07-01' }, '2026-03');
    expect(linesOf(bytes)[0]).toContain(';20250701;');
    expect(checkExtf(bytes)).toEqual([]);
  });

  it('has a name that DATEV takes', () => {
    expect(batchFileName('2026-10', 1)).toMatch(/^EXTF_.{0,51}\.csv$/);
  });

  it('passes the checker whatever is in it, adds up to the ledger, and is the same when made again (E8-4)', () => {
    const entry = fc
      .record({
        net: fc.integer({ min: 1, max: 99_999_999 }),
        name: fc.string({ unit: 'grapheme', maxLength: 90 }),
        category: fc.constantFrom('S' as const, 'AE' as const, 'O' as const),
        day: fc.integer({ min: 1, max: 31 }),
      })
      .map(({ net, name, category, day }) => {
        const amount = new Decimal(net).dividedBy(100).toFixed(2);
        return invoicePosting(
          skr03,
          sampleInvoice({
            tax: { category, rate: '0.00' },
            net: amount,
            vat: '0.00',
            gross: amount,
            issuedOn: `2026-10-${String(day).padStart(2, '0')}`,
            customer: { name, address: { street: '', postalCode: '', city: '', country: category === 'AE' ? 'AT' : 'DE' }, vatId: 'ATU12345675' },
          }),
        );
      });
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 12 }), (entries) => {
        const bytes = bytesOf(entries);
        expect(checkExtf(bytes)).toEqual([]);
        expect(Buffer.from(bytesOf(entries)).equals(bytes)).toBe(true);
        const rows = linesOf(bytes)
          .slice(2, -1)
          .map((line) => new Decimal((readLine(line)[0]?.value ?? '').replace(',', '.')));
        const ledger = entries.reduce((total, { lines }) => total.plus(totalOf(lines, 'debit')), new Decimal(0));
        expect(Decimal.sum(0, ...rows).toFixed(2)).toBe(ledger.toFixed(2));
      }),
      { numRuns: 60 },
    );
  });
});
