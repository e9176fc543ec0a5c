import { Decimal } from 'decimal.js';
import { cents, exact } from '../../kernel/money.ts';
import type { TaxCase } from '../events.ts';
import type { InvoiceLine } from '../invoice-line.ts';
import { Line } from './model.ts';
import type { Words } from './words.ts';

/** UN/ECE Recommendation 20. */
const units = { month: 'MON', 'million-tokens': 'C62', piece: 'H87' } as const;
const day = 'DAY';

/** BG-25. A price is never below zero (BR-27), so a credit has a negative quantity. */
export function einvoiceLine(line: InvoiceLine, position: number, { category, rate }: TaxCase, text: Words): Line {
  return Line.parse({
    id: String(position),
    ...priced(line),
    net: line.net,
    ...(line.period && { period: { ...line.period } }),
    category,
    // BR-O-05: what VAT does not apply to has no rate.
    ...(category !== 'O' && { rate: new Decimal(rate).toFixed() }),
    name: line.text,
    description: text.lineDetail(line),
    attributes: [
      { name: text.priceList, value: String(line.priceVersion) },
      ...(line.model === undefined ? [] : [{ name: text.model, value: line.model }]),
      ...(line.rule === undefined ? [] : [{ name: text.rule, value: line.rule }]),
    ],
  });
}

type Priced = Pick<Line, 'quantity' | 'unit' | 'price' | 'baseQuantity' | 'baseUnit'>;

/** Quantity, price and base quantity, such that quantity × price ÷ base is the line's net amount to the cent (PEPPOL-EN16931-R120). */
function priced(line: InvoiceLine): Priced {
  const price = new Decimal(line.unitPrice);
  const quantity = price.isNegative() ? new Decimal(line.quantity).negated() : new Decimal(line.quantity);
  const unit = units[line.unit];
  const stated = price.abs().toFixed(Math.max(2, price.decimalPlaces()));
  if (cents(quantity.times(price.abs())) === cents(line.net)) {
    if (line.unit !== 'million-tokens') return { quantity: exact(quantity), unit, price: stated };
    // Tokens are counted one by one and priced by the million.
    return { quantity: exact(quantity.times(1_000_000)), unit, price: stated, baseQuantity: '1000000', baseUnit: unit };
  }
  const { days } = line;
  if (days && cents(price.abs().times(days.billed).dividedBy(days.of)) === cents(new Decimal(line.net).abs())) {
    const billed = new Decimal(line.net).isNegative() ? -days.billed : days.billed;
    return { quantity: exact(billed), unit: day, price: stated, baseQuantity: exact(days.of), baseUnit: day };
  }
  const net = new Decimal(line.net);
  return { quantity: net.isNegative() ? '-1' : '1', unit: 'C62', price: cents(net.abs()) };
}
