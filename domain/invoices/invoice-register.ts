import type { Folding } from '../kernel/decider.ts';
import type { Month } from '../kernel/time.ts';
import { nothingBilled, together, withLines, type Billed } from './billed.ts';
import type { CorrectionRegister } from './correction-register.ts';
import type { InvoiceEvent } from './events.ts';
import { lessSettled } from './settled.ts';

/** What one invoice asked for. */
interface Entry {
  readonly number: string;
  readonly billed: Billed;
}

/** One series of invoices. */
export interface InvoiceRegister {
  readonly count: number;
  /** By period, then by customer. */
  readonly entries: ReadonlyMap<Month, ReadonlyMap<string, readonly Entry[]>>;
  /** The invoice that replaced a cancelled one, by the number of the cancelled one. */
  readonly replacements: ReadonlyMap<string, string>;
}

export const invoiceRegisterFolding: Folding<InvoiceRegister, InvoiceEvent> = {
  name: 'invoice-register',
  initial: { count: 0, entries: new Map(), replacements: new Map() },
  evolve: {
    InvoiceIssued: ({ count, entries, replacements }, { number, customerId, period, supplyFrom, lines, preceding }) => {
      const customers = entries.get(period) ?? new Map<string, readonly Entry[]>();
      const entry: Entry = { number, billed: withLines(nothingBilled, lines, supplyFrom) };
      return {
        count: count + 1,
        entries: new Map(entries).set(period, new Map(customers).set(customerId, [...(customers.get(customerId) ?? []), entry])),
        replacements: preceding ? new Map(replacements).set(preceding.number, number) : replacements,
      };
    },
  },
};

/** The registers of several years, with those of their corrections: a period's invoices may stand in more than one. */
export interface Registers {
  readonly invoices: readonly InvoiceRegister[];
  readonly corrections: readonly CorrectionRegister[];
}

/** What a customer was billed for in a period; without one invoice, when that is about to be replaced. */
export function billedIn(registers: Registers, period: Month, customerId: string, without?: string): Billed {
  return together(
    registers.invoices
      .flatMap(({ entries }) => entries.get(period)?.get(customerId) ?? [])
      .filter((entry) => entry.number !== without && counts(registers, entry))
      .map((entry) => settledOff(registers, entry)),
  );
}

/** What a customer's credits took off already, in all periods of these registers. */
export function creditsUsed(registers: Registers, customerId: string, without?: string): Billed['credits'] {
  return together(
    registers.invoices
      .flatMap(({ entries }) => [...entries.values()].flatMap((customers) => customers.get(customerId) ?? []))
      .filter((entry) => entry.number !== without && counts(registers, entry))
      .map(({ billed }) => billed),
  ).credits;
}

export function replacementOf(registers: readonly InvoiceRegister[], number: string): string | undefined {
  return registers.map(({ replacements }) => replacements.get(number)).find((found) => found !== undefined);
}

function settledOff({ corrections }: Registers, { number, billed }: Entry): Billed {
  return corrections.reduce((left, register) => {
    const correction = register.corrections.get(number);
    return correction ? lessSettled(left, correction.settled) : left;
  }, billed);
}

/**
 * A cancelled invoice asked for nothing: its month is open again. One that shall be issued anew keeps its place until the
 * new one stands in the register, so that no run gets in between.
 */
function counts({ invoices, corrections }: Registers, { number }: Entry): boolean {
  const cancelled = corrections.map((register) => register.corrections.get(number)).find((correction) => correction?.cancelledBy !== undefined);
  return !cancelled || (cancelled.reissue && replacementOf(invoices, number) === undefined);
}
