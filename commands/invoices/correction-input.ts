import { z } from 'zod';
import { type Correction, correctionOf, correctionRegisterFolding, type CorrectionRegister } from '../../domain/invoices/correction-register.ts';
import { Invoice } from '../../domain/invoices/events.ts';
import { invoiceNumber, seriesOf } from '../../domain/invoices/invoice-number.ts';
import { Rendered } from '../../domain/invoices/rendered.ts';
import { sellerFolding } from '../../domain/invoices/seller.ts';
import { stream } from '../../domain/kernel/streams.ts';
import type { Facts, Sources } from '../kernel/command.ts';
import { gatherCorrections } from './gather-month.ts';

/** What every correction of an invoice needs. */
export const correctionInput = {
  /** The invoice as it stands in its register; undefined when there is none of that number. */
  invoice: Invoice.or(z.undefined()),
  /** Stands on the document. */
  reason: z.string().trim().min(3).max(500),
  rendered: z.array(Rendered),
};

/** Cancellations and credit notes stand in one register, so that together they never take back more than there was. */
export const correctionRegister = {
  stream: (_: unknown, { today }: Facts) => stream.invoiceRegister(seriesOf(today, 'credit-note')),
  folding: correctionRegisterFolding,
};

export async function gatherCorrection(
  { invoice }: { readonly invoice: Invoice | undefined },
  { state }: Pick<Sources, 'state'>,
  { today }: Pick<Facts, 'today'>,
): Promise<{ readonly earlier: readonly CorrectionRegister[]; readonly seller: Invoice['seller'] }> {
  const [registers, { seller }] = await Promise.all([
    gatherCorrections(state, invoice?.issuedOn ?? today, `${Number(today.slice(0, 4)) - 1}-12-31`),
    state(sellerFolding, stream.seller()),
  ]);
  return { earlier: registers, seller };
}

export function nextCorrection({ count }: CorrectionRegister, { today }: Pick<Facts, 'today'>) {
  return { number: invoiceNumber(seriesOf(today, 'credit-note'), count + 1), issuedOn: today };
}

export function correctionSoFar(register: CorrectionRegister, earlier: readonly CorrectionRegister[], invoice: Invoice | undefined): Correction {
  return correctionOf([...earlier, register], invoice?.number ?? '');
}
