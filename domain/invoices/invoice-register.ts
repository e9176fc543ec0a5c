import type { Folding } from '../kernel/decider.ts';
import type { Month } from '../kernel/time.ts';
import { nothingBilled, together, withLines, type Billed } from './billed.ts';
import type { InvoiceEvent } from './events.ts';

/** One series of invoices. */
export interface InvoiceRegister {
  readonly count: number;
  /** By period, then by customer. */
  readonly billed: ReadonlyMap<Month, ReadonlyMap<string, Billed>>;
}

export const invoiceRegisterFolding: Folding<InvoiceRegister, InvoiceEvent> = {
  name: 'invoice-register',
  initial: { count: 0, billed: new Map() },
  evolve: {
    InvoiceIssued: ({ count, billed }, { customerId, period, supplyFrom, lines }) => {
      const customers = billed.get(period) ?? new Map<string, Billed>();
      const before = customers.get(customerId) ?? nothingBilled;
      return { count: count + 1, billed: new Map(billed).set(period, new Map(customers).set(customerId, withLines(before, lines, supplyFrom))) };
    },
  },
};

/** A period's invoices may stand in the registers of several years. */
export function billedIn(registers: readonly InvoiceRegister[], period: Month, customerId: string): Billed {
  return together(registers.map((register) => register.billed.get(period)?.get(customerId) ?? nothingBilled));
}

/** What a customer's credits took off already, in all periods of these registers. */
export function creditsUsed(registers: readonly InvoiceRegister[], customerId: string): Billed['credits'] {
  return together(registers.flatMap((register) => [...register.billed.values()].map((customers) => customers.get(customerId) ?? nothingBilled))).credits;
}
