import { describe, expect, it } from 'vitest';
import { sampleInvoice } from '../../domain/invoices/sample-invoice.ts';
import { OPERATOR } from '../../domain/kernel/metadata.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { entity } from '../../domain/ledger/entity.ts';
import { ExchangeRateRecorded } from '../../domain/ledger/events.ts';
import { journalFolding, notExported } from '../../domain/ledger/journal.ts';
import { createWorld } from '../../ops/testing/world.ts';
import { postInvoice } from '../ledger/post-invoice.ts';
import { wheneverExchangeRateRecordedPostJournalEntry as policy } from './whenever-exchange-rate-recorded-post-journal-entry.ts';

const swiss = sampleInvoice({
  currency: 'CHF',
  tax: { category: 'O', rate: '0.00' },
  net: '940.00',
  vat: '0.00',
  gross: '940.00',
  customer: { name: 'Zug AG', address: { street: '', postalCode: '', city: 'Zug', country: 'CH' } },
});

describe('whenever an exchange rate is recorded', () => {
  it('the invoices of the month stand at it, once', async () => {
    const world = createWorld();
    await postInvoice(world.handle, swiss, (name) => world.envelope(name, OPERATOR));
    const record = (rate: string, eventId: string) =>
      policy.react(
        {
          payload: ExchangeRateRecorded({ currency: 'CHF', month: '2026-10', rate, source: 'BMF' }).payload as never,
          eventId,
          streamId: 's',
          position: 1n,
          meta: world.envelope('c') as never,
        },
        { handle: world.handle, jobs: { add: async () => undefined }, envelope: (name) => world.envelope(`${eventId}/${name}`, OPERATOR) },
      );
    await record('0.9400', 'same');
    await record('0.9500', 'other');
    await record('0.9500', 'again');
    const journal = await world.handle.state(journalFolding, stream.journal(entity, '2026-10'));
    expect(notExported(journal).map(({ entry }) => [entry.reverses, entry.lines[0]?.side, entry.lines[0]?.amount])).toEqual([
      [undefined, 'debit', '1000.00'],
      [undefined, 'debit', '989.47'],
      ['invoice-RE2026-000001', 'credit', '1000.00'],
    ]);
    expect(journal.converted).toHaveLength(1);
  });
});
