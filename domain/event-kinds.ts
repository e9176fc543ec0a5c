import type { accessEvents } from './access/events.ts';
import type { assistantEvents } from './assistants/events.ts';
import type { auditEvents } from './audit/events.ts';
import type { bankEvents } from './banking/events.ts';
import type { channelAccountEvents, channelEvents } from './channels/events.ts';
import type { conversationEvents } from './conversations/events.ts';
import type { correctionEvents, invoiceEvents, invoiceRunEvents, sellerEvents, sendingEvents } from './invoices/events.ts';
import type { booksEvents, debtorEvents, journalEvents } from './ledger/events.ts';
import type { creditEvents, pricingEvents } from './pricing/events.ts';
import type { privacyEvents } from './privacy/events.ts';
import type { reconciliationEvents } from './reconciliation/events.ts';
import type { tenantEvents } from './tenants/events.ts';
import type { budgetEvents, costCentreEvents, usageEvents } from './usage/events.ts';

type EventName = (
  | typeof accessEvents
  | typeof assistantEvents
  | typeof auditEvents
  | typeof bankEvents
  | typeof channelAccountEvents
  | typeof channelEvents
  | typeof conversationEvents
  | typeof correctionEvents
  | typeof invoiceEvents
  | typeof invoiceRunEvents
  | typeof sellerEvents
  | typeof sendingEvents
  | typeof booksEvents
  | typeof debtorEvents
  | typeof journalEvents
  | typeof creditEvents
  | typeof pricingEvents
  | typeof privacyEvents
  | typeof reconciliationEvents
  | typeof tenantEvents
  | typeof budgetEvents
  | typeof costCentreEvents
  | typeof usageEvents
)[number]['type'];

/**
 * What each event is to an auditor. `configuration`: it changes how something is set up, so its append carries the hashes of the set-up before
 * and after. `record`: it tells what happened. A new event does not compile until it is one of the two.
 */
const kinds = {
  TenantRegistered: 'configuration',
  BillingDetailsStated: 'configuration',
  VatIdChecked: 'record',
  PackageBooked: 'configuration',
  TenantActivated: 'configuration',
  TenantSuspended: 'configuration',
  TerminationRequested: 'configuration',
  TenantErased: 'record',
  UserInvited: 'configuration',
  InvitationAccepted: 'configuration',
  RoleGranted: 'configuration',
  AccessRevoked: 'configuration',
  OwnerRecoveryRequested: 'record',
  OwnerRecoveryConfirmed: 'configuration',
  OwnerRecoveryDeclined: 'record',
  SignInSucceeded: 'record',
  SignedOut: 'record',
  SessionsEnded: 'record',
  ApiKeyIssued: 'configuration',
  ApiKeyRevoked: 'configuration',
  DataViewed: 'record',
  SystemPromptWritten: 'configuration',
  SystemPromptRestored: 'configuration',
  ModelChosen: 'configuration',
  PersonaNamed: 'configuration',
  LanguageChosen: 'configuration',
  ChannelConnected: 'configuration',
  ChannelVerified: 'configuration',
  ChannelPaused: 'configuration',
  ChannelResumed: 'configuration',
  ChannelFailed: 'record',
  ChannelRecovered: 'record',
  ChannelSecretRotated: 'configuration',
  TestMessageRequested: 'record',
  TestMessageSent: 'record',
  TestMessageFailed: 'record',
  VisitorLimitsChosen: 'configuration',
  VisitorLimitReached: 'record',
  ChannelAccountClaimed: 'configuration',
  ConversationStarted: 'record',
  MessageReceived: 'record',
  DisclosureShown: 'record',
  ReplyGenerated: 'record',
  DeliveryStarted: 'record',
  ReplyDelivered: 'record',
  DeliveryConfirmed: 'record',
  ReplyFailed: 'record',
  ReplyUnconfirmed: 'record',
  TokensReserved: 'record',
  TokensConsumed: 'record',
  ReservationReleased: 'record',
  BudgetThresholdReached: 'record',
  BudgetChosen: 'configuration',
  CostCentreAssigned: 'configuration',
  PriceListProposed: 'configuration',
  PriceListWithdrawn: 'configuration',
  PriceListPublished: 'configuration',
  CreditGranted: 'configuration',
  InvoiceIssued: 'record',
  InvoiceCancelled: 'record',
  CreditNoteIssued: 'record',
  InvoiceSent: 'record',
  InvoiceBounced: 'record',
  InvoiceSendingFailed: 'record',
  InvoiceResendRequested: 'record',
  InvoiceRunPrepared: 'record',
  InvoiceRunStarted: 'record',
  TenantBilled: 'record',
  InvoiceRunCompleted: 'record',
  SellerDescribed: 'configuration',
  JournalEntryPosted: 'record',
  DatevBatchExported: 'record',
  PeriodClosed: 'record',
  DebtorAllotted: 'record',
  DatevDebtorsExported: 'record',
  DatevSettingsChosen: 'configuration',
  ExchangeRateRecorded: 'configuration',
  LedgerChecked: 'record',
  BankStatementImported: 'record',
  BankEntryRecorded: 'record',
  BankEntryMatched: 'record',
  BankEntryUnmatched: 'record',
  ExportRequested: 'record',
  ExportCompleted: 'record',
  ExportFailed: 'record',
  RetentionChosen: 'configuration',
  RetentionApplied: 'record',
  ErasureRequested: 'record',
  SubjectErased: 'record',
  LegalHoldPlaced: 'configuration',
  LegalHoldLifted: 'configuration',
  BillPartRead: 'record',
  ProviderBillImported: 'record',
  DifferenceExplained: 'record',
  TrailAnchored: 'record',
} as const satisfies Readonly<Record<EventName, 'configuration' | 'record'>>;

export function isConfiguration(type: string): boolean {
  return (kinds as Readonly<Record<string, string>>)[type] === 'configuration';
}
