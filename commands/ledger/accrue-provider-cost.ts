import type { z } from 'zod';
import { invalidInput } from '../../domain/kernel/invalid-input.ts';
import { accrualPosting, ProviderCost } from '../../domain/ledger/accrual-posting.ts';
import type { Envelope, Handle, Outcome } from '../kernel/handle.ts';
import { booksOf } from './books-of.ts';
import { postJournalEntry } from './post-journal-entry.ts';

/** Books what a month's model calls cost before the provider's invoice is here, or takes that back once it is. */
export async function accrueProviderCost(handle: Handle, input: z.input<typeof ProviderCost>, envelope: Envelope): Promise<Outcome> {
  const cost = ProviderCost.safeParse(input);
  if (!cost.success) return { ok: false, rejection: invalidInput(cost.error) };
  const { chart } = await booksOf(handle.state);
  return handle(postJournalEntry, accrualPosting(chart, { ...cost.data, reference: envelope.commandId }), envelope);
}
