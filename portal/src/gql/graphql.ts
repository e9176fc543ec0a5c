/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type AccrualDirection =
  | 'ACCRUE'
  | 'RELEASE';

export type AccrueProviderCostInput = {
  commandId?: string | number | null | undefined;
  /** Net, in euros. */
  cost: string;
  costCentre?: string | null | undefined;
  direction: AccrualDirection;
  month: string;
  provider: string;
};

export type ActivateTenantInput = {
  commandId?: string | number | null | undefined;
  tenantId: string | number;
};

export type AssignCostCentreInput = {
  channelId: string | number;
  commandId?: string | number | null | undefined;
  /** Empty: takes the assignment back. */
  kost1: string;
  kost2?: string | null | undefined;
  tenantId?: string | number | null | undefined;
  /** Default: today. */
  validFrom?: string | null | undefined;
};

export type AtLimit =
  | 'OVERAGE'
  | 'STOP'
  | 'THROTTLE';

/** Either an open item with its debtor and customer, or an account. */
export type BankAllocationInput = {
  account?: string | null | undefined;
  amount: string;
  customerId?: string | number | null | undefined;
  debtor?: string | null | undefined;
  item?: string | null | undefined;
  side: LedgerSide;
};

export type BankDirection =
  | 'IN'
  | 'OUT';

export type BookPackageInput = {
  commandId?: string | number | null | undefined;
  package: Package;
  reason?: string | null | undefined;
  tenantId: string | number;
  term?: Term | null | undefined;
  validFrom?: string | null | undefined;
};

export type CancelInvoiceInput = {
  commandId?: string | number | null | undefined;
  number: string;
  /** Stands on the document. */
  reason: string;
  /** Issue the same lines anew, to the customer as it is known now: the way to correct an address. */
  reissue: boolean;
};

export type ChannelStatus =
  | 'ERROR'
  | 'LIVE'
  | 'PAUSED'
  | 'PENDING';

export type ChannelType =
  | 'API'
  | 'WEBCHAT'
  | 'WHATSAPP';

export type ChartOfAccounts =
  | 'SKR03'
  | 'SKR04';

export type CheckVatIdInput = {
  commandId?: string | number | null | undefined;
  tenantId?: string | number | null | undefined;
};

export type ChooseDatevSettingsInput = {
  accountLength: number;
  chart: ChartOfAccounts;
  client: number;
  commandId?: string | number | null | undefined;
  consultant: number;
  costCentres?: DatevCostCentresInput | null | undefined;
  documentLinks?: boolean | null | undefined;
  fiscalYearStart: string;
  initials: string;
  locked: boolean;
};

export type ChooseLanguageInput = {
  commandId?: string | number | null | undefined;
  language: Locale;
  tenantId?: string | number | null | undefined;
};

export type ChooseModelInput = {
  commandId?: string | number | null | undefined;
  model: string | number;
  tenantId?: string | number | null | undefined;
};

export type ChooseRetentionInput = {
  commandId?: string | number | null | undefined;
  days: number;
  tenantId?: string | number | null | undefined;
};

export type ChooseVisitorLimitsInput = {
  channelPerDay: number;
  channelPerMinute: number;
  commandId?: string | number | null | undefined;
  id: string | number;
  visitorPerDay: number;
  visitorPerMinute: number;
};

export type ClosePeriodInput = {
  commandId?: string | number | null | undefined;
  month: string;
};

export type ConnectWebchatInput = {
  allowedOrigins?: Array<string> | null | undefined;
  commandId?: string | number | null | undefined;
  name: string;
  tenantId?: string | number | null | undefined;
};

export type ConnectWhatsappInput = {
  accessToken: string;
  appSecret: string;
  businessAccountId: string;
  commandId?: string | number | null | undefined;
  name: string;
  phoneNumberId: string;
  tenantId?: string | number | null | undefined;
  verifyToken: string;
};

export type ConversationStatus =
  | 'ANSWERED'
  | 'CLOSED'
  | 'FAILED'
  | 'WAITING';

export type Country =
  | 'AT'
  | 'CH'
  | 'DE';

export type CreditedLineInput = {
  net: string;
  position: number;
};

export type Currency =
  | 'CHF'
  | 'EUR';

export type CustomerType =
  | 'BUSINESS'
  | 'CONSUMER';

export type DatevCostCentresInput = {
  baseFee: string;
  usage: string;
};

export type DeliveryStatus =
  | 'DELIVERED'
  | 'FAILED'
  | 'PENDING'
  | 'READ'
  | 'RECEIVED'
  | 'SENT'
  | 'UNCONFIRMED';

export type DescribeSellerInput = {
  bank: string;
  bic: string;
  /** The name on documents and mails, where it is not the company’s. */
  brand?: string | null | undefined;
  city: string;
  commandId?: string | number | null | undefined;
  country: string;
  email: string;
  iban: string;
  management: string;
  name: string;
  oneStopShop: boolean;
  phone: string;
  postalCode: string;
  registration: string;
  street: string;
  swissCategory: SwissCategory;
  taxNumber: string;
  vatId: string;
};

/** not_metered: billed, and unknown to us. not_billed: metered, and not on the bill. tokens: other figures. model: another model. day: the same tokens on another day. */
export type DifferenceKind =
  | 'day'
  | 'model'
  | 'not_billed'
  | 'not_metered'
  | 'tokens';

export type EndSessionsInput = {
  commandId?: string | number | null | undefined;
  reason?: string | null | undefined;
  tenantId?: string | number | null | undefined;
  userId: string | number;
};

export type ErasureKind =
  | 'DAYS'
  | 'SUBJECT'
  | 'TENANT';

export type ErasureStatus =
  | 'DONE'
  | 'HELD'
  | 'REQUESTED';

export type ExplainDifferenceInput = {
  commandId?: string | number | null | undefined;
  /** The key of the difference. */
  difference: string;
  month: string;
  provider: string;
  reason: string;
};

export type ExportDatevDebtorsInput = {
  commandId?: string | number | null | undefined;
};

export type ExportDatevInput = {
  commandId?: string | number | null | undefined;
  period: string;
};

export type GrantRoleInput = {
  commandId?: string | number | null | undefined;
  role: Role;
  tenantId?: string | number | null | undefined;
  userId: string | number;
};

export type ImportBankStatementInput = {
  commandId?: string | number | null | undefined;
  /** The text of a camt.053 file (ISO 20022, XML). */
  file: string;
};

export type InviteUserInput = {
  commandId?: string | number | null | undefined;
  email: string;
  name?: string | null | undefined;
  role: Role;
  tenantId?: string | number | null | undefined;
};

export type InvoiceFileFormat =
  | 'CII'
  | 'PDF'
  | 'UBL';

export type InvoiceKind =
  | 'CANCELLATION'
  | 'CREDIT_NOTE'
  | 'INVOICE';

export type InvoiceMail =
  | 'BOUNCED'
  | 'FAILED'
  | 'NONE'
  | 'OPEN'
  | 'SENT';

export type InvoiceRunStatus =
  | 'COMPLETED'
  | 'FAILED'
  | 'PREPARED'
  | 'RUNNING';

export type InvoiceStatus =
  | 'CANCELLED'
  | 'ISSUED';

export type InvoiceStepKind =
  | 'BOUNCED'
  | 'CANCELLED'
  | 'CREDITED'
  | 'ISSUED'
  | 'PAID'
  | 'PAYMENT_TAKEN_BACK'
  | 'REPLACED'
  | 'RESEND_REQUESTED'
  | 'SENDING_FAILED'
  | 'SENT';

export type IssueApiKeyInput = {
  commandId?: string | number | null | undefined;
  name: string;
  tenantId?: string | number | null | undefined;
};

export type IssueCreditNoteInput = {
  commandId?: string | number | null | undefined;
  lines: Array<CreditedLineInput>;
  number: string;
  /** Stands on the document. */
  reason: string;
};

export type LedgerSide =
  | 'CREDIT'
  | 'DEBIT';

export type LiftLegalHoldInput = {
  commandId?: string | number | null | undefined;
  id: string | number;
  tenantId?: string | number | null | undefined;
};

export type Locale =
  | 'DE'
  | 'EN';

export type MatchBankEntryInput = {
  allocations: Array<BankAllocationInput>;
  bankEntryId: string | number;
  commandId?: string | number | null | undefined;
};

export type MatchCertainty =
  | 'EXACT'
  | 'LIKELY'
  | 'NONE';

export type MatchReason =
  | 'ACCOUNT_AND_AMOUNT'
  | 'AMOUNT'
  | 'BANK_FEE'
  | 'CUSTOMER'
  | 'NOTHING'
  | 'NUMBER'
  | 'NUMBER_AND_AMOUNT'
  | 'OVERPAID'
  | 'PARTIAL';

export type MessageAuthor =
  | 'ASSISTANT'
  | 'CONTACT'
  | 'NOTICE';

export type ModelPriceInput = {
  model: string;
  perMillionTokens: string;
};

export type MonthCheckName =
  | 'BANK_COMPLETE'
  | 'BANK_MATCHED'
  | 'BOOKS_BALANCED'
  | 'DATEV_EXPORTED'
  | 'EARLIER_CLOSED'
  | 'EVERYBODY_BILLED'
  | 'EXCHANGE_RATES'
  | 'INVOICES_SENT'
  | 'MONTH_OVER'
  | 'PROVIDER_BILLS'
  | 'RUN_RELEASED';

export type MonthCheckStatus =
  | 'DONE'
  | 'NOT_NEEDED'
  | 'OPEN';

export type NamePersonaInput = {
  commandId?: string | number | null | undefined;
  name: string;
  tenantId?: string | number | null | undefined;
};

export type OwnerRecoveryInput = {
  commandId?: string | number | null | undefined;
  recoveryId: string | number;
  tenantId?: string | number | null | undefined;
};

export type OwnerRecoveryStatus =
  | 'CONFIRMED'
  | 'DECLINED'
  | 'OPEN';

export type Package =
  | 'ENTERPRISE'
  | 'PROFESSIONAL'
  | 'STARTER';

export type PackagePriceInput = {
  includedTokens: number;
  monthlyFee: string;
  overage: boolean;
  package: Package;
  yearlyFee?: string | null | undefined;
};

export type PauseChannelInput = {
  commandId?: string | number | null | undefined;
  id: string | number;
  reason?: string | null | undefined;
};

export type PlaceLegalHoldInput = {
  commandId?: string | number | null | undefined;
  reason: string;
  subjectId?: string | number | null | undefined;
  tenantId?: string | number | null | undefined;
};

export type PreviewReplyInput = {
  message: string;
  model?: string | number | null | undefined;
  personaName?: string | null | undefined;
  prompt: string;
  tenantId?: string | number | null | undefined;
};

export type PriceProposalInput = {
  commandId?: string | number | null | undefined;
  proposalId: string | number;
  reason?: string | null | undefined;
};

export type PriceProposalStatus =
  | 'APPROVED'
  | 'OPEN'
  | 'WITHDRAWN';

export type ProposePriceListInput = {
  commandId?: string | number | null | undefined;
  currency: Currency;
  models: Array<ModelPriceInput>;
  packages: Array<PackagePriceInput>;
  reason?: string | null | undefined;
  validFrom: string;
  weights: TokenWeightsInput;
};

export type RecordExchangeRateInput = {
  commandId?: string | number | null | undefined;
  month: string;
  rate: string;
  source: string;
};

/** commandId makes a mutation repeatable: the same id has one effect. The portal sends a fresh UUID per intent. */
export type RegisterTenantInput = {
  adminEmail: string;
  city?: string | null | undefined;
  commandId?: string | number | null | undefined;
  companyName: string;
  country: Country;
  customerType?: CustomerType | null | undefined;
  package: Package;
  postalCode?: string | null | undefined;
  street?: string | null | undefined;
  vatId?: string | null | undefined;
};

export type ReleaseInvoiceRunInput = {
  commandId?: string | number | null | undefined;
  id: string | number;
};

export type ReplaceCredentialsInput = {
  /** Left out or empty: stays as it is. The same for the others. */
  accessToken?: string | null | undefined;
  appSecret?: string | null | undefined;
  commandId?: string | number | null | undefined;
  id: string | number;
  verifyToken?: string | null | undefined;
};

export type RequestErasureInput = {
  commandId?: string | number | null | undefined;
  subjectId: string | number;
  tenantId?: string | number | null | undefined;
};

export type RequestOwnerRecoveryInput = {
  commandId?: string | number | null | undefined;
  email: string;
  reason: string;
  tenantId: string | number;
};

export type RequestSignInInput = {
  email: string;
  locale?: Locale | null | undefined;
};

export type ResendInvoiceInput = {
  commandId?: string | number | null | undefined;
  number: string;
};

export type RestoreSystemPromptInput = {
  commandId?: string | number | null | undefined;
  expectedVersion: number;
  tenantId?: string | number | null | undefined;
  version: number;
};

export type ResumeChannelInput = {
  commandId?: string | number | null | undefined;
  id: string | number;
};

export type RetryDeadLetterInput = {
  id: string | number;
};

export type ReverseJournalEntryInput = {
  commandId?: string | number | null | undefined;
  entryId: string | number;
  month: string;
};

export type RevokeAccessInput = {
  commandId?: string | number | null | undefined;
  tenantId?: string | number | null | undefined;
  userId: string | number;
};

export type RevokeApiKeyInput = {
  commandId?: string | number | null | undefined;
  id: string | number;
  tenantId?: string | number | null | undefined;
};

export type Role =
  | 'ADMIN'
  | 'AUDITOR'
  | 'BILLING'
  | 'COLLEAGUE'
  | 'EDITOR'
  | 'OPERATOR_ADMIN'
  | 'OPERATOR_FINANCE'
  | 'OPERATOR_SECURITY'
  | 'OPERATOR_SUPPORT'
  | 'OWNER'
  | 'VIEWER';

export type SendTestMessageInput = {
  commandId?: string | number | null | undefined;
  id: string | number;
  text?: string | null | undefined;
  to?: string | null | undefined;
};

export type SetBudgetInput = {
  alertAtPercent?: Array<number> | null | undefined;
  /** What happens at the own limit; without it, as before. */
  atLimit?: AtLimit | null | undefined;
  commandId?: string | number | null | undefined;
  monthlyLimitTokens?: number | null | undefined;
  /** What customers are told when the budget is used up; empty: the product's own sentence; absent: as before. */
  stopText?: string | null | undefined;
  tenantId?: string | number | null | undefined;
};

export type SignInInput = {
  token: string;
};

export type StartInvoiceRunInput = {
  asOf?: string | null | undefined;
  commandId?: string | number | null | undefined;
  period: string;
};

export type StateBillingDetailsInput = {
  buyerReference?: string | null | undefined;
  city: string;
  commandId?: string | number | null | undefined;
  companyName: string;
  contact?: string | null | undefined;
  country: Country;
  customerType: CustomerType;
  email?: string | null | undefined;
  /** Stays as it is when it is not said. */
  language?: Locale | null | undefined;
  postalCode: string;
  reason?: string | null | undefined;
  street: string;
  tenantId?: string | number | null | undefined;
  vatId?: string | null | undefined;
};

export type SuspendTenantInput = {
  commandId?: string | number | null | undefined;
  reason: string;
  tenantId: string | number;
};

export type SwissCategory =
  | 'G'
  | 'O';

export type TenantStatus =
  | 'ACTIVE'
  | 'ERASED'
  | 'REGISTERED'
  | 'SUSPENDED'
  | 'TERMINATING';

export type Term =
  | 'MONTH'
  | 'YEAR';

export type TokenWeightsInput = {
  cacheRead: string;
  input: string;
  output: string;
};

export type TrailArea =
  | 'ACCESS'
  | 'ASSISTANT'
  | 'AUDIT'
  | 'CHANNEL'
  | 'CONVERSATION'
  | 'INVOICE'
  | 'LEDGER'
  | 'PRICING'
  | 'PRIVACY'
  | 'TENANT'
  | 'USAGE';

export type UnmatchBankEntryInput = {
  bankEntryId: string | number;
  commandId?: string | number | null | undefined;
};

export type UserStatus =
  | 'ACTIVE'
  | 'INVITED'
  | 'REVOKED';

export type VatIdState =
  | 'INVALID'
  | 'NONE'
  | 'UNAVAILABLE'
  | 'UNCHECKED'
  | 'VALID';

/** expectedVersion is the version the writer saw; if another was saved in between, the answer is PromptChangedMeanwhile. */
export type WriteSystemPromptInput = {
  commandId?: string | number | null | undefined;
  expectedVersion: number;
  note?: string | null | undefined;
  tenantId?: string | number | null | undefined;
  text: string;
};

export type KeyFieldsFragment = { id: string, name: string, prefix: string, issuedAt: string, issuedBy: string, revokedAt: string | null, lastUsedAt: string | null };

export type ApiKeysQueryVariables = Exact<{
  tenantId?: string | number | null | undefined;
}>;


export type ApiKeysQuery = { apiKeys: Array<{ id: string, name: string, prefix: string, issuedAt: string, issuedBy: string, revokedAt: string | null, lastUsedAt: string | null }> };

export type IssueApiKeyMutationVariables = Exact<{
  input: IssueApiKeyInput;
}>;


export type IssueApiKeyMutation = { issueApiKey: { secret: string | null, apiKey: { id: string, name: string, prefix: string, issuedAt: string, issuedBy: string, revokedAt: string | null, lastUsedAt: string | null } | null, refusal: { code: string, message: string, field: string | null } | null } };

export type RevokeApiKeyMutationVariables = Exact<{
  input: RevokeApiKeyInput;
}>;


export type RevokeApiKeyMutation = { revokeApiKey: { apiKey: { id: string, name: string, prefix: string, issuedAt: string, issuedBy: string, revokedAt: string | null, lastUsedAt: string | null } | null, refusal: { code: string, message: string, field: string | null } | null } };

export type MeQueryVariables = Exact<{ [key: string]: never; }>;


export type MeQuery = { me: { id: string, email: string, name: string | null, locale: Locale, role: Role, permissions: Array<string>, isOperator: boolean, tenant: { id: string, companyName: string, status: TenantStatus, demo: boolean, package: Package } | null } | null };

export type OwnerRecoveryFieldsFragment = { id: string, email: string, reason: string, requestedAt: string, confirmableFrom: string, status: OwnerRecoveryStatus };

export type OwnerRecoveriesQueryVariables = Exact<{
  tenantId?: string | number | null | undefined;
}>;


export type OwnerRecoveriesQuery = { ownerRecoveries: Array<{ id: string, email: string, reason: string, requestedAt: string, confirmableFrom: string, status: OwnerRecoveryStatus }> };

export type RequestOwnerRecoveryMutationVariables = Exact<{
  input: RequestOwnerRecoveryInput;
}>;


export type RequestOwnerRecoveryMutation = { requestOwnerRecovery: { ownerRecovery: { id: string, email: string, reason: string, requestedAt: string, confirmableFrom: string, status: OwnerRecoveryStatus } | null, refusal: { code: string, message: string, field: string | null } | null } };

export type ConfirmOwnerRecoveryMutationVariables = Exact<{
  input: OwnerRecoveryInput;
}>;


export type ConfirmOwnerRecoveryMutation = { confirmOwnerRecovery: { ownerRecovery: { id: string, email: string, reason: string, requestedAt: string, confirmableFrom: string, status: OwnerRecoveryStatus } | null, refusal: { code: string, message: string, field: string | null } | null } };

export type DeclineOwnerRecoveryMutationVariables = Exact<{
  input: OwnerRecoveryInput;
}>;


export type DeclineOwnerRecoveryMutation = { declineOwnerRecovery: { ownerRecovery: { id: string, email: string, reason: string, requestedAt: string, confirmableFrom: string, status: OwnerRecoveryStatus } | null, refusal: { code: string, message: string, field: string | null } | null } };

export type RequestSignInMutationVariables = Exact<{
  input: RequestSignInInput;
}>;


export type RequestSignInMutation = { requestSignIn: { sent: boolean, refusal: { code: string, message: string, field: string | null } | null } };

export type ReadSignInLinkMutationVariables = Exact<{
  input: SignInInput;
}>;


export type ReadSignInLinkMutation = { readSignInLink: { email: string | null, company: string | null, refusal: { code: string, message: string, field: string | null } | null } };

export type SignInMutationVariables = Exact<{
  input: SignInInput;
}>;


export type SignInMutation = { signIn: { me: { id: string, isOperator: boolean, permissions: Array<string>, tenant: { id: string } | null } | null, refusal: { code: string, message: string, field: string | null } | null } };

export type UserFieldsFragment = { id: string, email: string, name: string | null, role: Role, status: UserStatus, invitedAt: string, lastSignInAt: string | null };

export type UsersQueryVariables = Exact<{
  tenantId?: string | number | null | undefined;
}>;


export type UsersQuery = { users: Array<{ id: string, email: string, name: string | null, role: Role, status: UserStatus, invitedAt: string, lastSignInAt: string | null }> };

export type InviteUserMutationVariables = Exact<{
  input: InviteUserInput;
}>;


export type InviteUserMutation = { inviteUser: { user: { id: string, email: string, name: string | null, role: Role, status: UserStatus, invitedAt: string, lastSignInAt: string | null } | null, refusal: { code: string, message: string, field: string | null } | null } };

export type GrantRoleMutationVariables = Exact<{
  input: GrantRoleInput;
}>;


export type GrantRoleMutation = { grantRole: { user: { id: string, email: string, name: string | null, role: Role, status: UserStatus, invitedAt: string, lastSignInAt: string | null } | null, refusal: { code: string, message: string, field: string | null } | null } };

export type RevokeAccessMutationVariables = Exact<{
  input: RevokeAccessInput;
}>;


export type RevokeAccessMutation = { revokeAccess: { user: { id: string, email: string, name: string | null, role: Role, status: UserStatus, invitedAt: string, lastSignInAt: string | null } | null, refusal: { code: string, message: string, field: string | null } | null } };

export type EndSessionsMutationVariables = Exact<{
  input: EndSessionsInput;
}>;


export type EndSessionsMutation = { endSessions: { user: { id: string, email: string, name: string | null, role: Role, status: UserStatus, invitedAt: string, lastSignInAt: string | null } | null, refusal: { code: string, message: string, field: string | null } | null } };

export type VersionFieldsFragment = { version: number, text: string, characters: number, tokens: number, sha256: string, writtenAt: string, writtenBy: string, restoredFrom: number | null, active: boolean, note: string | null };

export type ModelFieldsFragment = { id: string, name: string, provider: string | null, region: string | null, capabilities: Array<string>, pricePerMillion: string, currency: string, available: boolean, allowed: boolean, reason: string | null };

export type AssistantFieldsFragment = { personaName: string, language: Locale, tokenLimit: number, tokenizer: string, modelNoLongerAllowed: string | null, model: { id: string, name: string, provider: string | null, region: string | null, capabilities: Array<string>, pricePerMillion: string, currency: string, available: boolean, allowed: boolean, reason: string | null }, prompt: { version: number, text: string, characters: number, tokens: number, sha256: string, writtenAt: string, writtenBy: string, restoredFrom: number | null, active: boolean, note: string | null }, disclosure: { version: string, de: string, en: string } };

export type AssistantDeskQueryVariables = Exact<{
  tenantId?: string | number | null | undefined;
}>;


export type AssistantDeskQuery = { assistant: { personaName: string, language: Locale, tokenLimit: number, tokenizer: string, modelNoLongerAllowed: string | null, model: { id: string, name: string, provider: string | null, region: string | null, capabilities: Array<string>, pricePerMillion: string, currency: string, available: boolean, allowed: boolean, reason: string | null }, prompt: { version: number, text: string, characters: number, tokens: number, sha256: string, writtenAt: string, writtenBy: string, restoredFrom: number | null, active: boolean, note: string | null }, disclosure: { version: string, de: string, en: string } }, models: Array<{ id: string, name: string, provider: string | null, region: string | null, capabilities: Array<string>, pricePerMillion: string, currency: string, available: boolean, allowed: boolean, reason: string | null }> };

export type PromptVersionsQueryVariables = Exact<{
  tenantId?: string | number | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type PromptVersionsQuery = { promptVersions: { totalCount: number, nodes: Array<{ version: number, text: string, characters: number, tokens: number, sha256: string, writtenAt: string, writtenBy: string, restoredFrom: number | null, active: boolean, note: string | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type CountTokensQueryVariables = Exact<{
  text: string;
}>;


export type CountTokensQuery = { countTokens: { characters: number, tokens: number, limit: number } };

export type WriteSystemPromptMutationVariables = Exact<{
  input: WriteSystemPromptInput;
}>;


export type WriteSystemPromptMutation = { writeSystemPrompt: { prompt: { version: number, text: string, characters: number, tokens: number, sha256: string, writtenAt: string, writtenBy: string, restoredFrom: number | null, active: boolean, note: string | null } | null, refusal: { code: string, message: string, field: string | null } | null } };

export type RestoreSystemPromptMutationVariables = Exact<{
  input: RestoreSystemPromptInput;
}>;


export type RestoreSystemPromptMutation = { restoreSystemPrompt: { prompt: { version: number, text: string, characters: number, tokens: number, sha256: string, writtenAt: string, writtenBy: string, restoredFrom: number | null, active: boolean, note: string | null } | null, refusal: { code: string, message: string, field: string | null } | null } };

export type ChooseModelMutationVariables = Exact<{
  input: ChooseModelInput;
}>;


export type ChooseModelMutation = { chooseModel: { assistant: { personaName: string, language: Locale, tokenLimit: number, tokenizer: string, modelNoLongerAllowed: string | null, model: { id: string, name: string, provider: string | null, region: string | null, capabilities: Array<string>, pricePerMillion: string, currency: string, available: boolean, allowed: boolean, reason: string | null }, prompt: { version: number, text: string, characters: number, tokens: number, sha256: string, writtenAt: string, writtenBy: string, restoredFrom: number | null, active: boolean, note: string | null }, disclosure: { version: string, de: string, en: string } } | null, refusal: { code: string, message: string, field: string | null } | null } };

export type NamePersonaMutationVariables = Exact<{
  input: NamePersonaInput;
}>;


export type NamePersonaMutation = { namePersona: { assistant: { personaName: string, language: Locale, tokenLimit: number, tokenizer: string, modelNoLongerAllowed: string | null, model: { id: string, name: string, provider: string | null, region: string | null, capabilities: Array<string>, pricePerMillion: string, currency: string, available: boolean, allowed: boolean, reason: string | null }, prompt: { version: number, text: string, characters: number, tokens: number, sha256: string, writtenAt: string, writtenBy: string, restoredFrom: number | null, active: boolean, note: string | null }, disclosure: { version: string, de: string, en: string } } | null, refusal: { code: string, message: string, field: string | null } | null } };

export type ChooseLanguageMutationVariables = Exact<{
  input: ChooseLanguageInput;
}>;


export type ChooseLanguageMutation = { chooseLanguage: { assistant: { personaName: string, language: Locale, tokenLimit: number, tokenizer: string, modelNoLongerAllowed: string | null, model: { id: string, name: string, provider: string | null, region: string | null, capabilities: Array<string>, pricePerMillion: string, currency: string, available: boolean, allowed: boolean, reason: string | null }, prompt: { version: number, text: string, characters: number, tokens: number, sha256: string, writtenAt: string, writtenBy: string, restoredFrom: number | null, active: boolean, note: string | null }, disclosure: { version: string, de: string, en: string } } | null, refusal: { code: string, message: string, field: string | null } | null } };

export type PreviewReplySubscriptionVariables = Exact<{
  input: PreviewReplyInput;
}>;


export type PreviewReplySubscription = { previewReply: { text: string, done: boolean, inputTokens: number | null, outputTokens: number | null, model: string | null, refusal: { code: string, message: string, field: string | null } | null } };

export type BillingFieldsFragment = { companyName: string, customerType: CustomerType, street: string, postalCode: string, city: string, country: Country, currency: Currency, vatId: string | null, vatIdState: VatIdState, vatIdConfirmedAt: string | null, email: string | null, contact: string | null, buyerReference: string | null, language: Locale, lastVatIdCheck: { service: string, outcome: string, code: string | null, checkedAt: string, consultation: string | null } | null };

export type BillingDetailsQueryVariables = Exact<{
  tenantId?: string | number | null | undefined;
}>;


export type BillingDetailsQuery = { billingDetails: { companyName: string, customerType: CustomerType, street: string, postalCode: string, city: string, country: Country, currency: Currency, vatId: string | null, vatIdState: VatIdState, vatIdConfirmedAt: string | null, email: string | null, contact: string | null, buyerReference: string | null, language: Locale, lastVatIdCheck: { service: string, outcome: string, code: string | null, checkedAt: string, consultation: string | null } | null } | null };

export type StateBillingDetailsMutationVariables = Exact<{
  input: StateBillingDetailsInput;
}>;


export type StateBillingDetailsMutation = { stateBillingDetails: { billingDetails: { companyName: string, customerType: CustomerType, street: string, postalCode: string, city: string, country: Country, currency: Currency, vatId: string | null, vatIdState: VatIdState, vatIdConfirmedAt: string | null, email: string | null, contact: string | null, buyerReference: string | null, language: Locale, lastVatIdCheck: { service: string, outcome: string, code: string | null, checkedAt: string, consultation: string | null } | null } | null, refusal: { code: string, message: string, field: string | null } | null } };

export type CheckVatIdMutationVariables = Exact<{
  input: CheckVatIdInput;
}>;


export type CheckVatIdMutation = { checkVatId: { billingDetails: { companyName: string, customerType: CustomerType, street: string, postalCode: string, city: string, country: Country, currency: Currency, vatId: string | null, vatIdState: VatIdState, vatIdConfirmedAt: string | null, email: string | null, contact: string | null, buyerReference: string | null, language: Locale, lastVatIdCheck: { service: string, outcome: string, code: string | null, checkedAt: string, consultation: string | null } | null } | null, refusal: { code: string, message: string, field: string | null } | null } };

export type ChannelFieldsFragment = { id: string, type: ChannelType, name: string, status: ChannelStatus, statusReason: string | null, connectedAt: string, lastMessageAt: string | null, messagesToday: number, publicKey: string | null, snippet: string | null, phoneNumberId: string | null, webhookUrl: string | null, heldMessages: number, visitorLimits: { visitorPerMinute: number, visitorPerDay: number, channelPerMinute: number, channelPerDay: number, reachedToday: boolean } | null, log: Array<{ at: string, actor: string, action: string, reason: string | null, before: string | null, after: string | null }> };

export type ChannelsQueryVariables = Exact<{
  tenantId?: string | number | null | undefined;
}>;


export type ChannelsQuery = { channels: Array<{ id: string, type: ChannelType, name: string, status: ChannelStatus, statusReason: string | null, connectedAt: string, lastMessageAt: string | null, messagesToday: number, publicKey: string | null, snippet: string | null, phoneNumberId: string | null, webhookUrl: string | null, heldMessages: number, visitorLimits: { visitorPerMinute: number, visitorPerDay: number, channelPerMinute: number, channelPerDay: number, reachedToday: boolean } | null, log: Array<{ at: string, actor: string, action: string, reason: string | null, before: string | null, after: string | null }> }> };

export type ChannelsLiveSubscriptionVariables = Exact<{
  tenantId?: string | number | null | undefined;
}>;


export type ChannelsLiveSubscription = { channels: Array<{ id: string, type: ChannelType, name: string, status: ChannelStatus, statusReason: string | null, connectedAt: string, lastMessageAt: string | null, messagesToday: number, publicKey: string | null, snippet: string | null, phoneNumberId: string | null, webhookUrl: string | null, heldMessages: number, visitorLimits: { visitorPerMinute: number, visitorPerDay: number, channelPerMinute: number, channelPerDay: number, reachedToday: boolean } | null, log: Array<{ at: string, actor: string, action: string, reason: string | null, before: string | null, after: string | null }> }> };

export type ConnectWhatsappMutationVariables = Exact<{
  input: ConnectWhatsappInput;
}>;


export type ConnectWhatsappMutation = { connectWhatsapp: { channel: { id: string, type: ChannelType, name: string, status: ChannelStatus, statusReason: string | null, connectedAt: string, lastMessageAt: string | null, messagesToday: number, publicKey: string | null, snippet: string | null, phoneNumberId: string | null, webhookUrl: string | null, heldMessages: number, visitorLimits: { visitorPerMinute: number, visitorPerDay: number, channelPerMinute: number, channelPerDay: number, reachedToday: boolean } | null, log: Array<{ at: string, actor: string, action: string, reason: string | null, before: string | null, after: string | null }> } | null, refusal: { code: string, message: string, field: string | null } | null } };

export type ConnectWebchatMutationVariables = Exact<{
  input: ConnectWebchatInput;
}>;


export type ConnectWebchatMutation = { connectWebchat: { channel: { id: string, type: ChannelType, name: string, status: ChannelStatus, statusReason: string | null, connectedAt: string, lastMessageAt: string | null, messagesToday: number, publicKey: string | null, snippet: string | null, phoneNumberId: string | null, webhookUrl: string | null, heldMessages: number, visitorLimits: { visitorPerMinute: number, visitorPerDay: number, channelPerMinute: number, channelPerDay: number, reachedToday: boolean } | null, log: Array<{ at: string, actor: string, action: string, reason: string | null, before: string | null, after: string | null }> } | null, refusal: { code: string, message: string, field: string | null } | null } };

export type ReplaceCredentialsMutationVariables = Exact<{
  input: ReplaceCredentialsInput;
}>;


export type ReplaceCredentialsMutation = { replaceCredentials: { channel: { id: string, type: ChannelType, name: string, status: ChannelStatus, statusReason: string | null, connectedAt: string, lastMessageAt: string | null, messagesToday: number, publicKey: string | null, snippet: string | null, phoneNumberId: string | null, webhookUrl: string | null, heldMessages: number, visitorLimits: { visitorPerMinute: number, visitorPerDay: number, channelPerMinute: number, channelPerDay: number, reachedToday: boolean } | null, log: Array<{ at: string, actor: string, action: string, reason: string | null, before: string | null, after: string | null }> } | null, refusal: { code: string, message: string, field: string | null } | null } };

export type PauseChannelMutationVariables = Exact<{
  input: PauseChannelInput;
}>;


export type PauseChannelMutation = { pauseChannel: { channel: { id: string, type: ChannelType, name: string, status: ChannelStatus, statusReason: string | null, connectedAt: string, lastMessageAt: string | null, messagesToday: number, publicKey: string | null, snippet: string | null, phoneNumberId: string | null, webhookUrl: string | null, heldMessages: number, visitorLimits: { visitorPerMinute: number, visitorPerDay: number, channelPerMinute: number, channelPerDay: number, reachedToday: boolean } | null, log: Array<{ at: string, actor: string, action: string, reason: string | null, before: string | null, after: string | null }> } | null, refusal: { code: string, message: string, field: string | null } | null } };

export type ResumeChannelMutationVariables = Exact<{
  input: ResumeChannelInput;
}>;


export type ResumeChannelMutation = { resumeChannel: { channel: { id: string, type: ChannelType, name: string, status: ChannelStatus, statusReason: string | null, connectedAt: string, lastMessageAt: string | null, messagesToday: number, publicKey: string | null, snippet: string | null, phoneNumberId: string | null, webhookUrl: string | null, heldMessages: number, visitorLimits: { visitorPerMinute: number, visitorPerDay: number, channelPerMinute: number, channelPerDay: number, reachedToday: boolean } | null, log: Array<{ at: string, actor: string, action: string, reason: string | null, before: string | null, after: string | null }> } | null, refusal: { code: string, message: string, field: string | null } | null } };

export type SendTestMessageMutationVariables = Exact<{
  input: SendTestMessageInput;
}>;


export type SendTestMessageMutation = { sendTestMessage: { channel: { id: string, type: ChannelType, name: string, status: ChannelStatus, statusReason: string | null, connectedAt: string, lastMessageAt: string | null, messagesToday: number, publicKey: string | null, snippet: string | null, phoneNumberId: string | null, webhookUrl: string | null, heldMessages: number, visitorLimits: { visitorPerMinute: number, visitorPerDay: number, channelPerMinute: number, channelPerDay: number, reachedToday: boolean } | null, log: Array<{ at: string, actor: string, action: string, reason: string | null, before: string | null, after: string | null }> } | null, refusal: { code: string, message: string, field: string | null } | null } };

export type ChooseVisitorLimitsMutationVariables = Exact<{
  input: ChooseVisitorLimitsInput;
}>;


export type ChooseVisitorLimitsMutation = { chooseVisitorLimits: { channel: { id: string, type: ChannelType, name: string, status: ChannelStatus, statusReason: string | null, connectedAt: string, lastMessageAt: string | null, messagesToday: number, publicKey: string | null, snippet: string | null, phoneNumberId: string | null, webhookUrl: string | null, heldMessages: number, visitorLimits: { visitorPerMinute: number, visitorPerDay: number, channelPerMinute: number, channelPerDay: number, reachedToday: boolean } | null, log: Array<{ at: string, actor: string, action: string, reason: string | null, before: string | null, after: string | null }> } | null, refusal: { code: string, message: string, field: string | null } | null } };

export type RowFieldsFragment = { id: string, contactLabel: string, startedAt: string, lastMessageAt: string, lastMessagePreview: string, messageCount: number, status: ConversationStatus, test: boolean, channel: { id: string, name: string, type: ChannelType } };

export type ConversationsQueryVariables = Exact<{
  tenantId?: string | number | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  channelId?: string | number | null | undefined;
  search?: string | null | undefined;
}>;


export type ConversationsQuery = { conversations: { totalCount: number, nodes: Array<{ id: string, contactLabel: string, startedAt: string, lastMessageAt: string, lastMessagePreview: string, messageCount: number, status: ConversationStatus, test: boolean, channel: { id: string, name: string, type: ChannelType } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ConversationsLiveSubscriptionVariables = Exact<{
  tenantId?: string | number | null | undefined;
}>;


export type ConversationsLiveSubscription = { conversations: { id: string, contactLabel: string, startedAt: string, lastMessageAt: string, lastMessagePreview: string, messageCount: number, status: ConversationStatus, test: boolean, channel: { id: string, name: string, type: ChannelType } } };

export type ThreadFieldsFragment = { id: string, contactId: string, contactLabel: string, startedAt: string, status: ConversationStatus, channel: { id: string, name: string, type: ChannelType }, messages: Array<{ id: string, author: MessageAuthor, text: string, at: string, delivery: DeliveryStatus, deliveryReason: string | null, model: string | null, promptVersion: number | null, inputTokens: number | null, outputTokens: number | null, cost: string | null, currency: string | null }> };

export type ThreadQueryVariables = Exact<{
  id: string | number;
}>;


export type ThreadQuery = { conversation: { id: string, contactId: string, contactLabel: string, startedAt: string, status: ConversationStatus, channel: { id: string, name: string, type: ChannelType }, messages: Array<{ id: string, author: MessageAuthor, text: string, at: string, delivery: DeliveryStatus, deliveryReason: string | null, model: string | null, promptVersion: number | null, inputTokens: number | null, outputTokens: number | null, cost: string | null, currency: string | null }> } | null };

export type ThreadLiveSubscriptionVariables = Exact<{
  id: string | number;
}>;


export type ThreadLiveSubscription = { conversation: { id: string, contactId: string, contactLabel: string, startedAt: string, status: ConversationStatus, channel: { id: string, name: string, type: ChannelType }, messages: Array<{ id: string, author: MessageAuthor, text: string, at: string, delivery: DeliveryStatus, deliveryReason: string | null, model: string | null, promptVersion: number | null, inputTokens: number | null, outputTokens: number | null, cost: string | null, currency: string | null }> } };

export type ChannelNamesQueryVariables = Exact<{
  tenantId?: string | number | null | undefined;
}>;


export type ChannelNamesQuery = { channels: Array<{ id: string, name: string }> };

export type CheckFieldsFragment = { passed: boolean, totalCount: number, faults: Array<{ code: string, line: number, column: number, field: string, message: string, warning: boolean }> };

export type BatchFieldsFragment = { id: string, period: string, fileName: string, rows: number, sha256: string, exportedAt: string, exportedBy: string, downloadPath: string, leftOut: Array<{ record: string, name: string, message: string }>, check: { passed: boolean, totalCount: number, faults: Array<{ code: string, line: number, column: number, field: string, message: string, warning: boolean }> } };

export type DebtorBatchFieldsFragment = { id: string, fileName: string, rows: number, sha256: string, exportedAt: string, exportedBy: string, downloadPath: string, leftOut: Array<{ record: string, name: string, message: string }>, check: { passed: boolean, totalCount: number, faults: Array<{ code: string, line: number, column: number, field: string, message: string, warning: boolean }> } };

export type DatevBatchesQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type DatevBatchesQuery = { datevBatches: { totalCount: number, nodes: Array<{ id: string, period: string, fileName: string, rows: number, sha256: string, exportedAt: string, exportedBy: string, downloadPath: string, leftOut: Array<{ record: string, name: string, message: string }>, check: { passed: boolean, totalCount: number, faults: Array<{ code: string, line: number, column: number, field: string, message: string, warning: boolean }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type DatevDebtorBatchesQueryVariables = Exact<{ [key: string]: never; }>;


export type DatevDebtorBatchesQuery = { datevDebtorBatches: Array<{ id: string, fileName: string, rows: number, sha256: string, exportedAt: string, exportedBy: string, downloadPath: string, leftOut: Array<{ record: string, name: string, message: string }>, check: { passed: boolean, totalCount: number, faults: Array<{ code: string, line: number, column: number, field: string, message: string, warning: boolean }> } }> };

export type DatevSettingsFieldsFragment = { consultant: number, client: number, accountLength: number, fiscalYearStart: string, chart: ChartOfAccounts, locked: boolean, initials: string, documentLinks: boolean, costCentres: { baseFee: string, usage: string } | null };

export type DatevSettingsQueryVariables = Exact<{ [key: string]: never; }>;


export type DatevSettingsQuery = { datevSettings: { consultant: number, client: number, accountLength: number, fiscalYearStart: string, chart: ChartOfAccounts, locked: boolean, initials: string, documentLinks: boolean, costCentres: { baseFee: string, usage: string } | null } };

export type ExportDatevMutationVariables = Exact<{
  input: ExportDatevInput;
}>;


export type ExportDatevMutation = { exportDatev: { batch: { id: string, period: string, fileName: string, rows: number, sha256: string, exportedAt: string, exportedBy: string, downloadPath: string, leftOut: Array<{ record: string, name: string, message: string }>, check: { passed: boolean, totalCount: number, faults: Array<{ code: string, line: number, column: number, field: string, message: string, warning: boolean }> } } | null, refusal: { code: string, message: string, field: string | null } | null } };

export type ExportDatevDebtorsMutationVariables = Exact<{
  input: ExportDatevDebtorsInput;
}>;


export type ExportDatevDebtorsMutation = { exportDatevDebtors: { batch: { id: string, fileName: string, rows: number, sha256: string, exportedAt: string, exportedBy: string, downloadPath: string, leftOut: Array<{ record: string, name: string, message: string }>, check: { passed: boolean, totalCount: number, faults: Array<{ code: string, line: number, column: number, field: string, message: string, warning: boolean }> } } | null, refusal: { code: string, message: string, field: string | null } | null } };

export type ChooseDatevSettingsMutationVariables = Exact<{
  input: ChooseDatevSettingsInput;
}>;


export type ChooseDatevSettingsMutation = { chooseDatevSettings: { settings: { consultant: number, client: number, accountLength: number, fiscalYearStart: string, chart: ChartOfAccounts, locked: boolean, initials: string, documentLinks: boolean, costCentres: { baseFee: string, usage: string } | null } | null, refusal: { code: string, message: string, field: string | null } | null } };

export type DeskInvoiceFieldsFragment = { number: string, kind: InvoiceKind, tenantId: string, customerName: string, period: string, issuedOn: string, dueOn: string, status: InvoiceStatus, mail: InvoiceMail, currency: string, gross: string, open: string, pdfPath: string };

export type DeskInvoicesQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  period?: string | null | undefined;
  mail?: InvoiceMail | null | undefined;
}>;


export type DeskInvoicesQuery = { invoices: { totalCount: number, nodes: Array<{ number: string, kind: InvoiceKind, tenantId: string, customerName: string, period: string, issuedOn: string, dueOn: string, status: InvoiceStatus, mail: InvoiceMail, currency: string, gross: string, open: string, pdfPath: string }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type DeskInvoiceQueryVariables = Exact<{
  number: string;
}>;


export type DeskInvoiceQuery = { invoice: { net: string, vat: string, credited: string, paid: string, taxNote: string | null, reason: string | null, corrects: string | null, cancelledBy: string | null, replacedBy: string | null, number: string, kind: InvoiceKind, tenantId: string, customerName: string, period: string, issuedOn: string, dueOn: string, status: InvoiceStatus, mail: InvoiceMail, currency: string, gross: string, open: string, pdfPath: string, lines: Array<{ position: number, kind: string, text: string, quantity: string, unit: string, unitPrice: string, net: string, vatRate: string, priceVersion: number, rule: string | null, calls: number | null }>, files: Array<{ format: InvoiceFileFormat, fileName: string, bytes: number, sha256: string, path: string }>, steps: Array<{ at: string, what: InvoiceStepKind, by: string, detail: string | null, amount: string | null, otherNumber: string | null }> } | null };

export type InvoiceLineCallsQueryVariables = Exact<{
  number: string;
  position: number;
}>;


export type InvoiceLineCallsQuery = { invoiceLineCalls: { agrees: boolean, net: string, tokens: string, calls: Array<{ replyId: string, at: string, revision: number, model: string, inputTokens: number, outputTokens: number, cacheReadTokens: number, counted: string, onLine: string, priceVersion: number }> } | null };

export type CancelInvoiceMutationVariables = Exact<{
  input: CancelInvoiceInput;
}>;


export type CancelInvoiceMutation = { cancelInvoice: { invoice: { number: string } | null, refusal: { code: string, message: string, field: string | null } | null } };

export type IssueCreditNoteMutationVariables = Exact<{
  input: IssueCreditNoteInput;
}>;


export type IssueCreditNoteMutation = { issueCreditNote: { invoice: { number: string } | null, refusal: { code: string, message: string, field: string | null } | null } };

export type ResendInvoiceMutationVariables = Exact<{
  input: ResendInvoiceInput;
}>;


export type ResendInvoiceMutation = { resendInvoice: { invoice: { number: string, mail: InvoiceMail } | null, refusal: { code: string, message: string, field: string | null } | null } };

export type JournalQueryVariables = Exact<{
  period: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type JournalQuery = { journal: { totalCount: number, nodes: Array<{ id: string, bookedOn: string, document: string, text: string, reversible: boolean, lines: Array<{ account: string, accountName: string, side: LedgerSide, amount: string, currency: string, debtor: string | null, item: string | null, costCentre: string | null }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ReverseJournalEntryMutationVariables = Exact<{
  input: ReverseJournalEntryInput;
}>;


export type ReverseJournalEntryMutation = { reverseJournalEntry: { totals: { period: string } | null, refusal: { code: string, message: string, field: string | null } | null } };

export type TotalsFieldsFragment = { period: string, debit: string, credit: string, balanced: boolean, currency: string, downloadPath: string, accounts: Array<{ account: string, accountName: string, opening: string, debit: string, credit: string, closing: string }> };

export type JournalTotalsQueryVariables = Exact<{
  period: string;
}>;


export type JournalTotalsQuery = { journalTotals: { period: string, debit: string, credit: string, balanced: boolean, currency: string, downloadPath: string, accounts: Array<{ account: string, accountName: string, opening: string, debit: string, credit: string, closing: string }> } };

export type AccountSheetQueryVariables = Exact<{
  account: string;
  period: string;
}>;


export type AccountSheetQuery = { accountSheet: { account: string, accountName: string, opening: string, closing: string, downloadPath: string, lines: Array<{ entryId: string, bookedOn: string, document: string, text: string, debit: string, credit: string, balance: string }> } };

export type LedgerCheckQueryVariables = Exact<{ [key: string]: never; }>;


export type LedgerCheckQuery = { ledgerCheck: { checkedAt: string, entries: number, debit: string, credit: string, faults: number } | null };

export type AccrueProviderCostMutationVariables = Exact<{
  input: AccrueProviderCostInput;
}>;


export type AccrueProviderCostMutation = { accrueProviderCost: { totals: { period: string, debit: string, credit: string, balanced: boolean, currency: string, downloadPath: string, accounts: Array<{ account: string, accountName: string, opening: string, debit: string, credit: string, closing: string }> } | null, refusal: { code: string, message: string, field: string | null } | null } };

export type MonthFieldsFragment = { period: string, since: string | null, next: MonthCheckName | null, closable: boolean, closedAt: string | null, closedBy: string | null, checks: Array<{ check: MonthCheckName, status: MonthCheckStatus, count: number, nextStep: string | null }> };

export type MonthBoardQueryVariables = Exact<{
  period: string;
}>;


export type MonthBoardQuery = { monthBoard: { period: string, since: string | null, next: MonthCheckName | null, closable: boolean, closedAt: string | null, closedBy: string | null, checks: Array<{ check: MonthCheckName, status: MonthCheckStatus, count: number, nextStep: string | null }> } };

export type ClosePeriodMutationVariables = Exact<{
  input: ClosePeriodInput;
}>;


export type ClosePeriodMutation = { closePeriod: { month: { period: string, since: string | null, next: MonthCheckName | null, closable: boolean, closedAt: string | null, closedBy: string | null, checks: Array<{ check: MonthCheckName, status: MonthCheckStatus, count: number, nextStep: string | null }> } | null, refusal: { code: string, message: string, field: string | null } | null } };

export type ExchangeRatesQueryVariables = Exact<{ [key: string]: never; }>;


export type ExchangeRatesQuery = { exchangeRates: Array<{ month: string, currency: string, rate: string, source: string }> };

export type RecordExchangeRateMutationVariables = Exact<{
  input: RecordExchangeRateInput;
}>;


export type RecordExchangeRateMutation = { recordExchangeRate: { rate: { month: string, rate: string } | null, refusal: { code: string, message: string, field: string | null } | null } };

export type OpenItemsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type OpenItemsQuery = { openItems: { totalCount: number, nodes: Array<{ document: string, debtor: string, customerId: string | null, customerName: string | null, bookedOn: string, dueOn: string | null, billed: string, open: string, overdueDays: number }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type OpenItemAgesQueryVariables = Exact<{ [key: string]: never; }>;


export type OpenItemAgesQuery = { openItemAges: { notDue: string, upTo30: string, upTo60: string, upTo90: string, older: string, total: string, downloadPath: string } };

export type BankEntryFieldsFragment = { id: string, bookedOn: string, direction: BankDirection, amount: string, fee: boolean, counterparty: string | null, counterpartyIban: string | null, remittance: string | null, matched: boolean, byHand: boolean, allocations: Array<{ side: LedgerSide, amount: string, item: string | null, debtor: string | null, customerId: string | null, account: string | null }>, proposal: { certainty: MatchCertainty, reason: MatchReason, allocations: Array<{ side: LedgerSide, amount: string, item: string | null, debtor: string | null, customerId: string | null, account: string | null }> } | null };

export type BankEntriesQueryVariables = Exact<{
  matched?: boolean | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type BankEntriesQuery = { bankEntries: { totalCount: number, nodes: Array<{ id: string, bookedOn: string, direction: BankDirection, amount: string, fee: boolean, counterparty: string | null, counterpartyIban: string | null, remittance: string | null, matched: boolean, byHand: boolean, allocations: Array<{ side: LedgerSide, amount: string, item: string | null, debtor: string | null, customerId: string | null, account: string | null }>, proposal: { certainty: MatchCertainty, reason: MatchReason, allocations: Array<{ side: LedgerSide, amount: string, item: string | null, debtor: string | null, customerId: string | null, account: string | null }> } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ImportBankStatementMutationVariables = Exact<{
  input: ImportBankStatementInput;
}>;


export type ImportBankStatementMutation = { importBankStatement: { import: { entries: number, recorded: number, matched: number, waiting: number } | null, refusal: { code: string, message: string, field: string | null } | null } };

export type MatchBankEntryMutationVariables = Exact<{
  input: MatchBankEntryInput;
}>;


export type MatchBankEntryMutation = { matchBankEntry: { entry: { id: string, bookedOn: string, direction: BankDirection, amount: string, fee: boolean, counterparty: string | null, counterpartyIban: string | null, remittance: string | null, matched: boolean, byHand: boolean, allocations: Array<{ side: LedgerSide, amount: string, item: string | null, debtor: string | null, customerId: string | null, account: string | null }>, proposal: { certainty: MatchCertainty, reason: MatchReason, allocations: Array<{ side: LedgerSide, amount: string, item: string | null, debtor: string | null, customerId: string | null, account: string | null }> } | null } | null, refusal: { code: string, message: string, field: string | null } | null } };

export type UnmatchBankEntryMutationVariables = Exact<{
  input: UnmatchBankEntryInput;
}>;


export type UnmatchBankEntryMutation = { unmatchBankEntry: { entry: { id: string, bookedOn: string, direction: BankDirection, amount: string, fee: boolean, counterparty: string | null, counterpartyIban: string | null, remittance: string | null, matched: boolean, byHand: boolean, allocations: Array<{ side: LedgerSide, amount: string, item: string | null, debtor: string | null, customerId: string | null, account: string | null }>, proposal: { certainty: MatchCertainty, reason: MatchReason, allocations: Array<{ side: LedgerSide, amount: string, item: string | null, debtor: string | null, customerId: string | null, account: string | null }> } | null } | null, refusal: { code: string, message: string, field: string | null } | null } };

export type PriceListFieldsFragment = { version: number, validFrom: string, currency: string, packages: Array<{ package: Package, monthlyFee: string, yearlyFee: string | null, includedTokens: number, overage: boolean }>, models: Array<{ model: string, perMillionTokens: string }>, weights: { input: string, output: string, cacheRead: string } };

export type PriceListsQueryVariables = Exact<{ [key: string]: never; }>;


export type PriceListsQuery = { priceLists: Array<{ publishedAt: string, publishedBy: string, validTo: string | null, priceList: { version: number, validFrom: string, currency: string, packages: Array<{ package: Package, monthlyFee: string, yearlyFee: string | null, includedTokens: number, overage: boolean }>, models: Array<{ model: string, perMillionTokens: string }>, weights: { input: string, output: string, cacheRead: string } } }> };

export type ProposalFieldsFragment = { id: string, status: PriceProposalStatus, currency: Currency, validFrom: string, version: number | null, proposedAt: string, proposedBy: string, closedAt: string | null, closedBy: string | null, differences: Array<{ what: string, of: string, before: string | null, after: string | null, percent: string | null }> };

export type PriceProposalsQueryVariables = Exact<{ [key: string]: never; }>;


export type PriceProposalsQuery = { priceProposals: Array<{ id: string, status: PriceProposalStatus, currency: Currency, validFrom: string, version: number | null, proposedAt: string, proposedBy: string, closedAt: string | null, closedBy: string | null, differences: Array<{ what: string, of: string, before: string | null, after: string | null, percent: string | null }> }> };

export type ProposePriceListMutationVariables = Exact<{
  input: ProposePriceListInput;
}>;


export type ProposePriceListMutation = { proposePriceList: { proposal: { id: string, status: PriceProposalStatus, currency: Currency, validFrom: string, version: number | null, proposedAt: string, proposedBy: string, closedAt: string | null, closedBy: string | null, differences: Array<{ what: string, of: string, before: string | null, after: string | null, percent: string | null }> } | null, refusal: { code: string, message: string, field: string | null } | null } };

export type ApprovePriceListMutationVariables = Exact<{
  input: PriceProposalInput;
}>;


export type ApprovePriceListMutation = { approvePriceList: { proposal: { id: string, status: PriceProposalStatus, currency: Currency, validFrom: string, version: number | null, proposedAt: string, proposedBy: string, closedAt: string | null, closedBy: string | null, differences: Array<{ what: string, of: string, before: string | null, after: string | null, percent: string | null }> } | null, refusal: { code: string, message: string, field: string | null } | null } };

export type WithdrawPriceListMutationVariables = Exact<{
  input: PriceProposalInput;
}>;


export type WithdrawPriceListMutation = { withdrawPriceList: { proposal: { id: string, status: PriceProposalStatus, currency: Currency, validFrom: string, version: number | null, proposedAt: string, proposedBy: string, closedAt: string | null, closedBy: string | null, differences: Array<{ what: string, of: string, before: string | null, after: string | null, percent: string | null }> } | null, refusal: { code: string, message: string, field: string | null } | null } };

export type ReconciliationFieldsFragment = { provider: string, month: string, format: string | null, lines: number | null, importedAt: string | null, importedBy: string | null, billedTokens: number, meteredTokens: number, unexplainedTokens: number, unexplainedShare: string, blocks: boolean, differences: number, open: number };

export type ReconciliationsQueryVariables = Exact<{
  month: string;
}>;


export type ReconciliationsQuery = { reconciliations: Array<{ provider: string, month: string, format: string | null, lines: number | null, importedAt: string | null, importedBy: string | null, billedTokens: number, meteredTokens: number, unexplainedTokens: number, unexplainedShare: string, blocks: boolean, differences: number, open: number }> };

export type BillDifferencesQueryVariables = Exact<{
  provider: string;
  month: string;
  onlyOpen?: boolean | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type BillDifferencesQuery = { billDifferences: { totalCount: number, nodes: Array<{ key: string, kind: DifferenceKind, day: string, model: string, requestId: string | null, tenantId: string | null, replyId: string | null, billedTokens: number, meteredTokens: number, tokens: number, explanation: { reason: string, by: string, at: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type RequestsOfDifferenceQueryVariables = Exact<{
  provider: string;
  day: string;
  model: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type RequestsOfDifferenceQuery = { requestsOfDifference: { totalCount: number, nodes: Array<{ tenantId: string, replyId: string, meteredAt: string, requestId: string | null, inputTokens: number, outputTokens: number, cacheReadTokens: number }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ExplainDifferenceMutationVariables = Exact<{
  input: ExplainDifferenceInput;
}>;


export type ExplainDifferenceMutation = { explainDifference: { reconciliation: { provider: string, month: string, format: string | null, lines: number | null, importedAt: string | null, importedBy: string | null, billedTokens: number, meteredTokens: number, unexplainedTokens: number, unexplainedShare: string, blocks: boolean, differences: number, open: number } | null, refusal: { code: string, message: string, field: string | null } | null } };

export type RecurringRevenueQueryVariables = Exact<{
  currency?: Currency | null | undefined;
  months?: number | null | undefined;
}>;


export type RecurringRevenueQuery = { recurringRevenue: Array<{ month: string, mrr: string, arr: string, customers: number, newBusiness: string, expansion: string, contraction: string, churn: string, churnedCustomers: number, churnPercent: string | null }> };

export type RunFieldsFragment = { id: string, period: string, asOf: string, status: InvoiceRunStatus, startedAt: string, startedBy: string, completedAt: string | null, total: number, done: number, issued: number, skipped: number, refused: number, sums: Array<{ gross: string, currency: string }>, refusals: Array<{ tenantId: string, customerName: string, code: string, message: string, rule: string | null }> };

export type InvoiceRunsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type InvoiceRunsQuery = { invoiceRuns: { totalCount: number, nodes: Array<{ id: string, period: string, asOf: string, status: InvoiceRunStatus, startedAt: string, startedBy: string, completedAt: string | null, total: number, done: number, issued: number, skipped: number, refused: number, sums: Array<{ gross: string, currency: string }>, refusals: Array<{ tenantId: string, customerName: string, code: string, message: string, rule: string | null }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type InvoiceRunQueryVariables = Exact<{
  id: string | number;
}>;


export type InvoiceRunQuery = { invoiceRun: { id: string, period: string, asOf: string, status: InvoiceRunStatus, startedAt: string, startedBy: string, completedAt: string | null, total: number, done: number, issued: number, skipped: number, refused: number, sums: Array<{ gross: string, currency: string }>, refusals: Array<{ tenantId: string, customerName: string, code: string, message: string, rule: string | null }> } | null };

export type InvoiceRunLiveSubscriptionVariables = Exact<{
  id: string | number;
}>;


export type InvoiceRunLiveSubscription = { invoiceRun: { id: string, period: string, asOf: string, status: InvoiceRunStatus, startedAt: string, startedBy: string, completedAt: string | null, total: number, done: number, issued: number, skipped: number, refused: number, sums: Array<{ gross: string, currency: string }>, refusals: Array<{ tenantId: string, customerName: string, code: string, message: string, rule: string | null }> } };

export type InvoiceRunPreviewQueryVariables = Exact<{
  period: string;
  asOf?: string | null | undefined;
}>;


export type InvoiceRunPreviewQuery = { invoiceRunPreview: Array<{ tenantId: string, customerName: string, net: string, vat: string, gross: string, currency: string, lines: Array<{ position: number, text: string, quantity: string, unit: string, net: string }>, refusal: { code: string, message: string, field: string | null } | null }> };

export type StartInvoiceRunMutationVariables = Exact<{
  input: StartInvoiceRunInput;
}>;


export type StartInvoiceRunMutation = { startInvoiceRun: { run: { id: string, period: string, asOf: string, status: InvoiceRunStatus, startedAt: string, startedBy: string, completedAt: string | null, total: number, done: number, issued: number, skipped: number, refused: number, sums: Array<{ gross: string, currency: string }>, refusals: Array<{ tenantId: string, customerName: string, code: string, message: string, rule: string | null }> } | null, refusal: { code: string, message: string, field: string | null } | null } };

export type ReleaseInvoiceRunMutationVariables = Exact<{
  input: ReleaseInvoiceRunInput;
}>;


export type ReleaseInvoiceRunMutation = { releaseInvoiceRun: { run: { id: string, period: string, asOf: string, status: InvoiceRunStatus, startedAt: string, startedBy: string, completedAt: string | null, total: number, done: number, issued: number, skipped: number, refused: number, sums: Array<{ gross: string, currency: string }>, refusals: Array<{ tenantId: string, customerName: string, code: string, message: string, rule: string | null }> } | null, refusal: { code: string, message: string, field: string | null } | null } };

export type SellerFieldsFragment = { described: boolean, name: string, brand: string | null, street: string, postalCode: string, city: string, country: string, vatId: string, taxNumber: string, registration: string, management: string, email: string, phone: string, iban: string, bic: string, bank: string, swissCategory: SwissCategory, oneStopShop: boolean };

export type SellerOnFileQueryVariables = Exact<{ [key: string]: never; }>;


export type SellerOnFileQuery = { seller: { described: boolean, name: string, brand: string | null, street: string, postalCode: string, city: string, country: string, vatId: string, taxNumber: string, registration: string, management: string, email: string, phone: string, iban: string, bic: string, bank: string, swissCategory: SwissCategory, oneStopShop: boolean } };

export type DescribeSellerMutationVariables = Exact<{
  input: DescribeSellerInput;
}>;


export type DescribeSellerMutation = { describeSeller: { seller: { described: boolean, name: string, brand: string | null, street: string, postalCode: string, city: string, country: string, vatId: string, taxNumber: string, registration: string, management: string, email: string, phone: string, iban: string, bic: string, bank: string, swissCategory: SwissCategory, oneStopShop: boolean } | null, refusal: { code: string, message: string, field: string | null } | null } };

export type InvoicesQueryVariables = Exact<{
  tenantId?: string | number | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  period?: string | null | undefined;
}>;


export type InvoicesQuery = { invoices: { totalCount: number, nodes: Array<{ number: string, kind: InvoiceKind, period: string, issuedOn: string, dueOn: string, status: InvoiceStatus, currency: string, gross: string, open: string, pdfPath: string }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type CreditsQueryVariables = Exact<{
  tenantId?: string | number | null | undefined;
}>;


export type CreditsQuery = { credits: Array<{ id: string, amount: string, used: string, currency: string, reason: string, grantedAt: string }> };

export type OperatorBoardQueryVariables = Exact<{ [key: string]: never; }>;


export type OperatorBoardQuery = { operatorBoard: { tenants: number, activeTenants: number, messagesToday: number, tokensToday: number, tokensThisMonth: number, mrr: string, currency: string, openDeadLetters: number, channelsInError: number, projectionLag: number, messagesByDay: Array<{ day: string, count: number }> } };

export type DeadLettersQueryVariables = Exact<{
  tenantId?: string | number | null | undefined;
}>;


export type DeadLettersQuery = { deadLetters: Array<{ id: string, tenantId: string, job: string, at: string, attempts: number, cause: string, subject: string }> };

export type RetryDeadLetterMutationVariables = Exact<{
  input: RetryDeadLetterInput;
}>;


export type RetryDeadLetterMutation = { retryDeadLetter: { deadLetter: { id: string } | null, refusal: { code: string, message: string, field: string | null } | null } };

export type UsageFieldsFragment = { key: string, label: string, inputTokens: number, outputTokens: number, cacheReadTokens: number, totalTokens: number, replies: number, cost: string, currency: string };

export type FigureFieldsFragment = { currency: string, net: string, fees: string, overage: string, tokens: number };

export type BoardFieldsFragment = { asOf: string, conversationsToday: number, reservedTokens: number, today: { key: string, label: string, inputTokens: number, outputTokens: number, cacheReadTokens: number, totalTokens: number, replies: number, cost: string, currency: string }, yesterday: { key: string, label: string, inputTokens: number, outputTokens: number, cacheReadTokens: number, totalTokens: number, replies: number, cost: string, currency: string }, month: { key: string, label: string, inputTokens: number, outputTokens: number, cacheReadTokens: number, totalTokens: number, replies: number, cost: string, currency: string }, previousMonth: { key: string, label: string, inputTokens: number, outputTokens: number, cacheReadTokens: number, totalTokens: number, replies: number, cost: string, currency: string }, invoice: { currency: string, net: string, fees: string, overage: string, tokens: number } | null, previousInvoice: { currency: string, net: string, fees: string, overage: string, tokens: number } | null, budget: { includedTokens: number, usedTokens: number, remainingTokens: number, percentUsed: string, forecastTokens: number, alertAtPercent: Array<number>, monthlyLimitTokens: number | null, atLimit: AtLimit, stopText: string | null }, alerts: Array<{ percent: number, limitTokens: number, stopped: boolean, reachedAt: string }>, byDay: Array<{ key: string, label: string, inputTokens: number, outputTokens: number, cacheReadTokens: number, totalTokens: number, replies: number, cost: string, currency: string }>, byModel: Array<{ key: string, label: string, inputTokens: number, outputTokens: number, cacheReadTokens: number, totalTokens: number, replies: number, cost: string, currency: string }>, byChannel: Array<{ key: string, label: string, inputTokens: number, outputTokens: number, cacheReadTokens: number, totalTokens: number, replies: number, cost: string, currency: string }>, byUser: Array<{ key: string, label: string, inputTokens: number, outputTokens: number, cacheReadTokens: number, totalTokens: number, replies: number, cost: string, currency: string }> };

export type UsageBoardQueryVariables = Exact<{
  tenantId?: string | number | null | undefined;
}>;


export type UsageBoardQuery = { usageBoard: { asOf: string, conversationsToday: number, reservedTokens: number, today: { key: string, label: string, inputTokens: number, outputTokens: number, cacheReadTokens: number, totalTokens: number, replies: number, cost: string, currency: string }, yesterday: { key: string, label: string, inputTokens: number, outputTokens: number, cacheReadTokens: number, totalTokens: number, replies: number, cost: string, currency: string }, month: { key: string, label: string, inputTokens: number, outputTokens: number, cacheReadTokens: number, totalTokens: number, replies: number, cost: string, currency: string }, previousMonth: { key: string, label: string, inputTokens: number, outputTokens: number, cacheReadTokens: number, totalTokens: number, replies: number, cost: string, currency: string }, invoice: { currency: string, net: string, fees: string, overage: string, tokens: number } | null, previousInvoice: { currency: string, net: string, fees: string, overage: string, tokens: number } | null, budget: { includedTokens: number, usedTokens: number, remainingTokens: number, percentUsed: string, forecastTokens: number, alertAtPercent: Array<number>, monthlyLimitTokens: number | null, atLimit: AtLimit, stopText: string | null }, alerts: Array<{ percent: number, limitTokens: number, stopped: boolean, reachedAt: string }>, byDay: Array<{ key: string, label: string, inputTokens: number, outputTokens: number, cacheReadTokens: number, totalTokens: number, replies: number, cost: string, currency: string }>, byModel: Array<{ key: string, label: string, inputTokens: number, outputTokens: number, cacheReadTokens: number, totalTokens: number, replies: number, cost: string, currency: string }>, byChannel: Array<{ key: string, label: string, inputTokens: number, outputTokens: number, cacheReadTokens: number, totalTokens: number, replies: number, cost: string, currency: string }>, byUser: Array<{ key: string, label: string, inputTokens: number, outputTokens: number, cacheReadTokens: number, totalTokens: number, replies: number, cost: string, currency: string }> } };

export type UsageBoardLiveSubscriptionVariables = Exact<{
  tenantId?: string | number | null | undefined;
}>;


export type UsageBoardLiveSubscription = { usageBoard: { asOf: string, conversationsToday: number, reservedTokens: number, today: { key: string, label: string, inputTokens: number, outputTokens: number, cacheReadTokens: number, totalTokens: number, replies: number, cost: string, currency: string }, yesterday: { key: string, label: string, inputTokens: number, outputTokens: number, cacheReadTokens: number, totalTokens: number, replies: number, cost: string, currency: string }, month: { key: string, label: string, inputTokens: number, outputTokens: number, cacheReadTokens: number, totalTokens: number, replies: number, cost: string, currency: string }, previousMonth: { key: string, label: string, inputTokens: number, outputTokens: number, cacheReadTokens: number, totalTokens: number, replies: number, cost: string, currency: string }, invoice: { currency: string, net: string, fees: string, overage: string, tokens: number } | null, previousInvoice: { currency: string, net: string, fees: string, overage: string, tokens: number } | null, budget: { includedTokens: number, usedTokens: number, remainingTokens: number, percentUsed: string, forecastTokens: number, alertAtPercent: Array<number>, monthlyLimitTokens: number | null, atLimit: AtLimit, stopText: string | null }, alerts: Array<{ percent: number, limitTokens: number, stopped: boolean, reachedAt: string }>, byDay: Array<{ key: string, label: string, inputTokens: number, outputTokens: number, cacheReadTokens: number, totalTokens: number, replies: number, cost: string, currency: string }>, byModel: Array<{ key: string, label: string, inputTokens: number, outputTokens: number, cacheReadTokens: number, totalTokens: number, replies: number, cost: string, currency: string }>, byChannel: Array<{ key: string, label: string, inputTokens: number, outputTokens: number, cacheReadTokens: number, totalTokens: number, replies: number, cost: string, currency: string }>, byUser: Array<{ key: string, label: string, inputTokens: number, outputTokens: number, cacheReadTokens: number, totalTokens: number, replies: number, cost: string, currency: string }> } };

export type SetBudgetMutationVariables = Exact<{
  input: SetBudgetInput;
}>;


export type SetBudgetMutation = { setBudget: { budget: { includedTokens: number, usedTokens: number, remainingTokens: number, percentUsed: string, forecastTokens: number, alertAtPercent: Array<number>, monthlyLimitTokens: number | null, atLimit: AtLimit, stopText: string | null } | null, refusal: { code: string, message: string, field: string | null } | null } };

export type ErasureFieldsFragment = { id: string, kind: ErasureKind, subject: string | null, upTo: string | null, status: ErasureStatus, requestedAt: string, destroyedAt: string | null, keys: number | null, certificateUrl: string | null };

export type PrivacyQueryVariables = Exact<{
  tenantId?: string | number | null | undefined;
}>;


export type PrivacyQuery = { privacy: { retention: { days: number }, legalHolds: Array<{ id: string, subject: string | null, reason: string }>, erasures: Array<{ id: string, kind: ErasureKind, subject: string | null, upTo: string | null, status: ErasureStatus, requestedAt: string, destroyedAt: string | null, keys: number | null, certificateUrl: string | null }> } };

export type ChooseRetentionMutationVariables = Exact<{
  input: ChooseRetentionInput;
}>;


export type ChooseRetentionMutation = { chooseRetention: { refusal: { code: string, message: string, field: string | null } | null } };

export type PlaceLegalHoldMutationVariables = Exact<{
  input: PlaceLegalHoldInput;
}>;


export type PlaceLegalHoldMutation = { placeLegalHold: { refusal: { code: string, message: string, field: string | null } | null } };

export type LiftLegalHoldMutationVariables = Exact<{
  input: LiftLegalHoldInput;
}>;


export type LiftLegalHoldMutation = { liftLegalHold: { refusal: { code: string, message: string, field: string | null } | null } };

export type RequestErasureMutationVariables = Exact<{
  input: RequestErasureInput;
}>;


export type RequestErasureMutation = { requestErasure: { erasure: { id: string, status: ErasureStatus } | null, refusal: { code: string, message: string, field: string | null } | null } };

export type ConfigurationStepsQueryVariables = Exact<{
  tenantId?: string | number | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ConfigurationStepsQuery = { configurationSteps: { totalCount: number, nodes: Array<{ at: string, events: Array<{ event: string, actor: string, reason: string | null }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ConfigurationFieldsFragment = { company: { name: string, vatId: string | null, vatIdState: VatIdState, customerType: CustomerType, address: { street: string, postalCode: string, city: string, country: Country } | null }, contract: { status: TenantStatus, package: Package | null, eraseOn: string | null, bookings: Array<{ package: Package, validFrom: string }> }, assistant: { personaName: string, language: Locale, model: string | null, prompt: { version: number, text: string } }, channels: Array<{ id: string, type: ChannelType, name: string, status: ChannelStatus, cause: string | null }>, users: Array<{ id: string, name: string | null, email: string | null, role: Role, status: UserStatus }>, apiKeys: Array<{ id: string, prefix: string, revoked: boolean }>, budget: { monthlyLimitTokens: number | null, atLimit: AtLimit, alertAtPercent: Array<number> }, privacy: { retentionDays: number, legalHolds: Array<{ id: string, subjectId: string | null, reason: string }> } };

export type TenantAtQueryVariables = Exact<{
  tenantId?: string | number | null | undefined;
  asOf?: string | null | undefined;
}>;


export type TenantAtQuery = { tenant: { id: string, configuration: { company: { name: string, vatId: string | null, vatIdState: VatIdState, customerType: CustomerType, address: { street: string, postalCode: string, city: string, country: Country } | null }, contract: { status: TenantStatus, package: Package | null, eraseOn: string | null, bookings: Array<{ package: Package, validFrom: string }> }, assistant: { personaName: string, language: Locale, model: string | null, prompt: { version: number, text: string } }, channels: Array<{ id: string, type: ChannelType, name: string, status: ChannelStatus, cause: string | null }>, users: Array<{ id: string, name: string | null, email: string | null, role: Role, status: UserStatus }>, apiKeys: Array<{ id: string, prefix: string, revoked: boolean }>, budget: { monthlyLimitTokens: number | null, atLimit: AtLimit, alertAtPercent: Array<number> }, privacy: { retentionDays: number, legalHolds: Array<{ id: string, subjectId: string | null, reason: string }> } } | null } | null };

export type ConfigurationDifferencesQueryVariables = Exact<{
  tenantId?: string | number | null | undefined;
  from: string;
  to?: string | null | undefined;
}>;


export type ConfigurationDifferencesQuery = { configurationDifferences: Array<{ path: string, before: string | null, after: string | null }> };

export type SignOutMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutMutation = { signOut: { ok: boolean } };

export type SignOutEverywhereMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutEverywhereMutation = { signOutEverywhere: { ok: boolean } };

export type TenantPlaceQueryVariables = Exact<{
  id?: string | number | null | undefined;
}>;


export type TenantPlaceQuery = { tenant: { id: string, companyName: string, status: TenantStatus, package: Package, demo: boolean, country: Country } | null };

export type TenantRowFragment = { id: string, companyName: string, status: TenantStatus, package: Package, country: Country, demo: boolean, registeredAt: string, tokensThisMonth: { input: number, output: number, total: number } };

export type TenantsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  search?: string | null | undefined;
  status?: TenantStatus | null | undefined;
}>;


export type TenantsQuery = { tenants: { totalCount: number, nodes: Array<{ id: string, companyName: string, status: TenantStatus, package: Package, country: Country, demo: boolean, registeredAt: string, tokensThisMonth: { input: number, output: number, total: number } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type TenantFieldsFragment = { vatId: string | null, adminEmail: string, activatedAt: string | null, eraseOn: string | null, id: string, companyName: string, status: TenantStatus, package: Package, country: Country, demo: boolean, registeredAt: string, tokensToday: { input: number, output: number, total: number }, channels: Array<{ id: string, type: ChannelType, name: string, status: ChannelStatus }>, tokensThisMonth: { input: number, output: number, total: number } };

export type TenantDetailQueryVariables = Exact<{
  id?: string | number | null | undefined;
}>;


export type TenantDetailQuery = { tenant: { vatId: string | null, adminEmail: string, activatedAt: string | null, eraseOn: string | null, id: string, companyName: string, status: TenantStatus, package: Package, country: Country, demo: boolean, registeredAt: string, tokensToday: { input: number, output: number, total: number }, channels: Array<{ id: string, type: ChannelType, name: string, status: ChannelStatus }>, tokensThisMonth: { input: number, output: number, total: number } } | null };

export type RegisterTenantMutationVariables = Exact<{
  input: RegisterTenantInput;
}>;


export type RegisterTenantMutation = { registerTenant: { apiKey: string | null, webchatPublicKey: string | null, tenant: { vatId: string | null, adminEmail: string, activatedAt: string | null, eraseOn: string | null, id: string, companyName: string, status: TenantStatus, package: Package, country: Country, demo: boolean, registeredAt: string, tokensToday: { input: number, output: number, total: number }, channels: Array<{ id: string, type: ChannelType, name: string, status: ChannelStatus }>, tokensThisMonth: { input: number, output: number, total: number } } | null, refusal: { code: string, message: string, field: string | null } | null } };

export type BookPackageMutationVariables = Exact<{
  input: BookPackageInput;
}>;


export type BookPackageMutation = { bookPackage: { tenant: { vatId: string | null, adminEmail: string, activatedAt: string | null, eraseOn: string | null, id: string, companyName: string, status: TenantStatus, package: Package, country: Country, demo: boolean, registeredAt: string, tokensToday: { input: number, output: number, total: number }, channels: Array<{ id: string, type: ChannelType, name: string, status: ChannelStatus }>, tokensThisMonth: { input: number, output: number, total: number } } | null, refusal: { code: string, message: string, field: string | null } | null } };

export type ActivateTenantMutationVariables = Exact<{
  input: ActivateTenantInput;
}>;


export type ActivateTenantMutation = { activateTenant: { tenant: { vatId: string | null, adminEmail: string, activatedAt: string | null, eraseOn: string | null, id: string, companyName: string, status: TenantStatus, package: Package, country: Country, demo: boolean, registeredAt: string, tokensToday: { input: number, output: number, total: number }, channels: Array<{ id: string, type: ChannelType, name: string, status: ChannelStatus }>, tokensThisMonth: { input: number, output: number, total: number } } | null, refusal: { code: string, message: string, field: string | null } | null } };

export type SuspendTenantMutationVariables = Exact<{
  input: SuspendTenantInput;
}>;


export type SuspendTenantMutation = { suspendTenant: { tenant: { vatId: string | null, adminEmail: string, activatedAt: string | null, eraseOn: string | null, id: string, companyName: string, status: TenantStatus, package: Package, country: Country, demo: boolean, registeredAt: string, tokensToday: { input: number, output: number, total: number }, channels: Array<{ id: string, type: ChannelType, name: string, status: ChannelStatus }>, tokensThisMonth: { input: number, output: number, total: number } } | null, refusal: { code: string, message: string, field: string | null } | null } };

export type EntryFieldsFragment = { id: string, position: string, at: string, actor: string, area: TrailArea, event: string, says: string, subject: string, subjectKind: string, subjectId: string, reason: string | null, before: string | null, after: string | null, commandId: string, setupBefore: string | null, setupAfter: string | null };

export type TrailQueryVariables = Exact<{
  tenantId?: string | number | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  from?: string | null | undefined;
  to?: string | null | undefined;
  area?: TrailArea | null | undefined;
  actor?: string | null | undefined;
}>;


export type TrailQuery = { trail: { totalCount: number, nodes: Array<{ id: string, position: string, at: string, actor: string, area: TrailArea, event: string, says: string, subject: string, subjectKind: string, subjectId: string, reason: string | null, before: string | null, after: string | null, commandId: string, setupBefore: string | null, setupAfter: string | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type CostCentresQueryVariables = Exact<{
  tenantId?: string | number | null | undefined;
}>;


export type CostCentresQuery = { costCentres: Array<{ channelId: string, kost1: string, kost2: string, validFrom: string }>, channels: Array<{ id: string, name: string }> };

export type AssignCostCentreMutationVariables = Exact<{
  input: AssignCostCentreInput;
}>;


export type AssignCostCentreMutation = { assignCostCentre: { costCentre: { channelId: string } | null, refusal: { code: string, message: string, field: string | null } | null } };

export type EstimateFieldsFragment = { package: Package, model: string | null, fee: string, includedTokens: number, overageTokens: number, overage: string, net: string };

export type CostEstimateQueryVariables = Exact<{
  tenantId?: string | number | null | undefined;
  package?: Package | null | undefined;
  model?: string | null | undefined;
}>;


export type CostEstimateQuery = { costEstimate: { currency: string | null, priceVersion: number | null, basis: { from: string, to: string, days: number, enough: boolean, tokens: number } | null, now: { package: Package, model: string | null, fee: string, includedTokens: number, overageTokens: number, overage: string, net: string } | null, changed: { package: Package, model: string | null, fee: string, includedTokens: number, overageTokens: number, overage: string, net: string } | null, refusal: { code: string, message: string } | null } };

export type MonthOnPackagesQueryVariables = Exact<{
  tenantId?: string | number | null | undefined;
  period: string;
}>;


export type MonthOnPackagesQuery = { monthOnPackages: { months: Array<{ package: Package, net: string, currency: string, includedTokens: number, usedTokens: number, overageTokens: number }>, refusal: { code: string, message: string } | null } };

export type ModelChoicesQueryVariables = Exact<{
  tenantId?: string | number | null | undefined;
}>;


export type ModelChoicesQuery = { models: Array<{ id: string, name: string }> };

export type MonthOfUsageQueryVariables = Exact<{
  tenantId?: string | number | null | undefined;
  from: string;
  to: string;
}>;


export type MonthOfUsageQuery = { days: { items: Array<{ key: string, label: string, inputTokens: number, outputTokens: number, cacheReadTokens: number, totalTokens: number, replies: number, cost: string, currency: string }>, total: { key: string, label: string, inputTokens: number, outputTokens: number, cacheReadTokens: number, totalTokens: number, replies: number, cost: string, currency: string } }, models: { items: Array<{ key: string, label: string, inputTokens: number, outputTokens: number, cacheReadTokens: number, totalTokens: number, replies: number, cost: string, currency: string }> }, channels: { items: Array<{ key: string, label: string, inputTokens: number, outputTokens: number, cacheReadTokens: number, totalTokens: number, replies: number, cost: string, currency: string }> }, users: { items: Array<{ key: string, label: string, inputTokens: number, outputTokens: number, cacheReadTokens: number, totalTokens: number, replies: number, cost: string, currency: string }> } };

export type ReceiptKeyQueryVariables = Exact<{ [key: string]: never; }>;


export type ReceiptKeyQuery = { usageReceiptKey: string };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const KeyFieldsFragmentDoc = new TypedDocumentString(`
    fragment KeyFields on ApiKey {
  id
  name
  prefix
  issuedAt
  issuedBy
  revokedAt
  lastUsedAt
}
    `, {"fragmentName":"KeyFields"}) as unknown as TypedDocumentString<KeyFieldsFragment, unknown>;
export const OwnerRecoveryFieldsFragmentDoc = new TypedDocumentString(`
    fragment OwnerRecoveryFields on OwnerRecovery {
  id
  email
  reason
  requestedAt
  confirmableFrom
  status
}
    `, {"fragmentName":"OwnerRecoveryFields"}) as unknown as TypedDocumentString<OwnerRecoveryFieldsFragment, unknown>;
export const UserFieldsFragmentDoc = new TypedDocumentString(`
    fragment UserFields on User {
  id
  email
  name
  role
  status
  invitedAt
  lastSignInAt
}
    `, {"fragmentName":"UserFields"}) as unknown as TypedDocumentString<UserFieldsFragment, unknown>;
export const ModelFieldsFragmentDoc = new TypedDocumentString(`
    fragment ModelFields on Model {
  id
  name
  provider
  region
  capabilities
  pricePerMillion
  currency
  available
  allowed
  reason
}
    `, {"fragmentName":"ModelFields"}) as unknown as TypedDocumentString<ModelFieldsFragment, unknown>;
export const VersionFieldsFragmentDoc = new TypedDocumentString(`
    fragment VersionFields on PromptVersion {
  version
  text
  characters
  tokens
  sha256
  writtenAt
  writtenBy
  restoredFrom
  active
  note
}
    `, {"fragmentName":"VersionFields"}) as unknown as TypedDocumentString<VersionFieldsFragment, unknown>;
export const AssistantFieldsFragmentDoc = new TypedDocumentString(`
    fragment AssistantFields on Assistant {
  personaName
  language
  tokenLimit
  tokenizer
  model {
    ...ModelFields
  }
  modelNoLongerAllowed
  prompt {
    ...VersionFields
  }
  disclosure {
    version
    de
    en
  }
}
    fragment VersionFields on PromptVersion {
  version
  text
  characters
  tokens
  sha256
  writtenAt
  writtenBy
  restoredFrom
  active
  note
}
fragment ModelFields on Model {
  id
  name
  provider
  region
  capabilities
  pricePerMillion
  currency
  available
  allowed
  reason
}`, {"fragmentName":"AssistantFields"}) as unknown as TypedDocumentString<AssistantFieldsFragment, unknown>;
export const BillingFieldsFragmentDoc = new TypedDocumentString(`
    fragment BillingFields on BillingDetails {
  companyName
  customerType
  street
  postalCode
  city
  country
  currency
  vatId
  vatIdState
  vatIdConfirmedAt
  lastVatIdCheck {
    service
    outcome
    code
    checkedAt
    consultation
  }
  email
  contact
  buyerReference
  language
}
    `, {"fragmentName":"BillingFields"}) as unknown as TypedDocumentString<BillingFieldsFragment, unknown>;
export const ChannelFieldsFragmentDoc = new TypedDocumentString(`
    fragment ChannelFields on Channel {
  id
  type
  name
  status
  statusReason
  connectedAt
  lastMessageAt
  messagesToday
  publicKey
  snippet
  phoneNumberId
  webhookUrl
  heldMessages
  visitorLimits {
    visitorPerMinute
    visitorPerDay
    channelPerMinute
    channelPerDay
    reachedToday
  }
  log {
    at
    actor
    action
    reason
    before
    after
  }
}
    `, {"fragmentName":"ChannelFields"}) as unknown as TypedDocumentString<ChannelFieldsFragment, unknown>;
export const RowFieldsFragmentDoc = new TypedDocumentString(`
    fragment RowFields on ConversationRow {
  id
  contactLabel
  startedAt
  lastMessageAt
  lastMessagePreview
  messageCount
  status
  test
  channel {
    id
    name
    type
  }
}
    `, {"fragmentName":"RowFields"}) as unknown as TypedDocumentString<RowFieldsFragment, unknown>;
export const ThreadFieldsFragmentDoc = new TypedDocumentString(`
    fragment ThreadFields on Conversation {
  id
  contactId
  contactLabel
  startedAt
  status
  channel {
    id
    name
    type
  }
  messages {
    id
    author
    text
    at
    delivery
    deliveryReason
    model
    promptVersion
    inputTokens
    outputTokens
    cost
    currency
  }
}
    `, {"fragmentName":"ThreadFields"}) as unknown as TypedDocumentString<ThreadFieldsFragment, unknown>;
export const CheckFieldsFragmentDoc = new TypedDocumentString(`
    fragment CheckFields on DatevCheck {
  passed
  totalCount
  faults {
    code
    line
    column
    field
    message
    warning
  }
}
    `, {"fragmentName":"CheckFields"}) as unknown as TypedDocumentString<CheckFieldsFragment, unknown>;
export const BatchFieldsFragmentDoc = new TypedDocumentString(`
    fragment BatchFields on DatevBatch {
  id
  period
  fileName
  rows
  sha256
  exportedAt
  exportedBy
  leftOut {
    record
    name
    message
  }
  downloadPath
  check {
    ...CheckFields
  }
}
    fragment CheckFields on DatevCheck {
  passed
  totalCount
  faults {
    code
    line
    column
    field
    message
    warning
  }
}`, {"fragmentName":"BatchFields"}) as unknown as TypedDocumentString<BatchFieldsFragment, unknown>;
export const DebtorBatchFieldsFragmentDoc = new TypedDocumentString(`
    fragment DebtorBatchFields on DatevDebtorBatch {
  id
  fileName
  rows
  sha256
  exportedAt
  exportedBy
  leftOut {
    record
    name
    message
  }
  downloadPath
  check {
    ...CheckFields
  }
}
    fragment CheckFields on DatevCheck {
  passed
  totalCount
  faults {
    code
    line
    column
    field
    message
    warning
  }
}`, {"fragmentName":"DebtorBatchFields"}) as unknown as TypedDocumentString<DebtorBatchFieldsFragment, unknown>;
export const DatevSettingsFieldsFragmentDoc = new TypedDocumentString(`
    fragment DatevSettingsFields on DatevSettings {
  consultant
  client
  accountLength
  fiscalYearStart
  chart
  locked
  initials
  documentLinks
  costCentres {
    baseFee
    usage
  }
}
    `, {"fragmentName":"DatevSettingsFields"}) as unknown as TypedDocumentString<DatevSettingsFieldsFragment, unknown>;
export const DeskInvoiceFieldsFragmentDoc = new TypedDocumentString(`
    fragment DeskInvoiceFields on Invoice {
  number
  kind
  tenantId
  customerName
  period
  issuedOn
  dueOn
  status
  mail
  currency
  gross
  open
  pdfPath
}
    `, {"fragmentName":"DeskInvoiceFields"}) as unknown as TypedDocumentString<DeskInvoiceFieldsFragment, unknown>;
export const TotalsFieldsFragmentDoc = new TypedDocumentString(`
    fragment TotalsFields on JournalTotals {
  period
  debit
  credit
  balanced
  currency
  downloadPath
  accounts {
    account
    accountName
    opening
    debit
    credit
    closing
  }
}
    `, {"fragmentName":"TotalsFields"}) as unknown as TypedDocumentString<TotalsFieldsFragment, unknown>;
export const MonthFieldsFragmentDoc = new TypedDocumentString(`
    fragment MonthFields on MonthBoard {
  period
  since
  next
  closable
  closedAt
  closedBy
  checks {
    check
    status
    count
    nextStep
  }
}
    `, {"fragmentName":"MonthFields"}) as unknown as TypedDocumentString<MonthFieldsFragment, unknown>;
export const BankEntryFieldsFragmentDoc = new TypedDocumentString(`
    fragment BankEntryFields on BankEntry {
  id
  bookedOn
  direction
  amount
  fee
  counterparty
  counterpartyIban
  remittance
  matched
  byHand
  allocations {
    side
    amount
    item
    debtor
    customerId
    account
  }
  proposal {
    certainty
    reason
    allocations {
      side
      amount
      item
      debtor
      customerId
      account
    }
  }
}
    `, {"fragmentName":"BankEntryFields"}) as unknown as TypedDocumentString<BankEntryFieldsFragment, unknown>;
export const PriceListFieldsFragmentDoc = new TypedDocumentString(`
    fragment PriceListFields on PriceList {
  version
  validFrom
  currency
  packages {
    package
    monthlyFee
    yearlyFee
    includedTokens
    overage
  }
  models {
    model
    perMillionTokens
  }
  weights {
    input
    output
    cacheRead
  }
}
    `, {"fragmentName":"PriceListFields"}) as unknown as TypedDocumentString<PriceListFieldsFragment, unknown>;
export const ProposalFieldsFragmentDoc = new TypedDocumentString(`
    fragment ProposalFields on PriceProposal {
  id
  status
  currency
  validFrom
  version
  proposedAt
  proposedBy
  closedAt
  closedBy
  differences {
    what
    of
    before
    after
    percent
  }
}
    `, {"fragmentName":"ProposalFields"}) as unknown as TypedDocumentString<ProposalFieldsFragment, unknown>;
export const ReconciliationFieldsFragmentDoc = new TypedDocumentString(`
    fragment ReconciliationFields on Reconciliation {
  provider
  month
  format
  lines
  importedAt
  importedBy
  billedTokens
  meteredTokens
  unexplainedTokens
  unexplainedShare
  blocks
  differences
  open
}
    `, {"fragmentName":"ReconciliationFields"}) as unknown as TypedDocumentString<ReconciliationFieldsFragment, unknown>;
export const RunFieldsFragmentDoc = new TypedDocumentString(`
    fragment RunFields on InvoiceRun {
  id
  period
  asOf
  status
  startedAt
  startedBy
  completedAt
  total
  done
  issued
  skipped
  refused
  sums {
    gross
    currency
  }
  refusals {
    tenantId
    customerName
    code
    message
    rule
  }
}
    `, {"fragmentName":"RunFields"}) as unknown as TypedDocumentString<RunFieldsFragment, unknown>;
export const SellerFieldsFragmentDoc = new TypedDocumentString(`
    fragment SellerFields on Seller {
  described
  name
  brand
  street
  postalCode
  city
  country
  vatId
  taxNumber
  registration
  management
  email
  phone
  iban
  bic
  bank
  swissCategory
  oneStopShop
}
    `, {"fragmentName":"SellerFields"}) as unknown as TypedDocumentString<SellerFieldsFragment, unknown>;
export const UsageFieldsFragmentDoc = new TypedDocumentString(`
    fragment UsageFields on UsageItem {
  key
  label
  inputTokens
  outputTokens
  cacheReadTokens
  totalTokens
  replies
  cost
  currency
}
    `, {"fragmentName":"UsageFields"}) as unknown as TypedDocumentString<UsageFieldsFragment, unknown>;
export const FigureFieldsFragmentDoc = new TypedDocumentString(`
    fragment FigureFields on MonthFigure {
  currency
  net
  fees
  overage
  tokens
}
    `, {"fragmentName":"FigureFields"}) as unknown as TypedDocumentString<FigureFieldsFragment, unknown>;
export const BoardFieldsFragmentDoc = new TypedDocumentString(`
    fragment BoardFields on UsageBoard {
  asOf
  conversationsToday
  today {
    ...UsageFields
  }
  yesterday {
    ...UsageFields
  }
  month {
    ...UsageFields
  }
  previousMonth {
    ...UsageFields
  }
  invoice {
    ...FigureFields
  }
  previousInvoice {
    ...FigureFields
  }
  budget {
    includedTokens
    usedTokens
    remainingTokens
    percentUsed
    forecastTokens
    alertAtPercent
    monthlyLimitTokens
    atLimit
    stopText
  }
  reservedTokens
  alerts {
    percent
    limitTokens
    stopped
    reachedAt
  }
  byDay {
    ...UsageFields
  }
  byModel {
    ...UsageFields
  }
  byChannel {
    ...UsageFields
  }
  byUser {
    ...UsageFields
  }
}
    fragment UsageFields on UsageItem {
  key
  label
  inputTokens
  outputTokens
  cacheReadTokens
  totalTokens
  replies
  cost
  currency
}
fragment FigureFields on MonthFigure {
  currency
  net
  fees
  overage
  tokens
}`, {"fragmentName":"BoardFields"}) as unknown as TypedDocumentString<BoardFieldsFragment, unknown>;
export const ErasureFieldsFragmentDoc = new TypedDocumentString(`
    fragment ErasureFields on Erasure {
  id
  kind
  subject
  upTo
  status
  requestedAt
  destroyedAt
  keys
  certificateUrl
}
    `, {"fragmentName":"ErasureFields"}) as unknown as TypedDocumentString<ErasureFieldsFragment, unknown>;
export const ConfigurationFieldsFragmentDoc = new TypedDocumentString(`
    fragment ConfigurationFields on TenantConfiguration {
  company {
    name
    vatId
    vatIdState
    customerType
    address {
      street
      postalCode
      city
      country
    }
  }
  contract {
    status
    package
    eraseOn
    bookings {
      package
      validFrom
    }
  }
  assistant {
    personaName
    language
    model
    prompt {
      version
      text
    }
  }
  channels {
    id
    type
    name
    status
    cause
  }
  users {
    id
    name
    email
    role
    status
  }
  apiKeys {
    id
    prefix
    revoked
  }
  budget {
    monthlyLimitTokens
    atLimit
    alertAtPercent
  }
  privacy {
    retentionDays
    legalHolds {
      id
      subjectId
      reason
    }
  }
}
    `, {"fragmentName":"ConfigurationFields"}) as unknown as TypedDocumentString<ConfigurationFieldsFragment, unknown>;
export const TenantRowFragmentDoc = new TypedDocumentString(`
    fragment TenantRow on Tenant {
  id
  companyName
  status
  package
  country
  demo
  registeredAt
  tokensThisMonth {
    input
    output
    total
  }
}
    `, {"fragmentName":"TenantRow"}) as unknown as TypedDocumentString<TenantRowFragment, unknown>;
export const TenantFieldsFragmentDoc = new TypedDocumentString(`
    fragment TenantFields on Tenant {
  ...TenantRow
  vatId
  adminEmail
  activatedAt
  eraseOn
  tokensToday {
    input
    output
    total
  }
  channels {
    id
    type
    name
    status
  }
}
    fragment TenantRow on Tenant {
  id
  companyName
  status
  package
  country
  demo
  registeredAt
  tokensThisMonth {
    input
    output
    total
  }
}`, {"fragmentName":"TenantFields"}) as unknown as TypedDocumentString<TenantFieldsFragment, unknown>;
export const EntryFieldsFragmentDoc = new TypedDocumentString(`
    fragment EntryFields on TrailEntry {
  id
  position
  at
  actor
  area
  event
  says
  subject
  subjectKind
  subjectId
  reason
  before
  after
  commandId
  setupBefore
  setupAfter
}
    `, {"fragmentName":"EntryFields"}) as unknown as TypedDocumentString<EntryFieldsFragment, unknown>;
export const EstimateFieldsFragmentDoc = new TypedDocumentString(`
    fragment EstimateFields on EstimatedMonth {
  package
  model
  fee
  includedTokens
  overageTokens
  overage
  net
}
    `, {"fragmentName":"EstimateFields"}) as unknown as TypedDocumentString<EstimateFieldsFragment, unknown>;
export const ApiKeysDocument = new TypedDocumentString(`
    query ApiKeys($tenantId: ID) {
  apiKeys(tenantId: $tenantId) {
    ...KeyFields
  }
}
    fragment KeyFields on ApiKey {
  id
  name
  prefix
  issuedAt
  issuedBy
  revokedAt
  lastUsedAt
}`) as unknown as TypedDocumentString<ApiKeysQuery, ApiKeysQueryVariables>;
export const IssueApiKeyDocument = new TypedDocumentString(`
    mutation IssueApiKey($input: IssueApiKeyInput!) {
  issueApiKey(input: $input) {
    apiKey {
      ...KeyFields
    }
    secret
    refusal {
      code
      message
      field
    }
  }
}
    fragment KeyFields on ApiKey {
  id
  name
  prefix
  issuedAt
  issuedBy
  revokedAt
  lastUsedAt
}`) as unknown as TypedDocumentString<IssueApiKeyMutation, IssueApiKeyMutationVariables>;
export const RevokeApiKeyDocument = new TypedDocumentString(`
    mutation RevokeApiKey($input: RevokeApiKeyInput!) {
  revokeApiKey(input: $input) {
    apiKey {
      ...KeyFields
    }
    refusal {
      code
      message
      field
    }
  }
}
    fragment KeyFields on ApiKey {
  id
  name
  prefix
  issuedAt
  issuedBy
  revokedAt
  lastUsedAt
}`) as unknown as TypedDocumentString<RevokeApiKeyMutation, RevokeApiKeyMutationVariables>;
export const MeDocument = new TypedDocumentString(`
    query Me {
  me {
    id
    email
    name
    locale
    role
    permissions
    isOperator
    tenant {
      id
      companyName
      status
      demo
      package
    }
  }
}
    `) as unknown as TypedDocumentString<MeQuery, MeQueryVariables>;
export const OwnerRecoveriesDocument = new TypedDocumentString(`
    query OwnerRecoveries($tenantId: ID) {
  ownerRecoveries(tenantId: $tenantId) {
    ...OwnerRecoveryFields
  }
}
    fragment OwnerRecoveryFields on OwnerRecovery {
  id
  email
  reason
  requestedAt
  confirmableFrom
  status
}`) as unknown as TypedDocumentString<OwnerRecoveriesQuery, OwnerRecoveriesQueryVariables>;
export const RequestOwnerRecoveryDocument = new TypedDocumentString(`
    mutation RequestOwnerRecovery($input: RequestOwnerRecoveryInput!) {
  requestOwnerRecovery(input: $input) {
    ownerRecovery {
      ...OwnerRecoveryFields
    }
    refusal {
      code
      message
      field
    }
  }
}
    fragment OwnerRecoveryFields on OwnerRecovery {
  id
  email
  reason
  requestedAt
  confirmableFrom
  status
}`) as unknown as TypedDocumentString<RequestOwnerRecoveryMutation, RequestOwnerRecoveryMutationVariables>;
export const ConfirmOwnerRecoveryDocument = new TypedDocumentString(`
    mutation ConfirmOwnerRecovery($input: OwnerRecoveryInput!) {
  confirmOwnerRecovery(input: $input) {
    ownerRecovery {
      ...OwnerRecoveryFields
    }
    refusal {
      code
      message
      field
    }
  }
}
    fragment OwnerRecoveryFields on OwnerRecovery {
  id
  email
  reason
  requestedAt
  confirmableFrom
  status
}`) as unknown as TypedDocumentString<ConfirmOwnerRecoveryMutation, ConfirmOwnerRecoveryMutationVariables>;
export const DeclineOwnerRecoveryDocument = new TypedDocumentString(`
    mutation DeclineOwnerRecovery($input: OwnerRecoveryInput!) {
  declineOwnerRecovery(input: $input) {
    ownerRecovery {
      ...OwnerRecoveryFields
    }
    refusal {
      code
      message
      field
    }
  }
}
    fragment OwnerRecoveryFields on OwnerRecovery {
  id
  email
  reason
  requestedAt
  confirmableFrom
  status
}`) as unknown as TypedDocumentString<DeclineOwnerRecoveryMutation, DeclineOwnerRecoveryMutationVariables>;
export const RequestSignInDocument = new TypedDocumentString(`
    mutation RequestSignIn($input: RequestSignInInput!) {
  requestSignIn(input: $input) {
    sent
    refusal {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<RequestSignInMutation, RequestSignInMutationVariables>;
export const ReadSignInLinkDocument = new TypedDocumentString(`
    mutation ReadSignInLink($input: SignInInput!) {
  readSignInLink(input: $input) {
    email
    company
    refusal {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<ReadSignInLinkMutation, ReadSignInLinkMutationVariables>;
export const SignInDocument = new TypedDocumentString(`
    mutation SignIn($input: SignInInput!) {
  signIn(input: $input) {
    me {
      id
      isOperator
      permissions
      tenant {
        id
      }
    }
    refusal {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<SignInMutation, SignInMutationVariables>;
export const UsersDocument = new TypedDocumentString(`
    query Users($tenantId: ID) {
  users(tenantId: $tenantId) {
    ...UserFields
  }
}
    fragment UserFields on User {
  id
  email
  name
  role
  status
  invitedAt
  lastSignInAt
}`) as unknown as TypedDocumentString<UsersQuery, UsersQueryVariables>;
export const InviteUserDocument = new TypedDocumentString(`
    mutation InviteUser($input: InviteUserInput!) {
  inviteUser(input: $input) {
    user {
      ...UserFields
    }
    refusal {
      code
      message
      field
    }
  }
}
    fragment UserFields on User {
  id
  email
  name
  role
  status
  invitedAt
  lastSignInAt
}`) as unknown as TypedDocumentString<InviteUserMutation, InviteUserMutationVariables>;
export const GrantRoleDocument = new TypedDocumentString(`
    mutation GrantRole($input: GrantRoleInput!) {
  grantRole(input: $input) {
    user {
      ...UserFields
    }
    refusal {
      code
      message
      field
    }
  }
}
    fragment UserFields on User {
  id
  email
  name
  role
  status
  invitedAt
  lastSignInAt
}`) as unknown as TypedDocumentString<GrantRoleMutation, GrantRoleMutationVariables>;
export const RevokeAccessDocument = new TypedDocumentString(`
    mutation RevokeAccess($input: RevokeAccessInput!) {
  revokeAccess(input: $input) {
    user {
      ...UserFields
    }
    refusal {
      code
      message
      field
    }
  }
}
    fragment UserFields on User {
  id
  email
  name
  role
  status
  invitedAt
  lastSignInAt
}`) as unknown as TypedDocumentString<RevokeAccessMutation, RevokeAccessMutationVariables>;
export const EndSessionsDocument = new TypedDocumentString(`
    mutation EndSessions($input: EndSessionsInput!) {
  endSessions(input: $input) {
    user {
      ...UserFields
    }
    refusal {
      code
      message
      field
    }
  }
}
    fragment UserFields on User {
  id
  email
  name
  role
  status
  invitedAt
  lastSignInAt
}`) as unknown as TypedDocumentString<EndSessionsMutation, EndSessionsMutationVariables>;
export const AssistantDeskDocument = new TypedDocumentString(`
    query AssistantDesk($tenantId: ID) {
  assistant(tenantId: $tenantId) {
    ...AssistantFields
  }
  models(tenantId: $tenantId) {
    ...ModelFields
  }
}
    fragment VersionFields on PromptVersion {
  version
  text
  characters
  tokens
  sha256
  writtenAt
  writtenBy
  restoredFrom
  active
  note
}
fragment ModelFields on Model {
  id
  name
  provider
  region
  capabilities
  pricePerMillion
  currency
  available
  allowed
  reason
}
fragment AssistantFields on Assistant {
  personaName
  language
  tokenLimit
  tokenizer
  model {
    ...ModelFields
  }
  modelNoLongerAllowed
  prompt {
    ...VersionFields
  }
  disclosure {
    version
    de
    en
  }
}`) as unknown as TypedDocumentString<AssistantDeskQuery, AssistantDeskQueryVariables>;
export const PromptVersionsDocument = new TypedDocumentString(`
    query PromptVersions($tenantId: ID, $first: Int, $after: String) {
  promptVersions(tenantId: $tenantId, first: $first, after: $after) {
    nodes {
      ...VersionFields
    }
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment VersionFields on PromptVersion {
  version
  text
  characters
  tokens
  sha256
  writtenAt
  writtenBy
  restoredFrom
  active
  note
}`) as unknown as TypedDocumentString<PromptVersionsQuery, PromptVersionsQueryVariables>;
export const CountTokensDocument = new TypedDocumentString(`
    query CountTokens($text: String!) {
  countTokens(text: $text) {
    characters
    tokens
    limit
  }
}
    `) as unknown as TypedDocumentString<CountTokensQuery, CountTokensQueryVariables>;
export const WriteSystemPromptDocument = new TypedDocumentString(`
    mutation WriteSystemPrompt($input: WriteSystemPromptInput!) {
  writeSystemPrompt(input: $input) {
    prompt {
      ...VersionFields
    }
    refusal {
      code
      message
      field
    }
  }
}
    fragment VersionFields on PromptVersion {
  version
  text
  characters
  tokens
  sha256
  writtenAt
  writtenBy
  restoredFrom
  active
  note
}`) as unknown as TypedDocumentString<WriteSystemPromptMutation, WriteSystemPromptMutationVariables>;
export const RestoreSystemPromptDocument = new TypedDocumentString(`
    mutation RestoreSystemPrompt($input: RestoreSystemPromptInput!) {
  restoreSystemPrompt(input: $input) {
    prompt {
      ...VersionFields
    }
    refusal {
      code
      message
      field
    }
  }
}
    fragment VersionFields on PromptVersion {
  version
  text
  characters
  tokens
  sha256
  writtenAt
  writtenBy
  restoredFrom
  active
  note
}`) as unknown as TypedDocumentString<RestoreSystemPromptMutation, RestoreSystemPromptMutationVariables>;
export const ChooseModelDocument = new TypedDocumentString(`
    mutation ChooseModel($input: ChooseModelInput!) {
  chooseModel(input: $input) {
    assistant {
      ...AssistantFields
    }
    refusal {
      code
      message
      field
    }
  }
}
    fragment VersionFields on PromptVersion {
  version
  text
  characters
  tokens
  sha256
  writtenAt
  writtenBy
  restoredFrom
  active
  note
}
fragment ModelFields on Model {
  id
  name
  provider
  region
  capabilities
  pricePerMillion
  currency
  available
  allowed
  reason
}
fragment AssistantFields on Assistant {
  personaName
  language
  tokenLimit
  tokenizer
  model {
    ...ModelFields
  }
  modelNoLongerAllowed
  prompt {
    ...VersionFields
  }
  disclosure {
    version
    de
    en
  }
}`) as unknown as TypedDocumentString<ChooseModelMutation, ChooseModelMutationVariables>;
export const NamePersonaDocument = new TypedDocumentString(`
    mutation NamePersona($input: NamePersonaInput!) {
  namePersona(input: $input) {
    assistant {
      ...AssistantFields
    }
    refusal {
      code
      message
      field
    }
  }
}
    fragment VersionFields on PromptVersion {
  version
  text
  characters
  tokens
  sha256
  writtenAt
  writtenBy
  restoredFrom
  active
  note
}
fragment ModelFields on Model {
  id
  name
  provider
  region
  capabilities
  pricePerMillion
  currency
  available
  allowed
  reason
}
fragment AssistantFields on Assistant {
  personaName
  language
  tokenLimit
  tokenizer
  model {
    ...ModelFields
  }
  modelNoLongerAllowed
  prompt {
    ...VersionFields
  }
  disclosure {
    version
    de
    en
  }
}`) as unknown as TypedDocumentString<NamePersonaMutation, NamePersonaMutationVariables>;
export const ChooseLanguageDocument = new TypedDocumentString(`
    mutation ChooseLanguage($input: ChooseLanguageInput!) {
  chooseLanguage(input: $input) {
    assistant {
      ...AssistantFields
    }
    refusal {
      code
      message
      field
    }
  }
}
    fragment VersionFields on PromptVersion {
  version
  text
  characters
  tokens
  sha256
  writtenAt
  writtenBy
  restoredFrom
  active
  note
}
fragment ModelFields on Model {
  id
  name
  provider
  region
  capabilities
  pricePerMillion
  currency
  available
  allowed
  reason
}
fragment AssistantFields on Assistant {
  personaName
  language
  tokenLimit
  tokenizer
  model {
    ...ModelFields
  }
  modelNoLongerAllowed
  prompt {
    ...VersionFields
  }
  disclosure {
    version
    de
    en
  }
}`) as unknown as TypedDocumentString<ChooseLanguageMutation, ChooseLanguageMutationVariables>;
export const PreviewReplyDocument = new TypedDocumentString(`
    subscription PreviewReply($input: PreviewReplyInput!) {
  previewReply(input: $input) {
    text
    done
    inputTokens
    outputTokens
    model
    refusal {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<PreviewReplySubscription, PreviewReplySubscriptionVariables>;
export const BillingDetailsDocument = new TypedDocumentString(`
    query BillingDetails($tenantId: ID) {
  billingDetails(tenantId: $tenantId) {
    ...BillingFields
  }
}
    fragment BillingFields on BillingDetails {
  companyName
  customerType
  street
  postalCode
  city
  country
  currency
  vatId
  vatIdState
  vatIdConfirmedAt
  lastVatIdCheck {
    service
    outcome
    code
    checkedAt
    consultation
  }
  email
  contact
  buyerReference
  language
}`) as unknown as TypedDocumentString<BillingDetailsQuery, BillingDetailsQueryVariables>;
export const StateBillingDetailsDocument = new TypedDocumentString(`
    mutation StateBillingDetails($input: StateBillingDetailsInput!) {
  stateBillingDetails(input: $input) {
    billingDetails {
      ...BillingFields
    }
    refusal {
      code
      message
      field
    }
  }
}
    fragment BillingFields on BillingDetails {
  companyName
  customerType
  street
  postalCode
  city
  country
  currency
  vatId
  vatIdState
  vatIdConfirmedAt
  lastVatIdCheck {
    service
    outcome
    code
    checkedAt
    consultation
  }
  email
  contact
  buyerReference
  language
}`) as unknown as TypedDocumentString<StateBillingDetailsMutation, StateBillingDetailsMutationVariables>;
export const CheckVatIdDocument = new TypedDocumentString(`
    mutation CheckVatId($input: CheckVatIdInput!) {
  checkVatId(input: $input) {
    billingDetails {
      ...BillingFields
    }
    refusal {
      code
      message
      field
    }
  }
}
    fragment BillingFields on BillingDetails {
  companyName
  customerType
  street
  postalCode
  city
  country
  currency
  vatId
  vatIdState
  vatIdConfirmedAt
  lastVatIdCheck {
    service
    outcome
    code
    checkedAt
    consultation
  }
  email
  contact
  buyerReference
  language
}`) as unknown as TypedDocumentString<CheckVatIdMutation, CheckVatIdMutationVariables>;
export const ChannelsDocument = new TypedDocumentString(`
    query Channels($tenantId: ID) {
  channels(tenantId: $tenantId) {
    ...ChannelFields
  }
}
    fragment ChannelFields on Channel {
  id
  type
  name
  status
  statusReason
  connectedAt
  lastMessageAt
  messagesToday
  publicKey
  snippet
  phoneNumberId
  webhookUrl
  heldMessages
  visitorLimits {
    visitorPerMinute
    visitorPerDay
    channelPerMinute
    channelPerDay
    reachedToday
  }
  log {
    at
    actor
    action
    reason
    before
    after
  }
}`) as unknown as TypedDocumentString<ChannelsQuery, ChannelsQueryVariables>;
export const ChannelsLiveDocument = new TypedDocumentString(`
    subscription ChannelsLive($tenantId: ID) {
  channels(tenantId: $tenantId) {
    ...ChannelFields
  }
}
    fragment ChannelFields on Channel {
  id
  type
  name
  status
  statusReason
  connectedAt
  lastMessageAt
  messagesToday
  publicKey
  snippet
  phoneNumberId
  webhookUrl
  heldMessages
  visitorLimits {
    visitorPerMinute
    visitorPerDay
    channelPerMinute
    channelPerDay
    reachedToday
  }
  log {
    at
    actor
    action
    reason
    before
    after
  }
}`) as unknown as TypedDocumentString<ChannelsLiveSubscription, ChannelsLiveSubscriptionVariables>;
export const ConnectWhatsappDocument = new TypedDocumentString(`
    mutation ConnectWhatsapp($input: ConnectWhatsappInput!) {
  connectWhatsapp(input: $input) {
    channel {
      ...ChannelFields
    }
    refusal {
      code
      message
      field
    }
  }
}
    fragment ChannelFields on Channel {
  id
  type
  name
  status
  statusReason
  connectedAt
  lastMessageAt
  messagesToday
  publicKey
  snippet
  phoneNumberId
  webhookUrl
  heldMessages
  visitorLimits {
    visitorPerMinute
    visitorPerDay
    channelPerMinute
    channelPerDay
    reachedToday
  }
  log {
    at
    actor
    action
    reason
    before
    after
  }
}`) as unknown as TypedDocumentString<ConnectWhatsappMutation, ConnectWhatsappMutationVariables>;
export const ConnectWebchatDocument = new TypedDocumentString(`
    mutation ConnectWebchat($input: ConnectWebchatInput!) {
  connectWebchat(input: $input) {
    channel {
      ...ChannelFields
    }
    refusal {
      code
      message
      field
    }
  }
}
    fragment ChannelFields on Channel {
  id
  type
  name
  status
  statusReason
  connectedAt
  lastMessageAt
  messagesToday
  publicKey
  snippet
  phoneNumberId
  webhookUrl
  heldMessages
  visitorLimits {
    visitorPerMinute
    visitorPerDay
    channelPerMinute
    channelPerDay
    reachedToday
  }
  log {
    at
    actor
    action
    reason
    before
    after
  }
}`) as unknown as TypedDocumentString<ConnectWebchatMutation, ConnectWebchatMutationVariables>;
export const ReplaceCredentialsDocument = new TypedDocumentString(`
    mutation ReplaceCredentials($input: ReplaceCredentialsInput!) {
  replaceCredentials(input: $input) {
    channel {
      ...ChannelFields
    }
    refusal {
      code
      message
      field
    }
  }
}
    fragment ChannelFields on Channel {
  id
  type
  name
  status
  statusReason
  connectedAt
  lastMessageAt
  messagesToday
  publicKey
  snippet
  phoneNumberId
  webhookUrl
  heldMessages
  visitorLimits {
    visitorPerMinute
    visitorPerDay
    channelPerMinute
    channelPerDay
    reachedToday
  }
  log {
    at
    actor
    action
    reason
    before
    after
  }
}`) as unknown as TypedDocumentString<ReplaceCredentialsMutation, ReplaceCredentialsMutationVariables>;
export const PauseChannelDocument = new TypedDocumentString(`
    mutation PauseChannel($input: PauseChannelInput!) {
  pauseChannel(input: $input) {
    channel {
      ...ChannelFields
    }
    refusal {
      code
      message
      field
    }
  }
}
    fragment ChannelFields on Channel {
  id
  type
  name
  status
  statusReason
  connectedAt
  lastMessageAt
  messagesToday
  publicKey
  snippet
  phoneNumberId
  webhookUrl
  heldMessages
  visitorLimits {
    visitorPerMinute
    visitorPerDay
    channelPerMinute
    channelPerDay
    reachedToday
  }
  log {
    at
    actor
    action
    reason
    before
    after
  }
}`) as unknown as TypedDocumentString<PauseChannelMutation, PauseChannelMutationVariables>;
export const ResumeChannelDocument = new TypedDocumentString(`
    mutation ResumeChannel($input: ResumeChannelInput!) {
  resumeChannel(input: $input) {
    channel {
      ...ChannelFields
    }
    refusal {
      code
      message
      field
    }
  }
}
    fragment ChannelFields on Channel {
  id
  type
  name
  status
  statusReason
  connectedAt
  lastMessageAt
  messagesToday
  publicKey
  snippet
  phoneNumberId
  webhookUrl
  heldMessages
  visitorLimits {
    visitorPerMinute
    visitorPerDay
    channelPerMinute
    channelPerDay
    reachedToday
  }
  log {
    at
    actor
    action
    reason
    before
    after
  }
}`) as unknown as TypedDocumentString<ResumeChannelMutation, ResumeChannelMutationVariables>;
export const SendTestMessageDocument = new TypedDocumentString(`
    mutation SendTestMessage($input: SendTestMessageInput!) {
  sendTestMessage(input: $input) {
    channel {
      ...ChannelFields
    }
    refusal {
      code
      message
      field
    }
  }
}
    fragment ChannelFields on Channel {
  id
  type
  name
  status
  statusReason
  connectedAt
  lastMessageAt
  messagesToday
  publicKey
  snippet
  phoneNumberId
  webhookUrl
  heldMessages
  visitorLimits {
    visitorPerMinute
    visitorPerDay
    channelPerMinute
    channelPerDay
    reachedToday
  }
  log {
    at
    actor
    action
    reason
    before
    after
  }
}`) as unknown as TypedDocumentString<SendTestMessageMutation, SendTestMessageMutationVariables>;
export const ChooseVisitorLimitsDocument = new TypedDocumentString(`
    mutation ChooseVisitorLimits($input: ChooseVisitorLimitsInput!) {
  chooseVisitorLimits(input: $input) {
    channel {
      ...ChannelFields
    }
    refusal {
      code
      message
      field
    }
  }
}
    fragment ChannelFields on Channel {
  id
  type
  name
  status
  statusReason
  connectedAt
  lastMessageAt
  messagesToday
  publicKey
  snippet
  phoneNumberId
  webhookUrl
  heldMessages
  visitorLimits {
    visitorPerMinute
    visitorPerDay
    channelPerMinute
    channelPerDay
    reachedToday
  }
  log {
    at
    actor
    action
    reason
    before
    after
  }
}`) as unknown as TypedDocumentString<ChooseVisitorLimitsMutation, ChooseVisitorLimitsMutationVariables>;
export const ConversationsDocument = new TypedDocumentString(`
    query Conversations($tenantId: ID, $first: Int, $after: String, $channelId: ID, $search: String) {
  conversations(
    tenantId: $tenantId
    first: $first
    after: $after
    channelId: $channelId
    search: $search
  ) {
    nodes {
      ...RowFields
    }
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment RowFields on ConversationRow {
  id
  contactLabel
  startedAt
  lastMessageAt
  lastMessagePreview
  messageCount
  status
  test
  channel {
    id
    name
    type
  }
}`) as unknown as TypedDocumentString<ConversationsQuery, ConversationsQueryVariables>;
export const ConversationsLiveDocument = new TypedDocumentString(`
    subscription ConversationsLive($tenantId: ID) {
  conversations(tenantId: $tenantId) {
    ...RowFields
  }
}
    fragment RowFields on ConversationRow {
  id
  contactLabel
  startedAt
  lastMessageAt
  lastMessagePreview
  messageCount
  status
  test
  channel {
    id
    name
    type
  }
}`) as unknown as TypedDocumentString<ConversationsLiveSubscription, ConversationsLiveSubscriptionVariables>;
export const ThreadDocument = new TypedDocumentString(`
    query Thread($id: ID!) {
  conversation(id: $id) {
    ...ThreadFields
  }
}
    fragment ThreadFields on Conversation {
  id
  contactId
  contactLabel
  startedAt
  status
  channel {
    id
    name
    type
  }
  messages {
    id
    author
    text
    at
    delivery
    deliveryReason
    model
    promptVersion
    inputTokens
    outputTokens
    cost
    currency
  }
}`) as unknown as TypedDocumentString<ThreadQuery, ThreadQueryVariables>;
export const ThreadLiveDocument = new TypedDocumentString(`
    subscription ThreadLive($id: ID!) {
  conversation(id: $id) {
    ...ThreadFields
  }
}
    fragment ThreadFields on Conversation {
  id
  contactId
  contactLabel
  startedAt
  status
  channel {
    id
    name
    type
  }
  messages {
    id
    author
    text
    at
    delivery
    deliveryReason
    model
    promptVersion
    inputTokens
    outputTokens
    cost
    currency
  }
}`) as unknown as TypedDocumentString<ThreadLiveSubscription, ThreadLiveSubscriptionVariables>;
export const ChannelNamesDocument = new TypedDocumentString(`
    query ChannelNames($tenantId: ID) {
  channels(tenantId: $tenantId) {
    id
    name
  }
}
    `) as unknown as TypedDocumentString<ChannelNamesQuery, ChannelNamesQueryVariables>;
export const DatevBatchesDocument = new TypedDocumentString(`
    query DatevBatches($first: Int, $after: String) {
  datevBatches(first: $first, after: $after) {
    nodes {
      ...BatchFields
    }
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment CheckFields on DatevCheck {
  passed
  totalCount
  faults {
    code
    line
    column
    field
    message
    warning
  }
}
fragment BatchFields on DatevBatch {
  id
  period
  fileName
  rows
  sha256
  exportedAt
  exportedBy
  leftOut {
    record
    name
    message
  }
  downloadPath
  check {
    ...CheckFields
  }
}`) as unknown as TypedDocumentString<DatevBatchesQuery, DatevBatchesQueryVariables>;
export const DatevDebtorBatchesDocument = new TypedDocumentString(`
    query DatevDebtorBatches {
  datevDebtorBatches(first: 10) {
    ...DebtorBatchFields
  }
}
    fragment CheckFields on DatevCheck {
  passed
  totalCount
  faults {
    code
    line
    column
    field
    message
    warning
  }
}
fragment DebtorBatchFields on DatevDebtorBatch {
  id
  fileName
  rows
  sha256
  exportedAt
  exportedBy
  leftOut {
    record
    name
    message
  }
  downloadPath
  check {
    ...CheckFields
  }
}`) as unknown as TypedDocumentString<DatevDebtorBatchesQuery, DatevDebtorBatchesQueryVariables>;
export const DatevSettingsDocument = new TypedDocumentString(`
    query DatevSettings {
  datevSettings {
    ...DatevSettingsFields
  }
}
    fragment DatevSettingsFields on DatevSettings {
  consultant
  client
  accountLength
  fiscalYearStart
  chart
  locked
  initials
  documentLinks
  costCentres {
    baseFee
    usage
  }
}`) as unknown as TypedDocumentString<DatevSettingsQuery, DatevSettingsQueryVariables>;
export const ExportDatevDocument = new TypedDocumentString(`
    mutation ExportDatev($input: ExportDatevInput!) {
  exportDatev(input: $input) {
    batch {
      ...BatchFields
    }
    refusal {
      code
      message
      field
    }
  }
}
    fragment CheckFields on DatevCheck {
  passed
  totalCount
  faults {
    code
    line
    column
    field
    message
    warning
  }
}
fragment BatchFields on DatevBatch {
  id
  period
  fileName
  rows
  sha256
  exportedAt
  exportedBy
  leftOut {
    record
    name
    message
  }
  downloadPath
  check {
    ...CheckFields
  }
}`) as unknown as TypedDocumentString<ExportDatevMutation, ExportDatevMutationVariables>;
export const ExportDatevDebtorsDocument = new TypedDocumentString(`
    mutation ExportDatevDebtors($input: ExportDatevDebtorsInput!) {
  exportDatevDebtors(input: $input) {
    batch {
      ...DebtorBatchFields
    }
    refusal {
      code
      message
      field
    }
  }
}
    fragment CheckFields on DatevCheck {
  passed
  totalCount
  faults {
    code
    line
    column
    field
    message
    warning
  }
}
fragment DebtorBatchFields on DatevDebtorBatch {
  id
  fileName
  rows
  sha256
  exportedAt
  exportedBy
  leftOut {
    record
    name
    message
  }
  downloadPath
  check {
    ...CheckFields
  }
}`) as unknown as TypedDocumentString<ExportDatevDebtorsMutation, ExportDatevDebtorsMutationVariables>;
export const ChooseDatevSettingsDocument = new TypedDocumentString(`
    mutation ChooseDatevSettings($input: ChooseDatevSettingsInput!) {
  chooseDatevSettings(input: $input) {
    settings {
      ...DatevSettingsFields
    }
    refusal {
      code
      message
      field
    }
  }
}
    fragment DatevSettingsFields on DatevSettings {
  consultant
  client
  accountLength
  fiscalYearStart
  chart
  locked
  initials
  documentLinks
  costCentres {
    baseFee
    usage
  }
}`) as unknown as TypedDocumentString<ChooseDatevSettingsMutation, ChooseDatevSettingsMutationVariables>;
export const DeskInvoicesDocument = new TypedDocumentString(`
    query DeskInvoices($first: Int, $after: String, $period: Month, $mail: InvoiceMail) {
  invoices(first: $first, after: $after, period: $period, mail: $mail) {
    nodes {
      ...DeskInvoiceFields
    }
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment DeskInvoiceFields on Invoice {
  number
  kind
  tenantId
  customerName
  period
  issuedOn
  dueOn
  status
  mail
  currency
  gross
  open
  pdfPath
}`) as unknown as TypedDocumentString<DeskInvoicesQuery, DeskInvoicesQueryVariables>;
export const DeskInvoiceDocument = new TypedDocumentString(`
    query DeskInvoice($number: String!) {
  invoice(number: $number) {
    ...DeskInvoiceFields
    net
    vat
    credited
    paid
    taxNote
    reason
    corrects
    cancelledBy
    replacedBy
    lines {
      position
      kind
      text
      quantity
      unit
      unitPrice
      net
      vatRate
      priceVersion
      rule
      calls
    }
    files {
      format
      fileName
      bytes
      sha256
      path
    }
    steps {
      at
      what
      by
      detail
      amount
      otherNumber
    }
  }
}
    fragment DeskInvoiceFields on Invoice {
  number
  kind
  tenantId
  customerName
  period
  issuedOn
  dueOn
  status
  mail
  currency
  gross
  open
  pdfPath
}`) as unknown as TypedDocumentString<DeskInvoiceQuery, DeskInvoiceQueryVariables>;
export const InvoiceLineCallsDocument = new TypedDocumentString(`
    query InvoiceLineCalls($number: String!, $position: Int!) {
  invoiceLineCalls(number: $number, position: $position) {
    agrees
    net
    tokens
    calls {
      replyId
      at
      revision
      model
      inputTokens
      outputTokens
      cacheReadTokens
      counted
      onLine
      priceVersion
    }
  }
}
    `) as unknown as TypedDocumentString<InvoiceLineCallsQuery, InvoiceLineCallsQueryVariables>;
export const CancelInvoiceDocument = new TypedDocumentString(`
    mutation CancelInvoice($input: CancelInvoiceInput!) {
  cancelInvoice(input: $input) {
    invoice {
      number
    }
    refusal {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<CancelInvoiceMutation, CancelInvoiceMutationVariables>;
export const IssueCreditNoteDocument = new TypedDocumentString(`
    mutation IssueCreditNote($input: IssueCreditNoteInput!) {
  issueCreditNote(input: $input) {
    invoice {
      number
    }
    refusal {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<IssueCreditNoteMutation, IssueCreditNoteMutationVariables>;
export const ResendInvoiceDocument = new TypedDocumentString(`
    mutation ResendInvoice($input: ResendInvoiceInput!) {
  resendInvoice(input: $input) {
    invoice {
      number
      mail
    }
    refusal {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<ResendInvoiceMutation, ResendInvoiceMutationVariables>;
export const JournalDocument = new TypedDocumentString(`
    query Journal($period: Month!, $first: Int, $after: String) {
  journal(period: $period, first: $first, after: $after) {
    nodes {
      id
      bookedOn
      document
      text
      reversible
      lines {
        account
        accountName
        side
        amount
        currency
        debtor
        item
        costCentre
      }
    }
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<JournalQuery, JournalQueryVariables>;
export const ReverseJournalEntryDocument = new TypedDocumentString(`
    mutation ReverseJournalEntry($input: ReverseJournalEntryInput!) {
  reverseJournalEntry(input: $input) {
    totals {
      period
    }
    refusal {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<ReverseJournalEntryMutation, ReverseJournalEntryMutationVariables>;
export const JournalTotalsDocument = new TypedDocumentString(`
    query JournalTotals($period: Month!) {
  journalTotals(period: $period) {
    ...TotalsFields
  }
}
    fragment TotalsFields on JournalTotals {
  period
  debit
  credit
  balanced
  currency
  downloadPath
  accounts {
    account
    accountName
    opening
    debit
    credit
    closing
  }
}`) as unknown as TypedDocumentString<JournalTotalsQuery, JournalTotalsQueryVariables>;
export const AccountSheetDocument = new TypedDocumentString(`
    query AccountSheet($account: String!, $period: Month!) {
  accountSheet(account: $account, period: $period) {
    account
    accountName
    opening
    closing
    downloadPath
    lines {
      entryId
      bookedOn
      document
      text
      debit
      credit
      balance
    }
  }
}
    `) as unknown as TypedDocumentString<AccountSheetQuery, AccountSheetQueryVariables>;
export const LedgerCheckDocument = new TypedDocumentString(`
    query LedgerCheck {
  ledgerCheck {
    checkedAt
    entries
    debit
    credit
    faults
  }
}
    `) as unknown as TypedDocumentString<LedgerCheckQuery, LedgerCheckQueryVariables>;
export const AccrueProviderCostDocument = new TypedDocumentString(`
    mutation AccrueProviderCost($input: AccrueProviderCostInput!) {
  accrueProviderCost(input: $input) {
    totals {
      ...TotalsFields
    }
    refusal {
      code
      message
      field
    }
  }
}
    fragment TotalsFields on JournalTotals {
  period
  debit
  credit
  balanced
  currency
  downloadPath
  accounts {
    account
    accountName
    opening
    debit
    credit
    closing
  }
}`) as unknown as TypedDocumentString<AccrueProviderCostMutation, AccrueProviderCostMutationVariables>;
export const MonthBoardDocument = new TypedDocumentString(`
    query MonthBoard($period: Month!) {
  monthBoard(period: $period) {
    ...MonthFields
  }
}
    fragment MonthFields on MonthBoard {
  period
  since
  next
  closable
  closedAt
  closedBy
  checks {
    check
    status
    count
    nextStep
  }
}`) as unknown as TypedDocumentString<MonthBoardQuery, MonthBoardQueryVariables>;
export const ClosePeriodDocument = new TypedDocumentString(`
    mutation ClosePeriod($input: ClosePeriodInput!) {
  closePeriod(input: $input) {
    month {
      ...MonthFields
    }
    refusal {
      code
      message
      field
    }
  }
}
    fragment MonthFields on MonthBoard {
  period
  since
  next
  closable
  closedAt
  closedBy
  checks {
    check
    status
    count
    nextStep
  }
}`) as unknown as TypedDocumentString<ClosePeriodMutation, ClosePeriodMutationVariables>;
export const ExchangeRatesDocument = new TypedDocumentString(`
    query ExchangeRates {
  exchangeRates {
    month
    currency
    rate
    source
  }
}
    `) as unknown as TypedDocumentString<ExchangeRatesQuery, ExchangeRatesQueryVariables>;
export const RecordExchangeRateDocument = new TypedDocumentString(`
    mutation RecordExchangeRate($input: RecordExchangeRateInput!) {
  recordExchangeRate(input: $input) {
    rate {
      month
      rate
    }
    refusal {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<RecordExchangeRateMutation, RecordExchangeRateMutationVariables>;
export const OpenItemsDocument = new TypedDocumentString(`
    query OpenItems($first: Int, $after: String) {
  openItems(first: $first, after: $after) {
    nodes {
      document
      debtor
      customerId
      customerName
      bookedOn
      dueOn
      billed
      open
      overdueDays
    }
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<OpenItemsQuery, OpenItemsQueryVariables>;
export const OpenItemAgesDocument = new TypedDocumentString(`
    query OpenItemAges {
  openItemAges {
    notDue
    upTo30
    upTo60
    upTo90
    older
    total
    downloadPath
  }
}
    `) as unknown as TypedDocumentString<OpenItemAgesQuery, OpenItemAgesQueryVariables>;
export const BankEntriesDocument = new TypedDocumentString(`
    query BankEntries($matched: Boolean, $first: Int, $after: String) {
  bankEntries(matched: $matched, first: $first, after: $after) {
    nodes {
      ...BankEntryFields
    }
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment BankEntryFields on BankEntry {
  id
  bookedOn
  direction
  amount
  fee
  counterparty
  counterpartyIban
  remittance
  matched
  byHand
  allocations {
    side
    amount
    item
    debtor
    customerId
    account
  }
  proposal {
    certainty
    reason
    allocations {
      side
      amount
      item
      debtor
      customerId
      account
    }
  }
}`) as unknown as TypedDocumentString<BankEntriesQuery, BankEntriesQueryVariables>;
export const ImportBankStatementDocument = new TypedDocumentString(`
    mutation ImportBankStatement($input: ImportBankStatementInput!) {
  importBankStatement(input: $input) {
    import {
      entries
      recorded
      matched
      waiting
    }
    refusal {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<ImportBankStatementMutation, ImportBankStatementMutationVariables>;
export const MatchBankEntryDocument = new TypedDocumentString(`
    mutation MatchBankEntry($input: MatchBankEntryInput!) {
  matchBankEntry(input: $input) {
    entry {
      ...BankEntryFields
    }
    refusal {
      code
      message
      field
    }
  }
}
    fragment BankEntryFields on BankEntry {
  id
  bookedOn
  direction
  amount
  fee
  counterparty
  counterpartyIban
  remittance
  matched
  byHand
  allocations {
    side
    amount
    item
    debtor
    customerId
    account
  }
  proposal {
    certainty
    reason
    allocations {
      side
      amount
      item
      debtor
      customerId
      account
    }
  }
}`) as unknown as TypedDocumentString<MatchBankEntryMutation, MatchBankEntryMutationVariables>;
export const UnmatchBankEntryDocument = new TypedDocumentString(`
    mutation UnmatchBankEntry($input: UnmatchBankEntryInput!) {
  unmatchBankEntry(input: $input) {
    entry {
      ...BankEntryFields
    }
    refusal {
      code
      message
      field
    }
  }
}
    fragment BankEntryFields on BankEntry {
  id
  bookedOn
  direction
  amount
  fee
  counterparty
  counterpartyIban
  remittance
  matched
  byHand
  allocations {
    side
    amount
    item
    debtor
    customerId
    account
  }
  proposal {
    certainty
    reason
    allocations {
      side
      amount
      item
      debtor
      customerId
      account
    }
  }
}`) as unknown as TypedDocumentString<UnmatchBankEntryMutation, UnmatchBankEntryMutationVariables>;
export const PriceListsDocument = new TypedDocumentString(`
    query PriceLists {
  priceLists {
    publishedAt
    publishedBy
    validTo
    priceList {
      ...PriceListFields
    }
  }
}
    fragment PriceListFields on PriceList {
  version
  validFrom
  currency
  packages {
    package
    monthlyFee
    yearlyFee
    includedTokens
    overage
  }
  models {
    model
    perMillionTokens
  }
  weights {
    input
    output
    cacheRead
  }
}`) as unknown as TypedDocumentString<PriceListsQuery, PriceListsQueryVariables>;
export const PriceProposalsDocument = new TypedDocumentString(`
    query PriceProposals {
  priceProposals {
    ...ProposalFields
  }
}
    fragment ProposalFields on PriceProposal {
  id
  status
  currency
  validFrom
  version
  proposedAt
  proposedBy
  closedAt
  closedBy
  differences {
    what
    of
    before
    after
    percent
  }
}`) as unknown as TypedDocumentString<PriceProposalsQuery, PriceProposalsQueryVariables>;
export const ProposePriceListDocument = new TypedDocumentString(`
    mutation ProposePriceList($input: ProposePriceListInput!) {
  proposePriceList(input: $input) {
    proposal {
      ...ProposalFields
    }
    refusal {
      code
      message
      field
    }
  }
}
    fragment ProposalFields on PriceProposal {
  id
  status
  currency
  validFrom
  version
  proposedAt
  proposedBy
  closedAt
  closedBy
  differences {
    what
    of
    before
    after
    percent
  }
}`) as unknown as TypedDocumentString<ProposePriceListMutation, ProposePriceListMutationVariables>;
export const ApprovePriceListDocument = new TypedDocumentString(`
    mutation ApprovePriceList($input: PriceProposalInput!) {
  approvePriceList(input: $input) {
    proposal {
      ...ProposalFields
    }
    refusal {
      code
      message
      field
    }
  }
}
    fragment ProposalFields on PriceProposal {
  id
  status
  currency
  validFrom
  version
  proposedAt
  proposedBy
  closedAt
  closedBy
  differences {
    what
    of
    before
    after
    percent
  }
}`) as unknown as TypedDocumentString<ApprovePriceListMutation, ApprovePriceListMutationVariables>;
export const WithdrawPriceListDocument = new TypedDocumentString(`
    mutation WithdrawPriceList($input: PriceProposalInput!) {
  withdrawPriceList(input: $input) {
    proposal {
      ...ProposalFields
    }
    refusal {
      code
      message
      field
    }
  }
}
    fragment ProposalFields on PriceProposal {
  id
  status
  currency
  validFrom
  version
  proposedAt
  proposedBy
  closedAt
  closedBy
  differences {
    what
    of
    before
    after
    percent
  }
}`) as unknown as TypedDocumentString<WithdrawPriceListMutation, WithdrawPriceListMutationVariables>;
export const ReconciliationsDocument = new TypedDocumentString(`
    query Reconciliations($month: Month!) {
  reconciliations(month: $month) {
    ...ReconciliationFields
  }
}
    fragment ReconciliationFields on Reconciliation {
  provider
  month
  format
  lines
  importedAt
  importedBy
  billedTokens
  meteredTokens
  unexplainedTokens
  unexplainedShare
  blocks
  differences
  open
}`) as unknown as TypedDocumentString<ReconciliationsQuery, ReconciliationsQueryVariables>;
export const BillDifferencesDocument = new TypedDocumentString(`
    query BillDifferences($provider: String!, $month: Month!, $onlyOpen: Boolean, $first: Int, $after: String) {
  billDifferences(
    provider: $provider
    month: $month
    onlyOpen: $onlyOpen
    first: $first
    after: $after
  ) {
    nodes {
      key
      kind
      day
      model
      requestId
      tenantId
      replyId
      billedTokens
      meteredTokens
      tokens
      explanation {
        reason
        by
        at
      }
    }
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<BillDifferencesQuery, BillDifferencesQueryVariables>;
export const RequestsOfDifferenceDocument = new TypedDocumentString(`
    query RequestsOfDifference($provider: String!, $day: Date!, $model: String!, $first: Int, $after: String) {
  requestsOfDifference(
    provider: $provider
    day: $day
    model: $model
    first: $first
    after: $after
  ) {
    nodes {
      tenantId
      replyId
      meteredAt
      requestId
      inputTokens
      outputTokens
      cacheReadTokens
    }
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<RequestsOfDifferenceQuery, RequestsOfDifferenceQueryVariables>;
export const ExplainDifferenceDocument = new TypedDocumentString(`
    mutation ExplainDifference($input: ExplainDifferenceInput!) {
  explainDifference(input: $input) {
    reconciliation {
      ...ReconciliationFields
    }
    refusal {
      code
      message
      field
    }
  }
}
    fragment ReconciliationFields on Reconciliation {
  provider
  month
  format
  lines
  importedAt
  importedBy
  billedTokens
  meteredTokens
  unexplainedTokens
  unexplainedShare
  blocks
  differences
  open
}`) as unknown as TypedDocumentString<ExplainDifferenceMutation, ExplainDifferenceMutationVariables>;
export const RecurringRevenueDocument = new TypedDocumentString(`
    query RecurringRevenue($currency: Currency, $months: Int) {
  recurringRevenue(currency: $currency, months: $months) {
    month
    mrr
    arr
    customers
    newBusiness
    expansion
    contraction
    churn
    churnedCustomers
    churnPercent
  }
}
    `) as unknown as TypedDocumentString<RecurringRevenueQuery, RecurringRevenueQueryVariables>;
export const InvoiceRunsDocument = new TypedDocumentString(`
    query InvoiceRuns($first: Int, $after: String) {
  invoiceRuns(first: $first, after: $after) {
    nodes {
      ...RunFields
    }
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment RunFields on InvoiceRun {
  id
  period
  asOf
  status
  startedAt
  startedBy
  completedAt
  total
  done
  issued
  skipped
  refused
  sums {
    gross
    currency
  }
  refusals {
    tenantId
    customerName
    code
    message
    rule
  }
}`) as unknown as TypedDocumentString<InvoiceRunsQuery, InvoiceRunsQueryVariables>;
export const InvoiceRunDocument = new TypedDocumentString(`
    query InvoiceRun($id: ID!) {
  invoiceRun(id: $id) {
    ...RunFields
  }
}
    fragment RunFields on InvoiceRun {
  id
  period
  asOf
  status
  startedAt
  startedBy
  completedAt
  total
  done
  issued
  skipped
  refused
  sums {
    gross
    currency
  }
  refusals {
    tenantId
    customerName
    code
    message
    rule
  }
}`) as unknown as TypedDocumentString<InvoiceRunQuery, InvoiceRunQueryVariables>;
export const InvoiceRunLiveDocument = new TypedDocumentString(`
    subscription InvoiceRunLive($id: ID!) {
  invoiceRun(id: $id) {
    ...RunFields
  }
}
    fragment RunFields on InvoiceRun {
  id
  period
  asOf
  status
  startedAt
  startedBy
  completedAt
  total
  done
  issued
  skipped
  refused
  sums {
    gross
    currency
  }
  refusals {
    tenantId
    customerName
    code
    message
    rule
  }
}`) as unknown as TypedDocumentString<InvoiceRunLiveSubscription, InvoiceRunLiveSubscriptionVariables>;
export const InvoiceRunPreviewDocument = new TypedDocumentString(`
    query InvoiceRunPreview($period: Month!, $asOf: Date) {
  invoiceRunPreview(period: $period, asOf: $asOf) {
    tenantId
    customerName
    net
    vat
    gross
    currency
    lines {
      position
      text
      quantity
      unit
      net
    }
    refusal {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<InvoiceRunPreviewQuery, InvoiceRunPreviewQueryVariables>;
export const StartInvoiceRunDocument = new TypedDocumentString(`
    mutation StartInvoiceRun($input: StartInvoiceRunInput!) {
  startInvoiceRun(input: $input) {
    run {
      ...RunFields
    }
    refusal {
      code
      message
      field
    }
  }
}
    fragment RunFields on InvoiceRun {
  id
  period
  asOf
  status
  startedAt
  startedBy
  completedAt
  total
  done
  issued
  skipped
  refused
  sums {
    gross
    currency
  }
  refusals {
    tenantId
    customerName
    code
    message
    rule
  }
}`) as unknown as TypedDocumentString<StartInvoiceRunMutation, StartInvoiceRunMutationVariables>;
export const ReleaseInvoiceRunDocument = new TypedDocumentString(`
    mutation ReleaseInvoiceRun($input: ReleaseInvoiceRunInput!) {
  releaseInvoiceRun(input: $input) {
    run {
      ...RunFields
    }
    refusal {
      code
      message
      field
    }
  }
}
    fragment RunFields on InvoiceRun {
  id
  period
  asOf
  status
  startedAt
  startedBy
  completedAt
  total
  done
  issued
  skipped
  refused
  sums {
    gross
    currency
  }
  refusals {
    tenantId
    customerName
    code
    message
    rule
  }
}`) as unknown as TypedDocumentString<ReleaseInvoiceRunMutation, ReleaseInvoiceRunMutationVariables>;
export const SellerOnFileDocument = new TypedDocumentString(`
    query SellerOnFile {
  seller {
    ...SellerFields
  }
}
    fragment SellerFields on Seller {
  described
  name
  brand
  street
  postalCode
  city
  country
  vatId
  taxNumber
  registration
  management
  email
  phone
  iban
  bic
  bank
  swissCategory
  oneStopShop
}`) as unknown as TypedDocumentString<SellerOnFileQuery, SellerOnFileQueryVariables>;
export const DescribeSellerDocument = new TypedDocumentString(`
    mutation DescribeSeller($input: DescribeSellerInput!) {
  describeSeller(input: $input) {
    seller {
      ...SellerFields
    }
    refusal {
      code
      message
      field
    }
  }
}
    fragment SellerFields on Seller {
  described
  name
  brand
  street
  postalCode
  city
  country
  vatId
  taxNumber
  registration
  management
  email
  phone
  iban
  bic
  bank
  swissCategory
  oneStopShop
}`) as unknown as TypedDocumentString<DescribeSellerMutation, DescribeSellerMutationVariables>;
export const InvoicesDocument = new TypedDocumentString(`
    query Invoices($tenantId: ID, $first: Int, $after: String, $period: Month) {
  invoices(tenantId: $tenantId, first: $first, after: $after, period: $period) {
    nodes {
      number
      kind
      period
      issuedOn
      dueOn
      status
      currency
      gross
      open
      pdfPath
    }
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<InvoicesQuery, InvoicesQueryVariables>;
export const CreditsDocument = new TypedDocumentString(`
    query Credits($tenantId: ID) {
  credits(tenantId: $tenantId) {
    id
    amount
    used
    currency
    reason
    grantedAt
  }
}
    `) as unknown as TypedDocumentString<CreditsQuery, CreditsQueryVariables>;
export const OperatorBoardDocument = new TypedDocumentString(`
    query OperatorBoard {
  operatorBoard {
    tenants
    activeTenants
    messagesToday
    tokensToday
    tokensThisMonth
    mrr
    currency
    openDeadLetters
    channelsInError
    projectionLag
    messagesByDay {
      day
      count
    }
  }
}
    `) as unknown as TypedDocumentString<OperatorBoardQuery, OperatorBoardQueryVariables>;
export const DeadLettersDocument = new TypedDocumentString(`
    query DeadLetters($tenantId: ID) {
  deadLetters(tenantId: $tenantId) {
    id
    tenantId
    job
    at
    attempts
    cause
    subject
  }
}
    `) as unknown as TypedDocumentString<DeadLettersQuery, DeadLettersQueryVariables>;
export const RetryDeadLetterDocument = new TypedDocumentString(`
    mutation RetryDeadLetter($input: RetryDeadLetterInput!) {
  retryDeadLetter(input: $input) {
    deadLetter {
      id
    }
    refusal {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<RetryDeadLetterMutation, RetryDeadLetterMutationVariables>;
export const UsageBoardDocument = new TypedDocumentString(`
    query UsageBoard($tenantId: ID) {
  usageBoard(tenantId: $tenantId) {
    ...BoardFields
  }
}
    fragment UsageFields on UsageItem {
  key
  label
  inputTokens
  outputTokens
  cacheReadTokens
  totalTokens
  replies
  cost
  currency
}
fragment FigureFields on MonthFigure {
  currency
  net
  fees
  overage
  tokens
}
fragment BoardFields on UsageBoard {
  asOf
  conversationsToday
  today {
    ...UsageFields
  }
  yesterday {
    ...UsageFields
  }
  month {
    ...UsageFields
  }
  previousMonth {
    ...UsageFields
  }
  invoice {
    ...FigureFields
  }
  previousInvoice {
    ...FigureFields
  }
  budget {
    includedTokens
    usedTokens
    remainingTokens
    percentUsed
    forecastTokens
    alertAtPercent
    monthlyLimitTokens
    atLimit
    stopText
  }
  reservedTokens
  alerts {
    percent
    limitTokens
    stopped
    reachedAt
  }
  byDay {
    ...UsageFields
  }
  byModel {
    ...UsageFields
  }
  byChannel {
    ...UsageFields
  }
  byUser {
    ...UsageFields
  }
}`) as unknown as TypedDocumentString<UsageBoardQuery, UsageBoardQueryVariables>;
export const UsageBoardLiveDocument = new TypedDocumentString(`
    subscription UsageBoardLive($tenantId: ID) {
  usageBoard(tenantId: $tenantId) {
    ...BoardFields
  }
}
    fragment UsageFields on UsageItem {
  key
  label
  inputTokens
  outputTokens
  cacheReadTokens
  totalTokens
  replies
  cost
  currency
}
fragment FigureFields on MonthFigure {
  currency
  net
  fees
  overage
  tokens
}
fragment BoardFields on UsageBoard {
  asOf
  conversationsToday
  today {
    ...UsageFields
  }
  yesterday {
    ...UsageFields
  }
  month {
    ...UsageFields
  }
  previousMonth {
    ...UsageFields
  }
  invoice {
    ...FigureFields
  }
  previousInvoice {
    ...FigureFields
  }
  budget {
    includedTokens
    usedTokens
    remainingTokens
    percentUsed
    forecastTokens
    alertAtPercent
    monthlyLimitTokens
    atLimit
    stopText
  }
  reservedTokens
  alerts {
    percent
    limitTokens
    stopped
    reachedAt
  }
  byDay {
    ...UsageFields
  }
  byModel {
    ...UsageFields
  }
  byChannel {
    ...UsageFields
  }
  byUser {
    ...UsageFields
  }
}`) as unknown as TypedDocumentString<UsageBoardLiveSubscription, UsageBoardLiveSubscriptionVariables>;
export const SetBudgetDocument = new TypedDocumentString(`
    mutation SetBudget($input: SetBudgetInput!) {
  setBudget(input: $input) {
    budget {
      includedTokens
      usedTokens
      remainingTokens
      percentUsed
      forecastTokens
      alertAtPercent
      monthlyLimitTokens
      atLimit
      stopText
    }
    refusal {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<SetBudgetMutation, SetBudgetMutationVariables>;
export const PrivacyDocument = new TypedDocumentString(`
    query Privacy($tenantId: ID) {
  privacy(tenantId: $tenantId) {
    retention {
      days
    }
    legalHolds {
      id
      subject
      reason
    }
    erasures {
      ...ErasureFields
    }
  }
}
    fragment ErasureFields on Erasure {
  id
  kind
  subject
  upTo
  status
  requestedAt
  destroyedAt
  keys
  certificateUrl
}`) as unknown as TypedDocumentString<PrivacyQuery, PrivacyQueryVariables>;
export const ChooseRetentionDocument = new TypedDocumentString(`
    mutation ChooseRetention($input: ChooseRetentionInput!) {
  chooseRetention(input: $input) {
    refusal {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<ChooseRetentionMutation, ChooseRetentionMutationVariables>;
export const PlaceLegalHoldDocument = new TypedDocumentString(`
    mutation PlaceLegalHold($input: PlaceLegalHoldInput!) {
  placeLegalHold(input: $input) {
    refusal {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<PlaceLegalHoldMutation, PlaceLegalHoldMutationVariables>;
export const LiftLegalHoldDocument = new TypedDocumentString(`
    mutation LiftLegalHold($input: LiftLegalHoldInput!) {
  liftLegalHold(input: $input) {
    refusal {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<LiftLegalHoldMutation, LiftLegalHoldMutationVariables>;
export const RequestErasureDocument = new TypedDocumentString(`
    mutation RequestErasure($input: RequestErasureInput!) {
  requestErasure(input: $input) {
    erasure {
      id
      status
    }
    refusal {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<RequestErasureMutation, RequestErasureMutationVariables>;
export const ConfigurationStepsDocument = new TypedDocumentString(`
    query ConfigurationSteps($tenantId: ID, $first: Int, $after: String) {
  configurationSteps(tenantId: $tenantId, first: $first, after: $after) {
    nodes {
      at
      events {
        event
        actor
        reason
      }
    }
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<ConfigurationStepsQuery, ConfigurationStepsQueryVariables>;
export const TenantAtDocument = new TypedDocumentString(`
    query TenantAt($tenantId: ID, $asOf: Instant) {
  tenant(id: $tenantId, asOf: $asOf) {
    id
    configuration {
      ...ConfigurationFields
    }
  }
}
    fragment ConfigurationFields on TenantConfiguration {
  company {
    name
    vatId
    vatIdState
    customerType
    address {
      street
      postalCode
      city
      country
    }
  }
  contract {
    status
    package
    eraseOn
    bookings {
      package
      validFrom
    }
  }
  assistant {
    personaName
    language
    model
    prompt {
      version
      text
    }
  }
  channels {
    id
    type
    name
    status
    cause
  }
  users {
    id
    name
    email
    role
    status
  }
  apiKeys {
    id
    prefix
    revoked
  }
  budget {
    monthlyLimitTokens
    atLimit
    alertAtPercent
  }
  privacy {
    retentionDays
    legalHolds {
      id
      subjectId
      reason
    }
  }
}`) as unknown as TypedDocumentString<TenantAtQuery, TenantAtQueryVariables>;
export const ConfigurationDifferencesDocument = new TypedDocumentString(`
    query ConfigurationDifferences($tenantId: ID, $from: Instant!, $to: Instant) {
  configurationDifferences(tenantId: $tenantId, from: $from, to: $to) {
    path
    before
    after
  }
}
    `) as unknown as TypedDocumentString<ConfigurationDifferencesQuery, ConfigurationDifferencesQueryVariables>;
export const SignOutDocument = new TypedDocumentString(`
    mutation SignOut {
  signOut {
    ok
  }
}
    `) as unknown as TypedDocumentString<SignOutMutation, SignOutMutationVariables>;
export const SignOutEverywhereDocument = new TypedDocumentString(`
    mutation SignOutEverywhere {
  signOutEverywhere {
    ok
  }
}
    `) as unknown as TypedDocumentString<SignOutEverywhereMutation, SignOutEverywhereMutationVariables>;
export const TenantPlaceDocument = new TypedDocumentString(`
    query TenantPlace($id: ID) {
  tenant(id: $id) {
    id
    companyName
    status
    package
    demo
    country
  }
}
    `) as unknown as TypedDocumentString<TenantPlaceQuery, TenantPlaceQueryVariables>;
export const TenantsDocument = new TypedDocumentString(`
    query Tenants($first: Int, $after: String, $search: String, $status: TenantStatus) {
  tenants(first: $first, after: $after, search: $search, status: $status) {
    nodes {
      ...TenantRow
    }
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment TenantRow on Tenant {
  id
  companyName
  status
  package
  country
  demo
  registeredAt
  tokensThisMonth {
    input
    output
    total
  }
}`) as unknown as TypedDocumentString<TenantsQuery, TenantsQueryVariables>;
export const TenantDetailDocument = new TypedDocumentString(`
    query TenantDetail($id: ID) {
  tenant(id: $id) {
    ...TenantFields
  }
}
    fragment TenantRow on Tenant {
  id
  companyName
  status
  package
  country
  demo
  registeredAt
  tokensThisMonth {
    input
    output
    total
  }
}
fragment TenantFields on Tenant {
  ...TenantRow
  vatId
  adminEmail
  activatedAt
  eraseOn
  tokensToday {
    input
    output
    total
  }
  channels {
    id
    type
    name
    status
  }
}`) as unknown as TypedDocumentString<TenantDetailQuery, TenantDetailQueryVariables>;
export const RegisterTenantDocument = new TypedDocumentString(`
    mutation RegisterTenant($input: RegisterTenantInput!) {
  registerTenant(input: $input) {
    tenant {
      ...TenantFields
    }
    apiKey
    webchatPublicKey
    refusal {
      code
      message
      field
    }
  }
}
    fragment TenantRow on Tenant {
  id
  companyName
  status
  package
  country
  demo
  registeredAt
  tokensThisMonth {
    input
    output
    total
  }
}
fragment TenantFields on Tenant {
  ...TenantRow
  vatId
  adminEmail
  activatedAt
  eraseOn
  tokensToday {
    input
    output
    total
  }
  channels {
    id
    type
    name
    status
  }
}`) as unknown as TypedDocumentString<RegisterTenantMutation, RegisterTenantMutationVariables>;
export const BookPackageDocument = new TypedDocumentString(`
    mutation BookPackage($input: BookPackageInput!) {
  bookPackage(input: $input) {
    tenant {
      ...TenantFields
    }
    refusal {
      code
      message
      field
    }
  }
}
    fragment TenantRow on Tenant {
  id
  companyName
  status
  package
  country
  demo
  registeredAt
  tokensThisMonth {
    input
    output
    total
  }
}
fragment TenantFields on Tenant {
  ...TenantRow
  vatId
  adminEmail
  activatedAt
  eraseOn
  tokensToday {
    input
    output
    total
  }
  channels {
    id
    type
    name
    status
  }
}`) as unknown as TypedDocumentString<BookPackageMutation, BookPackageMutationVariables>;
export const ActivateTenantDocument = new TypedDocumentString(`
    mutation ActivateTenant($input: ActivateTenantInput!) {
  activateTenant(input: $input) {
    tenant {
      ...TenantFields
    }
    refusal {
      code
      message
      field
    }
  }
}
    fragment TenantRow on Tenant {
  id
  companyName
  status
  package
  country
  demo
  registeredAt
  tokensThisMonth {
    input
    output
    total
  }
}
fragment TenantFields on Tenant {
  ...TenantRow
  vatId
  adminEmail
  activatedAt
  eraseOn
  tokensToday {
    input
    output
    total
  }
  channels {
    id
    type
    name
    status
  }
}`) as unknown as TypedDocumentString<ActivateTenantMutation, ActivateTenantMutationVariables>;
export const SuspendTenantDocument = new TypedDocumentString(`
    mutation SuspendTenant($input: SuspendTenantInput!) {
  suspendTenant(input: $input) {
    tenant {
      ...TenantFields
    }
    refusal {
      code
      message
      field
    }
  }
}
    fragment TenantRow on Tenant {
  id
  companyName
  status
  package
  country
  demo
  registeredAt
  tokensThisMonth {
    input
    output
    total
  }
}
fragment TenantFields on Tenant {
  ...TenantRow
  vatId
  adminEmail
  activatedAt
  eraseOn
  tokensToday {
    input
    output
    total
  }
  channels {
    id
    type
    name
    status
  }
}`) as unknown as TypedDocumentString<SuspendTenantMutation, SuspendTenantMutationVariables>;
export const TrailDocument = new TypedDocumentString(`
    query Trail($tenantId: ID, $first: Int, $after: String, $from: Date, $to: Date, $area: TrailArea, $actor: String) {
  trail(
    tenantId: $tenantId
    first: $first
    after: $after
    from: $from
    to: $to
    area: $area
    actor: $actor
  ) {
    nodes {
      ...EntryFields
    }
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment EntryFields on TrailEntry {
  id
  position
  at
  actor
  area
  event
  says
  subject
  subjectKind
  subjectId
  reason
  before
  after
  commandId
  setupBefore
  setupAfter
}`) as unknown as TypedDocumentString<TrailQuery, TrailQueryVariables>;
export const CostCentresDocument = new TypedDocumentString(`
    query CostCentres($tenantId: ID) {
  costCentres(tenantId: $tenantId) {
    channelId
    kost1
    kost2
    validFrom
  }
  channels(tenantId: $tenantId) {
    id
    name
  }
}
    `) as unknown as TypedDocumentString<CostCentresQuery, CostCentresQueryVariables>;
export const AssignCostCentreDocument = new TypedDocumentString(`
    mutation AssignCostCentre($input: AssignCostCentreInput!) {
  assignCostCentre(input: $input) {
    costCentre {
      channelId
    }
    refusal {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<AssignCostCentreMutation, AssignCostCentreMutationVariables>;
export const CostEstimateDocument = new TypedDocumentString(`
    query CostEstimate($tenantId: ID, $package: Package, $model: String) {
  costEstimate(tenantId: $tenantId, package: $package, model: $model) {
    basis {
      from
      to
      days
      enough
      tokens
    }
    now {
      ...EstimateFields
    }
    changed {
      ...EstimateFields
    }
    currency
    priceVersion
    refusal {
      code
      message
    }
  }
}
    fragment EstimateFields on EstimatedMonth {
  package
  model
  fee
  includedTokens
  overageTokens
  overage
  net
}`) as unknown as TypedDocumentString<CostEstimateQuery, CostEstimateQueryVariables>;
export const MonthOnPackagesDocument = new TypedDocumentString(`
    query MonthOnPackages($tenantId: ID, $period: Month!) {
  monthOnPackages(tenantId: $tenantId, period: $period) {
    months {
      package
      net
      currency
      includedTokens
      usedTokens
      overageTokens
    }
    refusal {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<MonthOnPackagesQuery, MonthOnPackagesQueryVariables>;
export const ModelChoicesDocument = new TypedDocumentString(`
    query ModelChoices($tenantId: ID) {
  models(tenantId: $tenantId) {
    id
    name
  }
}
    `) as unknown as TypedDocumentString<ModelChoicesQuery, ModelChoicesQueryVariables>;
export const MonthOfUsageDocument = new TypedDocumentString(`
    query MonthOfUsage($tenantId: ID, $from: Date!, $to: Date!) {
  days: usage(tenantId: $tenantId, from: $from, to: $to, groupBy: DAY) {
    items {
      ...UsageFields
    }
    total {
      ...UsageFields
    }
  }
  models: usage(tenantId: $tenantId, from: $from, to: $to, groupBy: MODEL) {
    items {
      ...UsageFields
    }
  }
  channels: usage(tenantId: $tenantId, from: $from, to: $to, groupBy: CHANNEL) {
    items {
      ...UsageFields
    }
  }
  users: usage(tenantId: $tenantId, from: $from, to: $to, groupBy: USER) {
    items {
      ...UsageFields
    }
  }
}
    fragment UsageFields on UsageItem {
  key
  label
  inputTokens
  outputTokens
  cacheReadTokens
  totalTokens
  replies
  cost
  currency
}`) as unknown as TypedDocumentString<MonthOfUsageQuery, MonthOfUsageQueryVariables>;
export const ReceiptKeyDocument = new TypedDocumentString(`
    query ReceiptKey {
  usageReceiptKey
}
    `) as unknown as TypedDocumentString<ReceiptKeyQuery, ReceiptKeyQueryVariables>;