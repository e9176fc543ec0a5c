import { describe, expect, it } from 'vitest';
import { BankEntryMatched, BankEntryUnmatched, type Match } from '../../domain/banking/events.ts';
import type { DomainEvent } from '../../domain/kernel/event.ts';
import { OPERATOR } from '../../domain/kernel/metadata.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { entity } from '../../domain/ledger/entity.ts';
import { journalFolding, notExported } from '../../domain/ledger/journal.ts';
import { createWorld } from '../../ops/testing/world.ts';
import type { Policy } from '../kernel/policy.ts';
import { closePeriod } from '../ledger/close-period.ts';
import { exportDatevBatch } from '../ledger/export-datev-batch.ts';
import { defaultDatevSettings as settings } from '../../domain/ledger/datev/settings.ts';
import { wheneverBankEntryMatchedPostJournalEntry } from './whenever-bank-entry-matched-post-journal-entry.ts';
import { wheneverBankEntryUnmatchedPostJournalEntry } from './whenever-bank-entry-unmatched-post-journal-entry.ts';

const bankEntryId = '2026-10-0a4f6f0e-52f0-5d1b-9c2e-1111117f3a01';
const match: Match = {
  round: 1,
  how: 'exact',
  document: 'B2026-10-0a4f6f0e',
  text: 'Zahlung RE2026-000001',
  bookedOn: '2026-10-20',
  direction: 'in',
  amount: '117.00',
  allocations: [
    { side: 'credit', amount: '119.00', item: 'RE2026-000001', debtor: '10001', customerId: 'tenant-a' },
    { side: 'debit', amount: '2.00', account: '4970' },
  ],
};

function setUp() {
  const world = createWorld();
  const react = (policy: Policy, { payload }: DomainEvent) =>
    policy.react(
      { payload: payload as never, eventId: 'e1', streamId: 's', position: 1n, meta: world.envelope('c') as never },
      { handle: world.handle, jobs: { add: async () => undefined }, envelope: (name) => world.envelope(`${policy.name}/${name}`, OPERATOR) },
    );
  const posted = async (month: string) => notExported(await world.handle.state(journalFolding, stream.journal(entity, month))).map(({ entry }) => entry);
  return { ...world, react, posted };
}

describe('whenever a bank entry is matched', () => {
  it('the bank is booked against the open item and the fee, once', async () => {
    const { react, posted } = setUp();
    await react(wheneverBankEntryMatchedPostJournalEntry, BankEntryMatched({ bankEntryId, ...match }));
    await react(wheneverBankEntryMatchedPostJournalEntry, BankEntryMatched({ bankEntryId, ...match }));
    expect((await posted('2026-10')).map(({ lines }) => lines)).toEqual([
      [
        { account: '1200', side: 'debit', amount: '117.00' },
        { account: '1400', side: 'credit', amount: '119.00', debtor: '10001', item: 'RE2026-000001' },
        { account: '4970', side: 'debit', amount: '2.00' },
      ],
    ]);
  });

  it('a match taken back is reversed, and what is in a closed month in the next one (J6.5)', async () => {
    const { react, posted, handle, envelope } = setUp();
    await react(wheneverBankEntryMatchedPostJournalEntry, BankEntryMatched({ bankEntryId, ...match }));
    await handle(exportDatevBatch, { period: '2026-10', settings }, envelope('export', OPERATOR));
    expect(await handle(closePeriod, { month: '2026-10', checks: [] }, envelope('close', OPERATOR))).toMatchObject({ ok: true });
    await react(wheneverBankEntryUnmatchedPostJournalEntry, BankEntryUnmatched({ bankEntryId, matched: match }));
    expect(await posted('2026-10')).toEqual([]);
    expect(await posted('2026-11')).toMatchObject([
      {
        kind: 'payment-reversal',
        bookedOn: '2026-11-01',
        serviceOn: '2026-10-20',
        reverses: `payment-${bankEntryId}-1`,
        lines: [{ side: 'credit' }, { side: 'debit', item: 'RE2026-000001' }, { side: 'credit' }],
      },
    ]);
  });
});
