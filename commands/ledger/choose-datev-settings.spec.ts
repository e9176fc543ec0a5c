import { describe, expect, it } from 'vitest';
import { sampleInvoice } from '../../domain/invoices/sample-invoice.ts';
import { booksFolding } from '../../domain/ledger/books.ts';
import { skr03 } from '../../domain/ledger/chart-of-accounts.ts';
import { defaultDatevSettings, type DatevSettings } from '../../domain/ledger/datev/settings.ts';
import { DatevSettingsChosen, JournalEntryPosted } from '../../domain/ledger/events.ts';
import { invoicePosting } from '../../domain/ledger/invoice-posting.ts';
import { given } from '../kernel/spec.ts';
import { chooseDatevSettings } from './choose-datev-settings.ts';

const settings: DatevSettings = { ...defaultDatevSettings, consultant: 29_098, client: 55_003, accountLength: 6, locked: true };
const booked = { 'journal-nextgen.2026-10': [JournalEntryPosted(invoicePosting(skr03, sampleInvoice()))] };

describe('choosing the DATEV settings', () => {
  it('refuses another chart while the books are full of this one', () =>
    given(booksFolding)
      .when(chooseDatevSettings, { ...settings, chart: 'SKR04' }, { other: booked })
      .thenRejected('ChartInUse', { chart: 'SKR04' }));
  it('takes another chart before anything is booked', () =>
    given(booksFolding)
      .when(chooseDatevSettings, { ...settings, chart: 'SKR04' })
      .thenEvents(DatevSettingsChosen({ settings: { ...settings, chart: 'SKR04' } })));
  it('takes everything else at any time', () =>
    given(booksFolding).when(chooseDatevSettings, settings, { other: booked }).thenEvents(DatevSettingsChosen({ settings })));
  it('says the same thing once', () => given(booksFolding, DatevSettingsChosen({ settings })).when(chooseDatevSettings, settings).thenNothing());
  it.each([
    [{ consultant: 1000 }],
    [{ consultant: 10_000_000 }],
    [{ client: 0 }],
    [{ client: 100_000 }],
    [{ accountLength: 3 }],
    [{ accountLength: 9 }],
    [{ fiscalYearStart: '01-02' }],
    [{ initials: 'abc' }],
    [{ costCentres: { baseFee: 'Grundgebühr', usage: '100' } }],
  ])('takes no %j', (wrong) => {
    expect(chooseDatevSettings.input.safeParse({ ...settings, ...wrong }).success).toBe(false);
  });
});
