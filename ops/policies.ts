import type { Policy } from '../commands/kernel/policy.ts';
import { wheneverBankEntryMatchedPostJournalEntry } from '../commands/policies/whenever-bank-entry-matched-post-journal-entry.ts';
import { wheneverBankEntryUnmatchedPostJournalEntry } from '../commands/policies/whenever-bank-entry-unmatched-post-journal-entry.ts';
import { wheneverBillingDetailsStatedCheckVatId } from '../commands/policies/whenever-billing-details-stated-check-vat-id.ts';
import { wheneverBudgetThresholdReachedSendBudgetAlert } from '../commands/policies/whenever-budget-threshold-reached-send-budget-alert.ts';
import { wheneverChannelConnectedProbeChannel } from '../commands/policies/whenever-channel-connected-probe-channel.ts';
import { wheneverChannelRecoveredAnswerHeldMessages } from '../commands/policies/whenever-channel-recovered-answer-held-messages.ts';
import { wheneverChannelResumedAnswerHeldMessages } from '../commands/policies/whenever-channel-resumed-answer-held-messages.ts';
import { wheneverChannelSecretRotatedProbeChannel } from '../commands/policies/whenever-channel-secret-rotated-probe-channel.ts';
import { wheneverConversationStartedVerifyChannel } from '../commands/policies/whenever-conversation-started-verify-channel.ts';
import { wheneverCreditNoteIssuedPostJournalEntry } from '../commands/policies/whenever-credit-note-issued-post-journal-entry.ts';
import { wheneverCreditNoteIssuedSendInvoice } from '../commands/policies/whenever-credit-note-issued-send-invoice.ts';
import { wheneverErasureRequestedCarryOutErasures } from '../commands/policies/whenever-erasure-requested-carry-out-erasures.ts';
import { wheneverExchangeRateRecordedPostJournalEntry } from '../commands/policies/whenever-exchange-rate-recorded-post-journal-entry.ts';
import { wheneverExportRequestedBuildExport } from '../commands/policies/whenever-export-requested-build-export.ts';
import { wheneverInvoiceCancelledPostJournalEntry } from '../commands/policies/whenever-invoice-cancelled-post-journal-entry.ts';
import { wheneverInvoiceCancelledReissueInvoice } from '../commands/policies/whenever-invoice-cancelled-reissue-invoice.ts';
import { wheneverInvoiceCancelledSendInvoice } from '../commands/policies/whenever-invoice-cancelled-send-invoice.ts';
import { wheneverInvoiceIssuedPostJournalEntry } from '../commands/policies/whenever-invoice-issued-post-journal-entry.ts';
import { wheneverInvoiceIssuedSendInvoice } from '../commands/policies/whenever-invoice-issued-send-invoice.ts';
import { wheneverInvoiceResendRequestedSendInvoice } from '../commands/policies/whenever-invoice-resend-requested-send-invoice.ts';
import { wheneverInvoiceRunStartedRunInvoices } from '../commands/policies/whenever-invoice-run-started-run-invoices.ts';
import { wheneverLegalHoldLiftedCarryOutErasures } from '../commands/policies/whenever-legal-hold-lifted-carry-out-erasures.ts';
import { wheneverMessageReceivedTakeTurn } from '../commands/policies/whenever-message-received-take-turn.ts';
import { wheneverReplyGeneratedMeterTokens } from '../commands/policies/whenever-reply-generated-meter-tokens.ts';
import { wheneverTenantActivatedAnswerHeldMessages } from '../commands/policies/whenever-tenant-activated-answer-held-messages.ts';
import { wheneverTenantRegisteredCheckVatId } from '../commands/policies/whenever-tenant-registered-check-vat-id.ts';
import { wheneverTestMessageRequestedSendTestMessage } from '../commands/policies/whenever-test-message-requested-send-test-message.ts';
import { wheneverVisitorLimitReachedSendVisitorLimitAlert } from '../commands/policies/whenever-visitor-limit-reached-send-visitor-limit-alert.ts';
import { wheneverOwnerRecoveryRequestedSendNotice } from '../commands/policies/whenever-owner-recovery-requested-send-notice.ts';
import { wheneverUserInvitedSendInvitation } from '../commands/policies/whenever-user-invited-send-invitation.ts';

/** All that happens by itself. */
export const policies: readonly Policy[] = [
  wheneverMessageReceivedTakeTurn,
  wheneverReplyGeneratedMeterTokens,
  wheneverBudgetThresholdReachedSendBudgetAlert,
  wheneverVisitorLimitReachedSendVisitorLimitAlert,
  wheneverChannelConnectedProbeChannel,
  wheneverChannelSecretRotatedProbeChannel,
  wheneverConversationStartedVerifyChannel,
  wheneverChannelResumedAnswerHeldMessages,
  wheneverChannelRecoveredAnswerHeldMessages,
  wheneverTenantActivatedAnswerHeldMessages,
  wheneverTestMessageRequestedSendTestMessage,
  wheneverOwnerRecoveryRequestedSendNotice,
  wheneverUserInvitedSendInvitation,
  wheneverTenantRegisteredCheckVatId,
  wheneverBillingDetailsStatedCheckVatId,
  wheneverInvoiceRunStartedRunInvoices,
  wheneverInvoiceIssuedPostJournalEntry,
  wheneverInvoiceIssuedSendInvoice,
  wheneverInvoiceCancelledSendInvoice,
  wheneverInvoiceCancelledReissueInvoice,
  wheneverCreditNoteIssuedSendInvoice,
  wheneverInvoiceResendRequestedSendInvoice,
  wheneverInvoiceCancelledPostJournalEntry,
  wheneverCreditNoteIssuedPostJournalEntry,
  wheneverBankEntryUnmatchedPostJournalEntry,
  wheneverBankEntryMatchedPostJournalEntry,
  wheneverExchangeRateRecordedPostJournalEntry,
  wheneverExportRequestedBuildExport,
  wheneverErasureRequestedCarryOutErasures,
  wheneverLegalHoldLiftedCarryOutErasures,
];
