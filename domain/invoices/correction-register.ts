import type { Folding } from '../kernel/decider.ts';
import { cents, sum, type Amount } from '../kernel/money.ts';
import type { CorrectionEvent, Invoice } from './events.ts';
import { nothingSettled, withSettled, type Settled } from './settled.ts';

/** What was taken back of one invoice. */
export interface Correction {
  /** Number of the cancellation, if there is one. */
  readonly cancelledBy: string | undefined;
  /** The cancelled invoice is issued anew, so its usage stays billed. */
  readonly reissue: boolean;
  /** Net amounts credited, by the position of the invoice's line (from 1). */
  readonly credited: ReadonlyMap<number, Amount>;
}
interface Noted extends Correction {
  readonly settled: Settled;
}

/** One series of cancellations and credit notes. */
export interface CorrectionRegister {
  readonly count: number;
  /** By the number of the corrected invoice. */
  readonly corrections: ReadonlyMap<string, Noted>;
}

const uncorrected: Noted = { cancelledBy: undefined, reissue: false, credited: new Map(), settled: nothingSettled };

export const correctionRegisterFolding: Folding<CorrectionRegister, CorrectionEvent> = {
  name: 'correction-register',
  initial: { count: 0, corrections: new Map() },
  evolve: {
    InvoiceCancelled: (register, cancellation) =>
      noted(register, cancellation, (before) => ({ ...before, cancelledBy: cancellation.number, reissue: cancellation.reissue })),
    CreditNoteIssued: (register, creditNote) =>
      noted(register, creditNote, (before) => {
        const credited = new Map(before.credited);
        for (const { corrects = 0, net } of creditNote.lines) credited.set(corrects, cents(sum([credited.get(corrects) ?? '0', net])));
        return { ...before, credited, settled: withSettled(before.settled, creditNote.lines, creditNote.supplyFrom) };
      }),
  },
};

function noted(register: CorrectionRegister, { preceding }: Invoice, change: (before: Noted) => Noted): CorrectionRegister {
  const number = preceding?.number ?? '';
  const correction = change(register.corrections.get(number) ?? uncorrected);
  return { count: register.count + 1, corrections: new Map(register.corrections).set(number, correction) };
}

/** Corrections of one invoice may stand in the registers of several years. */
export function correctionOf(registers: readonly CorrectionRegister[], number: string): Correction {
  const parts = registers.map(({ corrections }) => corrections.get(number) ?? uncorrected);
  const credited = new Map<number, Amount>();
  for (const part of parts) for (const [position, net] of part.credited) credited.set(position, cents(sum([credited.get(position) ?? '0', net])));
  const cancellation = parts.find(({ cancelledBy }) => cancelledBy !== undefined);
  return {
    cancelledBy: cancellation?.cancelledBy,
    reissue: cancellation?.reissue ?? false,
    credited,
  };
}
