import { describe, expect, it } from 'vitest';
import { CreditNoteIssued } from '../../domain/invoices/events.ts';
import { sampleInvoice } from '../../domain/invoices/sample-invoice.ts';
import { OPERATOR } from '../../domain/kernel/metadata.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { entity } from '../../domain/ledger/entity.ts';
import { journalFolding, notExported } from '../../domain/ledger/journal.ts';
import { createWorld } from '../../ops/testing/world.ts';
import { wheneverCreditNoteIssuedPostJournalEntry as policy } from './whenever-credit-note-issued-post-journal-entry.ts';

describe('whenever a credit note is issued', () => {
  it('it lowers what the customer owes for the invoice, and is no reversal', async () => {
    const world = createWorld();
    const { payload } = CreditNoteIssued(
      sampleInvoice({
        number: 'RK2026-000002',
        issuedOn: '2026-11-05',
        preceding: { number: 'RE2026-000001', issuedOn: '2026-11-02' },
        kind: 'credit-note',
        net: '100.00',
        vat: '19.00',
        gross: '119.00',
      }),
    );
    const happened = { payload: payload as never, eventId: 'e1', streamId: 's', position: 1n, meta: world.envelope('c') as never };
    const jobs = { add: async () => undefined };
    await policy.react(happened, { handle: world.handle, jobs, envelope: (name) => world.envelope(name, OPERATOR) });
    const [posted] = notExported(await world.handle.state(journalFolding, stream.journal(entity, '2026-11')));
    expect(posted?.entry.reverses).toBeUndefined();
    expect(posted?.entry.lines).toEqual([
      { account: '1400', side: 'credit', amount: '119.00', debtor: '10001', item: 'RE2026-000001' },
      { account: '8400', side: 'debit', amount: '100.00' },
      { account: '1776', side: 'debit', amount: '19.00' },
    ]);
  });
});
