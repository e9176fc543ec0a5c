import { describe, expect, it } from 'vitest';
import { sampleInvoice } from '../invoices/sample-invoice.ts';
import { isBalanced } from './balance.ts';
import { skr03 } from './chart-of-accounts.ts';
import { atRate } from './conversion.ts';
import { invoicePosting } from './invoice-posting.ts';

const swiss = sampleInvoice({
  currency: 'CHF',
  tax: { category: 'O', rate: '0.00' },
  vat: '0.00',
  gross: '1284.57',
  customer: { name: 'Zug AG', address: { street: '', postalCode: '', city: 'Zug', country: 'CH' } },
});
const entry = invoicePosting(skr03, swiss, { rate: '0.94' });

describe("an entry at its month's rate", () => {
  it('is taken back and booked anew, as the invoice would have been', () => {
    const [again, back] = atRate(entry, '0.9345') ?? [];
    expect(back?.reverses).toBe('invoice-RE2026-000001');
    expect(again?.lines).toEqual(invoicePosting(skr03, swiss, { rate: '0.9345' }).lines);
    expect([back, again].map((one) => isBalanced(one?.lines ?? []))).toEqual([true, true]);
  });
  it('stays as it is where the rate is the same', () => expect(atRate(entry, '0.940')).toBeUndefined());
  it('stays as it is where it is in euros', () => expect(atRate(invoicePosting(skr03, sampleInvoice()), '0.9345')).toBeUndefined());
});
