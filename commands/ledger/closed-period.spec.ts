import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BankEntryMatched } from '../../domain/banking/events.ts';
import { CreditNoteIssued, InvoiceCancelled, InvoiceIssued } from '../../domain/invoices/events.ts';
import { sampleInvoice } from '../../domain/invoices/sample-invoice.ts';
import type { DomainEvent } from '../../domain/kernel/event.ts';
import { OPERATOR } from '../../domain/kernel/metadata.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { accrualPosting } from '../../domain/ledger/accrual-posting.ts';
import { skr03 } from '../../domain/ledger/chart-of-accounts.ts';
import { defaultDatevSettings as settings } from '../../domain/ledger/datev/settings.ts';
import { entity } from '../../domain/ledger/entity.ts';
import { ExchangeRateRecorded } from '../../domain/ledger/events.ts';
import { invoicePosting } from '../../domain/ledger/invoice-posting.ts';
import { journalFolding, notExported, type JournalEntry } from '../../domain/ledger/journal.ts';
import { paymentPosting, reversal, type Movement } from '../../domain/ledger/payment-posting.ts';
import { createWorld } from '../../ops/testing/world.ts';
import { wheneverBankEntryMatchedPostJournalEntry } from '../policies/whenever-bank-entry-matched-post-journal-entry.ts';
import { wheneverCreditNoteIssuedPostJournalEntry } from '../policies/whenever-credit-note-issued-post-journal-entry.ts';
import { wheneverExchangeRateRecordedPostJournalEntry } from '../policies/whenever-exchange-rate-recorded-post-journal-entry.ts';
import { wheneverInvoiceCancelledPostJournalEntry } from '../policies/whenever-invoice-cancelled-post-journal-entry.ts';
import { wheneverInvoiceIssuedPostJournalEntry } from '../policies/whenever-invoice-issued-post-journal-entry.ts';
import { closePeriod } from './close-period.ts';
import { exportDatevMonth } from './export-datev-month.ts';
import { postJournalEntry } from './post-journal-entry.ts';
import { recordExchangeRate } from './record-exchange-rate.ts';

const period = '2026-10';
const journal = stream.journal(entity, period);
const preceding = { number: 'RE2026-000001', issuedOn: '2026-11-02' };
const movement: Movement = {
  reference: 'late',
  document: 'B-1',
  bookedOn: '2026-10-31',
  text: 'Zahlung',
  direction: 'in',
  amount: '10.00',
  allocations: [{ side: 'credit', amount: '10.00', item: 'RE2026-000001', debtor: '10001' }],
};
const payment = paymentPosting(skr03, movement);
const ofInvoice = (number: string, changes: Parameters<typeof sampleInvoice>[0] = {}) => invoicePosting(skr03, sampleInvoice({ number, ...changes }));
/** One of each kind, all meant for October. */
const late: Readonly<Record<string, JournalEntry>> = {
  'an invoice': ofInvoice('RE2026-000009'),
  'a cancellation': { ...ofInvoice('RK2026-000001', { kind: 'cancellation', preceding }), bookedOn: '2026-10-31' },
  'a credit note': { ...ofInvoice('RK2026-000002', { kind: 'credit-note', preceding }), bookedOn: '2026-10-31' },
  'a payment': payment,
  'a payment taken back': reversal(payment, '2026-10-31', 'late'),
  'a provider’s cost': accrualPosting(skr03, { provider: 'Mistral', month: period, cost: '12.00', reference: 'late', direction: 'accrue' }),
};

/** October with an invoice in euros and one in francs, exported and closed. */
async function closedOctober() {
  const world = createWorld();
  const by = (commandId: string) => world.envelope(commandId, OPERATOR);
  await world.handle(postJournalEntry, ofInvoice('RE2026-000001'), by('first'));
  const swiss = sampleInvoice({ number: 'RE2026-000002', currency: 'CHF', tax: { category: 'O', rate: '0.00' }, vat: '0.00', gross: '1284.57' });
  await world.handle(postJournalEntry, invoicePosting(skr03, swiss, { rate: '0.95' }), by('second'));
  await exportDatevMonth(world.handle, { period, settings }, (part) => by(`export-${part}`));
  const closed = await world.handle(closePeriod, { month: period, checks: [] }, by('close'));
  if (!closed.ok) throw new Error(closed.rejection.rejected);
  const october = await world.store.readStream(journal);
  return { world, by, october };
}

interface Reacting {
  react(happened: never, reaction: never): Promise<unknown>;
}
const react = ({ world }: Pick<Awaited<ReturnType<typeof closedOctober>>, 'world'>, policy: Reacting, { payload }: DomainEvent, n = 0) =>
  policy.react(
    { payload, eventId: `e${n}`, streamId: 's', position: 1n, meta: { tenantId: OPERATOR, at: '2026-11-16T09:30:00.000Z' } } as never,
    { handle: world.handle, jobs: { add: async () => undefined }, envelope: (name: string) => world.envelope(`${n}/${name}`, OPERATOR) } as never,
  );

describe('a closed month', () => {
  it.each(Object.entries(late))('refuses %s, whoever books it (J6.5)', async (_, entry) => {
    const { world, by, october } = await closedOctober();
    expect(await world.handle(postJournalEntry, entry, by('late'))).toMatchObject({ ok: false, rejection: { rejected: 'PeriodClosed', info: { period } } });
    expect(await world.store.readStream(journal)).toEqual(october);
  });

  it('never grows, whatever happens late and in whatever order; all of it stands in the next month, with its own day (J6.5)', async () => {
    const { number } = preceding;
    const bank = { bankEntryId: '2026-10-a', document: 'B-1', bookedOn: '2026-10-31', direction: 'in', amount: '10.00', text: 'Zahlung' } as const;
    const happenings = [
      [wheneverInvoiceIssuedPostJournalEntry, InvoiceIssued(sampleInvoice({ number: 'RE2026-000009' }))],
      [
        wheneverInvoiceCancelledPostJournalEntry,
        InvoiceCancelled({ ...sampleInvoice({ number: 'RK2026-000001', kind: 'cancellation', preceding, issuedOn: '2026-10-31' }), reissue: false }),
      ],
      [
        wheneverCreditNoteIssuedPostJournalEntry,
        CreditNoteIssued(sampleInvoice({ number: 'RK2026-000002', kind: 'credit-note', preceding, issuedOn: '2026-10-31' })),
      ],
      [
        wheneverBankEntryMatchedPostJournalEntry,
        BankEntryMatched({
          ...bank,
          round: 1,
          allocations: [{ side: 'credit', amount: '10.00', item: number, debtor: '10001', customerId: 'tenant-a' }],
          how: 'by-hand',
        }),
      ],
    ] as const;
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([...happenings.keys(), ...happenings.keys()], { minLength: 1 }), async (order) => {
        const { world, october } = await closedOctober();
        for (const [n, i] of order.entries()) {
          const [policy, event] = happenings[i] ?? happenings[0];
          await react({ world }, policy, event, n);
        }
        expect(await world.store.readStream(journal)).toEqual(october);
        const november = notExported(await world.handle.state(journalFolding, stream.journal(entity, '2026-11')));
        expect(november.length).toBe(new Set(order).size);
        expect(november.map(({ entry: { bookedOn, serviceOn } }) => [bookedOn, serviceOn])).toEqual(november.map(() => ['2026-11-01', '2026-10-31']));
      }),
      { numRuns: 25 },
    );
  });

  it('is given to DATEV as it was: an export writes no new batch (E8-4)', async () => {
    const { world, by, october } = await closedOctober();
    const before = october.filter(({ type }) => type === 'DatevBatchExported').length;
    const { outcome, batches } = await exportDatevMonth(world.handle, { period, settings }, (part) => by(`again-${part}`));
    expect([outcome.ok, batches.length, before]).toEqual([true, 1, 1]);
    expect(await world.store.readStream(journal)).toEqual(october);
  });

  it('keeps the rate it was closed at', async () => {
    const { world, by, october } = await closedOctober();
    await world.handle(recordExchangeRate, { currency: 'CHF', month: period, rate: '0.9345', source: 'BMF' }, by('rate'));
    await react(
      { world },
      wheneverExchangeRateRecordedPostJournalEntry,
      ExchangeRateRecorded({ currency: 'CHF', month: period, rate: '0.9345', source: 'BMF' }),
    );
    expect(await world.store.readStream(journal)).toEqual(october);
  });
});
