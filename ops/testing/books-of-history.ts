import { BankEntryMatched, BankEntryRecorded, BankEntryUnmatched, BankStatementImported, type Match } from '../../domain/banking/events.ts';
import type { Invoice } from '../../domain/invoices/events.ts';
import { OPERATOR } from '../../domain/kernel/metadata.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { skr03 } from '../../domain/ledger/chart-of-accounts.ts';
import { defaultDatevSettings } from '../../domain/ledger/datev/settings.ts';
import {
  DatevBatchExported,
  DatevDebtorsExported,
  DatevSettingsChosen,
  ExchangeRateRecorded,
  JournalEntryPosted,
  LedgerChecked,
  PeriodClosed,
} from '../../domain/ledger/events.ts';
import { paymentPosting, reversal } from '../../domain/ledger/payment-posting.ts';
import type { Writer } from './happenings.ts';

const at = '2026-11-20T08:00:00.000Z';
const bankEntryId = '2026-11-5f2f7f0e-52f0-5d1b-9c2e-1111117f3a01';

/** An invoice is paid, wrongly matched, and matched again; the month before is closed. */
export async function writeBooks(side: Writer, { number, gross, customerId, debtorAccount, period, customer }: Invoice): Promise<void> {
  const match: Match = {
    round: 1,
    how: 'exact',
    document: 'B2026-11-5f2f7f0e',
    text: `Zahlung ${number}`,
    bookedOn: '2026-11-16',
    direction: 'in',
    amount: gross,
    allocations: [{ side: 'credit', amount: gross, item: number, debtor: debtorAccount, customerId }],
  };
  const payment = paymentPosting(skr03, { ...match, reference: `${bankEntryId}-1` });
  await side.write(OPERATOR, stream.books('nextgen'), at, [
    DatevSettingsChosen({
      settings: { ...defaultDatevSettings, consultant: 29_098, client: 55_003, costCentres: { baseFee: '100', usage: '200' }, documentLinks: true },
    }),
    ExchangeRateRecorded({ currency: 'CHF', month: '2026-10', rate: '0.9345', source: 'BMF' }),
    LedgerChecked({ months: 1, entries: 1, debit: gross, credit: gross, faults: 0 }),
  ]);
  await side.write(OPERATOR, stream.debtors('nextgen'), at, [
    DatevDebtorsExported({
      batchId: 'debtors-1',
      fileName: 'EXTF_Debitoren_0001.csv',
      rows: 1,
      sha256: 'ef'.repeat(32),
      createdAt: at,
      settings: defaultDatevSettings,
      debtors: [
        { account: debtorAccount, customerId, name: customer.name, ...customer.address, ...(customer.vatId !== undefined && { vatId: customer.vatId }) },
      ],
    }),
  ]);
  await side.write(OPERATOR, stream.bank('nextgen', '2026-11'), at, [
    BankEntryRecorded({
      bankEntryId,
      statementId: 'AUSZUG-2026-211',
      reference: '2026111600001',
      bookedOn: '2026-11-16',
      valueOn: '2026-11-16',
      direction: 'in',
      amount: gross,
      currency: 'EUR',
      fee: false,
      retention: 'bank-2026',
      counterparty: customer.name,
      counterpartyIban: 'DE89370400440532013000',
      remittance: `Rechnung ${number}`,
      ibanFingerprint: 'f1'.repeat(32),
    }),
    BankStatementImported({
      statementId: 'AUSZUG-2026-211',
      iban: 'DE02120300000000202051',
      currency: 'EUR',
      from: '2026-11-16',
      to: '2026-11-16',
      opening: '1000.00',
      closing: '2528.64',
      entries: 1,
    }),
    BankEntryMatched({ bankEntryId, ibanFingerprint: 'f1'.repeat(32), ...match }),
    BankEntryUnmatched({ bankEntryId, matched: match }),
    BankEntryMatched({ bankEntryId, ibanFingerprint: 'f1'.repeat(32), ...match, round: 2, how: 'by-hand' }),
  ]);
  await side.write(OPERATOR, stream.journal('nextgen', '2026-11'), at, [
    JournalEntryPosted(payment),
    JournalEntryPosted(reversal(payment, '2026-11-16', `${bankEntryId}-1`)),
    JournalEntryPosted(paymentPosting(skr03, { ...match, reference: `${bankEntryId}-2` })),
    DatevBatchExported({
      batchId: 'batch-2',
      period: '2026-11',
      fileName: 'EXTF_Buchungsstapel_2026-11_01.csv',
      rows: 3,
      sha256: 'cd'.repeat(32),
      createdAt: at,
      settings: defaultDatevSettings,
      revisions: { from: 0, to: 2 },
    }),
  ]);
  await side.write(OPERATOR, stream.journal('nextgen', period), at, [
    PeriodClosed({ month: period, entries: 1, debit: gross, credit: gross, checks: ['bank-matched', 'datev-exported'] }),
  ]);
}
