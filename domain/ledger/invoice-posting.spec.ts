import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleInvoice } from '../invoices/sample-invoice.ts';
import { totals } from '../invoices/totals.ts';
import { isBalanced } from './balance.ts';
import { skr03, skr04 } from './chart-of-accounts.ts';
import { invoicePosting } from './invoice-posting.ts';

const booked = (changes: Parameters<typeof sampleInvoice>[0] = {}, chart = skr03) =>
  invoicePosting(chart, sampleInvoice(changes)).lines.map(({ account, side, amount }) => [account, side, amount]);
const austrian = { tax: { category: 'AE', rate: '0.00' }, vat: '0.00', gross: '1284.57' } as const;
const swiss = { tax: { category: 'O', rate: '0.00' }, vat: '0.00', gross: '1284.57' } as const;

describe('the posting of an invoice', () => {
  it('is receivable against revenue and tax at 19 %', () => {
    expect(booked()).toEqual([
      ['1400', 'debit', '1528.64'],
      ['8400', 'credit', '1284.57'],
      ['1776', 'credit', '244.07'],
    ]);
  });

  it('has no tax line where no tax is owed, and the revenue account of its case', () => {
    expect(booked(austrian)).toEqual([
      ['1400', 'debit', '1284.57'],
      ['8336', 'credit', '1284.57'],
    ]);
    expect(booked(swiss)).toEqual([
      ['1400', 'debit', '1284.57'],
      ['8338', 'credit', '1284.57'],
    ]);
  });

  it('knows the other chart too', () => {
    expect(booked({}, skr04)).toEqual([
      ['1200', 'debit', '1528.64'],
      ['4400', 'credit', '1284.57'],
      ['3806', 'credit', '244.07'],
    ]);
  });

  it('belongs to the month of the service, whenever the invoice is written', () => {
    expect(invoicePosting(skr03, sampleInvoice({ issuedOn: '2026-11-02' })).bookedOn).toBe('2026-10-31');
    expect(invoicePosting(skr03, sampleInvoice({ issuedOn: '2026-10-20' })).bookedOn).toBe('2026-10-20');
  });

  it('balances for every amount', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000_000 }), fc.constantFrom('S', 'AE', 'O'), (netCents, category) => {
        const net = new Decimal(netCents).dividedBy(100).toFixed(2);
        const [line] = sampleInvoice().lines;
        if (!line) throw new Error('the sample has lines');
        const tax = { category, rate: category === 'S' ? '19.00' : '0.00' } as const;
        expect(isBalanced(invoicePosting(skr03, sampleInvoice({ tax, ...totals([{ ...line, net }], tax) })).lines)).toBe(true);
      }),
    );
  });
});
