import { describe, expect, it } from 'vitest';
import { InvoiceIssued } from '../../domain/invoices/events.ts';
import { sampleInvoice } from '../../domain/invoices/sample-invoice.ts';
import { OPERATOR } from '../../domain/kernel/metadata.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { entity } from '../../domain/ledger/entity.ts';
import { journalFolding, notExported } from '../../domain/ledger/journal.ts';
import { createWorld } from '../../ops/testing/world.ts';
import { wheneverInvoiceIssuedPostJournalEntry as policy } from './whenever-invoice-issued-post-journal-entry.ts';

const happened = (invoice = sampleInvoice()) => ({
  payload: InvoiceIssued(invoice).payload as never,
  eventId: 'event-1',
  streamId: 'invoice-register-RE2026',
  position: 1n,
  meta: {
    tenantId: OPERATOR,
    actor: { kind: 'system', id: 'invoice-run' } as const,
    commandId: 'c',
    $correlationId: 'c',
    $causationId: 'c',
    at: '2026-11-02T08:00:00.000Z',
  },
});

describe('whenever an invoice is issued', () => {
  it('it is booked, and booked once when the event comes twice', async () => {
    const world = createWorld();
    const jobs = { add: async () => undefined };
    const reaction = { handle: world.handle, jobs, envelope: (name: string) => world.envelope(`event-1/${name}`, OPERATOR) };
    await policy.react(happened(), reaction);
    await policy.react(happened(), { ...reaction, envelope: (name: string) => world.envelope(`again/${name}`, OPERATOR) });
    const posted = notExported(await world.handle.state(journalFolding, stream.journal(entity, '2026-10')));
    expect(posted.map(({ entry: { document, debtorAccount, lines } }) => [document, debtorAccount, lines.length])).toEqual([['RE2026-000001', '10001', 3]]);
  });

  it("an invoice that can't be booked stops the books", async () => {
    const world = createWorld();
    const reaction = { handle: world.handle, jobs: { add: async () => undefined }, envelope: (name: string) => world.envelope(name, OPERATOR) };
    await expect(policy.react(happened(sampleInvoice({ gross: '1.00' })), reaction)).rejects.toThrow('EntryNotBalanced');
  });
});
