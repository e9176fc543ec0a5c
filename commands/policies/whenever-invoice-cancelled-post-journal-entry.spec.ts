import { describe, expect, it } from 'vitest';
import { InvoiceCancelled } from '../../domain/invoices/events.ts';
import { sampleInvoice } from '../../domain/invoices/sample-invoice.ts';
import { OPERATOR } from '../../domain/kernel/metadata.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { entity } from '../../domain/ledger/entity.ts';
import { journalFolding, notExported } from '../../domain/ledger/journal.ts';
import { createWorld } from '../../ops/testing/world.ts';
import { wheneverInvoiceCancelledPostJournalEntry as policy } from './whenever-invoice-cancelled-post-journal-entry.ts';

describe('whenever an invoice is cancelled', () => {
  it('its booking is reversed in the month of the cancellation, under its own number', async () => {
    const world = createWorld();
    const { payload } = InvoiceCancelled({
      ...sampleInvoice({
        number: 'RK2026-000001',
        issuedOn: '2026-11-05',
        preceding: { number: 'RE2026-000001', issuedOn: '2026-11-02' },
        kind: 'cancellation',
      }),
      reissue: false,
    });
    const happened = { payload: payload as never, eventId: 'e1', streamId: 's', position: 1n, meta: world.envelope('c') as never };
    const jobs = { add: async () => undefined };
    await policy.react(happened, { handle: world.handle, jobs, envelope: (name) => world.envelope(name, OPERATOR) });
    const [posted] = notExported(await world.handle.state(journalFolding, stream.journal(entity, '2026-11')));
    expect(posted?.entry).toMatchObject({
      kind: 'cancellation',
      reverses: 'invoice-RE2026-000001',
      document: 'RK2026-000001',
      lines: [
        { account: '1400', side: 'credit', amount: '1528.64', debtor: '10001', item: 'RE2026-000001' },
        { account: '8400', side: 'debit', amount: '1284.57' },
        { account: '1776', side: 'debit', amount: '244.07' },
      ],
    });
  });
});
