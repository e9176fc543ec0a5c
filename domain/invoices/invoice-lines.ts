import { Decimal } from 'decimal.js';
import { findModel } from '../assistants/models.ts';
import { cents, exact } from '../kernel/money.ts';
import type { Month } from '../kernel/time.ts';
import type { RatedMonth, TokenSum } from '../pricing/rate-month.ts';
import type { Package } from '../tenants/events.ts';
import type { InvoiceLine } from './events.ts';
import { usageKey, type Billed } from './invoice-register.ts';

const packageNames: Readonly<Record<Package, string>> = { starter: 'Starter', professional: 'Professional', enterprise: 'Enterprise' };
const months = ['Januar', 'Februar', 'März', 'April', 'Mai', 'Juni', 'Juli', 'August', 'September', 'Oktober', 'November', 'Dezember'];

/** The lines of what is not billed yet. Every line names its price version, and quantity × price is its net. */
export function invoiceLines(period: Month, rated: RatedMonth, billed: Billed): readonly InvoiceLine[] {
  const fee: InvoiceLine = {
    kind: 'base-fee',
    text: `OpenClaw Enterprise ${packageNames[rated.package]}, Grundgebühr ${inWords(period)}`,
    quantity: '1',
    unit: 'month',
    unitPrice: cents(rated.monthlyFee),
    net: cents(rated.monthlyFee),
    priceVersion: rated.priceVersion,
  };
  return [...(billed.baseFee ? [] : [fee]), ...rated.sums.flatMap((sum) => usageLine(sum, billed))];
}

function usageLine(sum: TokenSum, billed: Billed): readonly InvoiceLine[] {
  const tokens = sum.tokens - (billed.tokens.get(usageKey(sum.kind, sum.model, sum.priceVersion)) ?? 0);
  if (tokens <= 0) return [];
  const quantity = new Decimal(tokens).dividedBy(1_000_000);
  const name = findModel(sum.model)?.name ?? sum.model;
  const unitPrice = sum.kind === 'overage' ? sum.unitPrice : '0.00';
  return [
    {
      kind: sum.kind === 'overage' ? 'overage' : 'included-usage',
      text: sum.kind === 'overage' ? `Zusätzliche Token, Modell ${name}` : `Im Paket enthaltene Token, Modell ${name}`,
      quantity: exact(quantity),
      unit: 'million-tokens',
      unitPrice,
      net: cents(quantity.times(unitPrice)),
      model: sum.model,
      priceVersion: sum.priceVersion,
      tokens,
    },
  ];
}

export function inWords(period: Month): string {
  return `${months[Number(period.slice(5)) - 1] ?? ''} ${period.slice(0, 4)}`;
}
