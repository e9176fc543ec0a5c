import { DataViewed, OwnerRecoveryConfirmed, OwnerRecoveryDeclined, OwnerRecoveryRequested, SessionsEnded, SignedOut } from '../../domain/access/events.ts';
import { TrailAnchored } from '../../domain/audit/events.ts';
import { ChannelAccountClaimed, TestMessageFailed, TestMessageRequested, TestMessageSent } from '../../domain/channels/events.ts';
import { InvoiceIssued, InvoiceRunCompleted, InvoiceRunStarted, TenantBilled } from '../../domain/invoices/events.ts';
import { sampleInvoice } from '../../domain/invoices/sample-invoice.ts';
import { OPERATOR } from '../../domain/kernel/metadata.ts';
import { billStream } from '../../domain/reconciliation/bill.ts';
import { BillPartRead, DifferenceExplained, ProviderBillImported } from '../../domain/reconciliation/events.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { skr03 } from '../../domain/ledger/chart-of-accounts.ts';
import { defaultDatevSettings } from '../../domain/ledger/datev/settings.ts';
import { DatevBatchExported, DebtorAllotted, JournalEntryPosted } from '../../domain/ledger/events.ts';
import { invoicePosting } from '../../domain/ledger/invoice-posting.ts';
import { defaultPriceList } from '../../domain/pricing/default-price-list.ts';
import { CreditGranted, PriceListProposed, PriceListWithdrawn } from '../../domain/pricing/events.ts';
import { ErasureRequested, LegalHoldLifted, LegalHoldPlaced, RetentionApplied, RetentionChosen, SubjectErased } from '../../domain/privacy/events.ts';
import { BillingDetailsStated, TenantErased, VatIdChecked } from '../../domain/tenants/events.ts';
import { writeBooks } from './books-of-history.ts';
import { writeInvoices } from './invoices-of-history.ts';
import type { ReadSide } from './read-side.ts';

const at = '2026-11-02T08:00:00.000Z';
const outcome = {
  keys: 2,
  keyIdsSha256: 'ab'.repeat(32),
  swept: [
    { store: 'vault' as const, outcome: 'removed' as const, count: 2 },
    { store: 'exports' as const, outcome: 'removed' as const, count: 0 },
  ],
  destroyedAt: at,
};

/** What `writeHistory` leaves out: bookkeeping, test messages, and what is forgotten. Together they let every event happen. */
export async function writeRest(side: Pick<ReadSide, 'write'>, tenantId = 'alpha'): Promise<void> {
  const invoice = sampleInvoice({ customerId: tenantId });
  const entry = invoicePosting(skr03, invoice);
  await side.write(OPERATOR, stream.debtors('nextgen'), at, [DebtorAllotted({ customerId: tenantId, account: invoice.debtorAccount })]);
  await side.write(OPERATOR, stream.invoiceRun('run-1'), at, [
    InvoiceRunStarted({ runId: 'run-1', period: invoice.period, asOf: invoice.issuedOn, tenantIds: [tenantId, 'beta'] }),
  ]);
  const tokens = { inputTokens: 1_200, outputTokens: 300, cacheReadTokens: 40, cacheWriteTokens: 0 };
  const bill = { provider: 'Mistral La Plateforme', month: '2026-10' };
  await side.write(OPERATOR, billStream(bill.provider, bill.month), at, [
    BillPartRead({ billId: 'bill-1', part: 0, lines: [{ day: '2026-10-05', model: 'mistral-large-2', requestId: 'cmpl-1', ...tokens }] }),
    ProviderBillImported({ ...bill, billId: 'bill-1', format: 'mistral-usage', fileSha256: 'cd'.repeat(32), parts: 1, lines: 1, skipped: 3, ...tokens }),
    DifferenceExplained({ ...bill, difference: 'request/cmpl-1', billedTokens: 1_540, meteredTokens: 0, reason: 'Testaufruf aus der Konsole des Anbieters' }),
  ]);
  await side.write(OPERATOR, stream.invoiceRegister('RE2026'), at, [InvoiceIssued(invoice)]);
  await side.write(OPERATOR, stream.invoiceRun('run-1'), at, [
    TenantBilled({ runId: 'run-1', tenantId, customerName: invoice.customer.name, outcome: 'issued', number: invoice.number, gross: invoice.gross }),
    TenantBilled({ runId: 'run-1', tenantId: 'beta', customerName: 'Beta', outcome: 'refused', code: 'TaxCaseUnsupported' }),
    InvoiceRunCompleted({ runId: 'run-1', issued: 1, skipped: 0, refused: 1, gross: invoice.gross }),
  ]);
  await side.write(OPERATOR, stream.journal('nextgen', invoice.period), at, [
    JournalEntryPosted(entry),
    DatevBatchExported({
      batchId: 'batch-1',
      period: invoice.period,
      fileName: 'EXTF_Buchungsstapel_2026-10_01.csv',
      rows: 1,
      sha256: 'cd'.repeat(32),
      createdAt: at,
      settings: defaultDatevSettings,
      entryIds: [entry.entryId],
    }),
  ]);
  await writeBooks(side, invoice);
  await side.write(tenantId, stream.access(tenantId), at, [
    OwnerRecoveryRequested({
      recoveryId: 'r1',
      userId: 'u-neu',
      email: 'neu@alpha.example',
      emailFingerprint: 'fp-neu',
      reason: 'Die Inhaberin ist ausgeschieden',
    }),
    OwnerRecoveryDeclined({ recoveryId: 'r1' }),
    OwnerRecoveryRequested({
      recoveryId: 'r2',
      userId: 'u-neu',
      email: 'neu@alpha.example',
      emailFingerprint: 'fp-neu',
      reason: 'Die Inhaberin ist ausgeschieden',
    }),
    OwnerRecoveryConfirmed({ recoveryId: 'r2' }),
  ]);
  await side.write(tenantId, stream.accessLog(tenantId, '2026-11'), at, [SessionsEnded({ userId: 'u-anna' }), DataViewed({ what: 'users', subject: 'all' })]);
  await side.write(tenantId, stream.access(tenantId), at, [SignedOut({ userId: 'u-anna' })]);
  await side.write(tenantId, stream.channelAccount('whatsapp', '1055501'), at, [
    ChannelAccountClaimed({ type: 'whatsapp', accountId: '1055501', channelId: 'wa' }),
  ]);
  await side.write(tenantId, stream.channel(tenantId, 'wa'), at, [
    TestMessageRequested({ channelId: 'wa', testId: 't1', to: '+491700000009', text: 'Test' }),
    TestMessageSent({ channelId: 'wa', testId: 't1', externalId: 'wamid.test' }),
    TestMessageRequested({ channelId: 'wa', testId: 't2', to: '+491700000009', text: 'Test' }),
    TestMessageFailed({ channelId: 'wa', testId: 't2', cause: 'number-unknown' }),
  ]);
  await side.write(tenantId, stream.privacy(tenantId), at, [
    RetentionChosen({ days: 90 }),
    RetentionApplied({ erasureId: 'r1', upTo: '2026-08-03', ...outcome }),
    LegalHoldPlaced({ holdId: 'h1', subjectId: 'anna', reason: 'Rechtsstreit 12/26' }),
    ErasureRequested({ erasureId: 'e1', subjectId: 'anna', ground: 'request' }),
    LegalHoldLifted({ holdId: 'h1' }),
    SubjectErased({ erasureId: 'e1', subjectId: 'anna', ...outcome }),
  ]);
  await side.write(OPERATOR, stream.trail('2026-11'), at, [TrailAnchored({ cause: 'schedule' })]);
  const { version: _, ...prices } = defaultPriceList;
  await side.write(OPERATOR, stream.pricing(), at, [
    PriceListProposed({ proposalId: 'p1', prices: { ...prices, validFrom: '2027-01-01' } }),
    PriceListWithdrawn({ proposalId: 'p1' }),
  ]);
  await side.write(tenantId, stream.credits(tenantId), at, [
    CreditGranted({ creditId: 'c1', amount: '50.00', currency: 'EUR', reason: 'Störung am 30. Oktober' }),
  ]);
  await side.write('beta', stream.tenant('beta'), at, [
    BillingDetailsStated({
      companyName: 'Beta Haustechnik OG',
      address: { street: 'Linzer Gasse 14', postalCode: '5020', city: 'Salzburg', country: 'AT' },
      vatId: 'ATU12345675',
      customerType: 'business',
      email: 'rechnung@beta.example',
      contact: 'Frau Beispiel',
      billingContactId: 'beta-billing',
      buyerReference: 'K-4711',
    }),
    VatIdChecked({
      checkId: 'v1',
      vatId: 'ATU12345675',
      service: 'VIES',
      outcome: 'valid',
      request: '{"countryCode":"AT","vatNumber":"U12345675"}',
      reply: '{"valid":true,"requestIdentifier":"WAPIAAAAZ1234567"}',
      checkedAt: at,
      consultation: 'WAPIAAAAZ1234567',
    }),
  ]);
  await writeInvoices(side, invoice);
  await side.write('gamma', stream.tenant('gamma'), at, [TenantErased({ erasureId: 'e2', ...outcome })]);
}
