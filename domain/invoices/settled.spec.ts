import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cents } from '../kernel/money.ts';
import { nothingBilled, withLines } from './billed.ts';
import type { InvoiceLine } from './invoice-line.ts';
import { lessSettled, nothingSettled, settledPart, withSettled } from './settled.ts';

const overage = (tokens: number, unitPrice = '4.00'): InvoiceLine => ({
  kind: tokens < 0 ? 'credit' : 'overage',
  text: 'Zusätzliche Token',
  quantity: new Decimal(tokens).dividedBy(1_000_000).toFixed(),
  unit: 'million-tokens',
  unitPrice,
  net: cents(new Decimal(tokens).dividedBy(1_000_000).times(unitPrice)),
  model: 'demo',
  priceVersion: 1,
  tokens: Math.abs(tokens),
  rule: 'usage.overage',
});

describe('what a credit note settles', () => {
  it('is taken off to the token when all of a line that was too much is given back, whatever the cents of it (E8-2)', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50_000_000 }), fc.constantFrom('4.00', '28.00', '0.37'), (surplus, unitPrice) => {
        const billed = overage(60_000_000, unitPrice);
        const asked = overage(-surplus, unitPrice);
        const credited = cents(new Decimal(asked.net).negated());
        const settled = settledPart(billed, credited, new Decimal(credited), [asked]);
        if (new Decimal(credited).isZero()) return;
        const note = { ...billed, net: credited, ...(settled && { settled }) };
        const left = lessSettled(withLines(nothingBilled, [billed], '2026-11-01'), withSettled(nothingSettled, [note], '2026-11-01'));
        expect([...left.usage.values()].map(({ tokens }) => tokens)).toEqual([60_000_000 - surplus]);
      }),
    );
  });

  it('is nothing where nothing was too much', () => {
    expect(settledPart(overage(2_000_000), '5.00', new Decimal(0), [])).toBeUndefined();
  });
});
