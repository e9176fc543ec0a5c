import { OPERATOR } from '../../domain/kernel/metadata.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { atRate } from '../../domain/ledger/conversion.ts';
import { entity } from '../../domain/ledger/entity.ts';
import { ExchangeRateRecorded } from '../../domain/ledger/events.ts';
import { journalFolding } from '../../domain/ledger/journal.ts';
import { policy } from '../kernel/policy.ts';
import { postJournalEntry } from '../ledger/post-journal-entry.ts';

export const wheneverExchangeRateRecordedPostJournalEntry = policy({
  name: 'whenever-exchange-rate-recorded-post-journal-entry',
  says: "What a month billed in another currency is booked anew at the month's own rate.",
  on: ExchangeRateRecorded,
  async react({ payload: { currency, month, rate } }, { handle, envelope }) {
    const journal = await handle.state(journalFolding, stream.journal(entity, month));
    // A closed month keeps the rate it was closed at.
    if (journal.closed) return;
    for (const entry of journal.converted.filter(({ foreign }) => foreign?.currency === currency)) {
      for (const posting of atRate(entry, rate) ?? []) {
        const outcome = await handle(postJournalEntry, posting, envelope(posting.entryId, { tenantId: OPERATOR }));
        if (!outcome.ok) throw new Error(`${posting.entryId} could not be booked: ${outcome.rejection.rejected}`);
      }
    }
  },
});
