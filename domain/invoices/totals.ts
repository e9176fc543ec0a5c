import { cents, sum, type Amount } from '../kernel/money.ts';
import type { TaxCase } from './events.ts';
import type { InvoiceLine } from './invoice-line.ts';

/** Tax is computed once, on the sum of the lines (EN 16931 BR-CO-17, D-61), never line by line. */
export function totals(lines: readonly InvoiceLine[], tax: TaxCase): { readonly net: Amount; readonly vat: Amount; readonly gross: Amount } {
  const net = sum(lines.map((line) => line.net));
  const vat = cents(net.times(tax.rate).dividedBy(100));
  return { net: cents(net), vat, gross: cents(net.plus(vat)) };
}
