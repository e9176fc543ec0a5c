import { accrualPosting, type ProviderCost } from '../../domain/ledger/accrual-posting.ts';
import type { Envelope, Handle, Outcome } from '../kernel/handle.ts';
import { booksOf } from './books-of.ts';
import { postJournalEntry } from './post-journal-entry.ts';

/** Books what a month's model calls cost before the provider's invoice is here, or takes that back once it is. */
export async function accrueProviderCost(handle: Handle, input: Omit<ProviderCost, 'reference'>, envelope: Envelope): Promise<Outcome> {
  const { chart } = await booksOf(handle.state);
  return handle(postJournalEntry, accrualPosting(chart, { ...input, reference: envelope.commandId }), envelope);
}
