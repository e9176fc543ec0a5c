import type { Handle } from '../commands/kernel/handle.ts';
import type { EventStore } from '../commands/kernel/event-store.ts';
import { logTail } from '../commands/kernel/log-tail.ts';
import { postgresCheckpoints } from '../commands/kernel/policy-checkpoints.ts';
import { policyRunner } from '../commands/kernel/policy-runner.ts';
import { wheneverBankEntryMatchedPostJournalEntry } from '../commands/policies/whenever-bank-entry-matched-post-journal-entry.ts';
import { wheneverBankEntryUnmatchedPostJournalEntry } from '../commands/policies/whenever-bank-entry-unmatched-post-journal-entry.ts';
import { wheneverCreditNoteIssuedPostJournalEntry } from '../commands/policies/whenever-credit-note-issued-post-journal-entry.ts';
import { wheneverExchangeRateRecordedPostJournalEntry } from '../commands/policies/whenever-exchange-rate-recorded-post-journal-entry.ts';
import { wheneverInvoiceCancelledPostJournalEntry } from '../commands/policies/whenever-invoice-cancelled-post-journal-entry.ts';
import { wheneverInvoiceIssuedPostJournalEntry } from '../commands/policies/whenever-invoice-issued-post-journal-entry.ts';

/** Everything that books by itself. */
const bookings = [
  wheneverInvoiceIssuedPostJournalEntry,
  wheneverInvoiceCancelledPostJournalEntry,
  wheneverCreditNoteIssuedPostJournalEntry,
  wheneverBankEntryMatchedPostJournalEntry,
  wheneverBankEntryUnmatchedPostJournalEntry,
  wheneverExchangeRateRecordedPostJournalEntry,
];

/** Where no server runs nobody reacts to a new invoice or payment, and a DATEV export right after would miss it. Beside one it does no harm. */
export async function bookInvoices({
  databaseUrl,
  store,
  handle,
}: {
  readonly databaseUrl: string;
  readonly store: EventStore;
  readonly handle: Handle;
}): Promise<void> {
  const checkpoints = postgresCheckpoints(databaseUrl);
  try {
    await policyRunner({
      // A tail of its own: a read that others began before the invoice stood in the log would not show it.
      policies: bookings,
      tail: logTail(store),
      checkpoints,
      handle,
      jobs: {
        add: async ({ name }) => {
          throw new Error(`booking an invoice adds no job, but ${name} was added`);
        },
      },
      report: ({ policy, error }) => console.error(`${policy}:`, error),
    }).drain();
  } finally {
    await checkpoints.close();
  }
}
