import type { Folding } from '../kernel/decider.ts';
import type { Month } from '../kernel/time.ts';
import type { InvoiceEvent, InvoiceLine } from './events.ts';

/** What a customer's invoices of one period hold already. */
export interface Billed {
  readonly baseFee: boolean;
  /** Tokens by `usageKey`. */
  readonly tokens: ReadonlyMap<string, number>;
}

/** One series of invoices. */
export interface InvoiceRegister {
  readonly count: number;
  /** By period, then by customer. */
  readonly billed: ReadonlyMap<Month, ReadonlyMap<string, Billed>>;
}

export const nothingBilled: Billed = { baseFee: false, tokens: new Map() };

export const invoiceRegisterFolding: Folding<InvoiceRegister, InvoiceEvent> = {
  name: 'invoice-register',
  initial: { count: 0, billed: new Map() },
  evolve: {
    InvoiceIssued: ({ count, billed }, { customerId, period, lines }) => {
      const customers = billed.get(period) ?? new Map<string, Billed>();
      const before = customers.get(customerId) ?? nothingBilled;
      return { count: count + 1, billed: new Map(billed).set(period, new Map(customers).set(customerId, lines.reduce(withLine, before))) };
    },
  },
};

export function usageKey(kind: 'included' | 'overage', model: string, priceVersion: number): string {
  return `${kind}/${model}/${priceVersion}`;
}

function withLine(billed: Billed, line: InvoiceLine): Billed {
  if (line.kind === 'base-fee') return { ...billed, baseFee: true };
  const key = usageKey(line.kind === 'overage' ? 'overage' : 'included', line.model ?? '', line.priceVersion);
  return { ...billed, tokens: new Map(billed.tokens).set(key, (billed.tokens.get(key) ?? 0) + (line.tokens ?? 0)) };
}

/** A period's invoices may stand in the registers of several years. */
export function billedIn(registers: readonly InvoiceRegister[], period: Month, customerId: string): Billed {
  const parts = registers.map((register) => register.billed.get(period)?.get(customerId) ?? nothingBilled);
  const tokens = new Map<string, number>();
  for (const part of parts) for (const [key, count] of part.tokens) tokens.set(key, (tokens.get(key) ?? 0) + count);
  return { baseFee: parts.some(({ baseFee }) => baseFee), tokens };
}
