import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { InvoiceLine } from './invoice-line.ts';
import { totals } from './totals.ts';

const line = (net: string): InvoiceLine => ({ kind: 'base-fee', text: '', quantity: '1', unit: 'month', unitPrice: net, net, priceVersion: 1 });

describe('the totals of an invoice', () => {
  it('compute tax once on the sum, half up (D-61)', () => {
    // Line by line it would be 3 × 0.10; on the sum it is 0.285, rounded up.
    expect(totals([line('0.50'), line('0.50'), line('0.50')], { category: 'S', rate: '19.00' })).toEqual({ net: '1.50', vat: '0.29', gross: '1.79' });
  });

  it('have no tax where none is owed', () => {
    expect(totals([line('299.00')], { category: 'AE', rate: '0.00' })).toEqual({ net: '299.00', vat: '0.00', gross: '299.00' });
  });

  it('always add up to the cent', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 100_000_000 }), { minLength: 1 }), (nets) => {
        const { net, vat, gross } = totals(
          nets.map((n) => line(new Decimal(n).dividedBy(100).toFixed(2))),
          { category: 'S', rate: '19.00' },
        );
        expect(new Decimal(net).plus(vat).toFixed(2)).toBe(gross);
        expect(new Decimal(net).times(100).toFixed()).toBe(String(nets.reduce((a, b) => a + b, 0)));
      }),
    );
  });
});
