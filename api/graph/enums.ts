import { builder } from './builder.ts';

/** Inside, words are lower case with dashes; on the wire, GraphQL's upper case. */
function words<const W extends string>(name: string, list: readonly W[]) {
  const values = Object.fromEntries(list.map((word) => [word.toUpperCase().replaceAll('-', '_'), { value: word }]));
  return builder.enumType(name, { values: values as Record<string, { value: W }> });
}

export const Role = words('Role', [
  'owner',
  'admin',
  'editor',
  'billing',
  'colleague',
  'viewer',
  'auditor',
  'operator-admin',
  'operator-support',
  'operator-finance',
  'operator-security',
]);
export const Locale = words('Locale', ['de', 'en']);
export const TenantStatus = words('TenantStatus', ['registered', 'active', 'suspended', 'terminating', 'erased']);
export const Package = words('Package', ['starter', 'professional', 'enterprise']);
export const Country = builder.enumType('Country', { values: { DE: { value: 'DE' }, AT: { value: 'AT' }, CH: { value: 'CH' } } as const });
export const Term = words('Term', ['month', 'year']);
export const CustomerType = words('CustomerType', ['business', 'consumer']);
export const VatIdStateEnum = words('VatIdState', ['none', 'unchecked', 'valid', 'invalid', 'unavailable']);
export const Currency = builder.enumType('Currency', { values: { EUR: { value: 'EUR' }, CHF: { value: 'CHF' } } as const });
export const PriceProposalStatus = words('PriceProposalStatus', ['open', 'approved', 'withdrawn']);
export const UsageGrouping = words('UsageGrouping', ['day', 'model', 'channel', 'user']);
export const AtLimit = words('AtLimit', ['stop', 'throttle', 'overage']);
export const BudgetBasis = words('BudgetBasis', ['quota', 'limit']);
export const ChannelType = words('ChannelType', ['whatsapp', 'webchat', 'api']);
export const ChannelStatus = words('ChannelStatus', ['live', 'paused', 'error', 'pending']);
export const ConversationStatus = words('ConversationStatus', ['waiting', 'answered', 'failed', 'closed']);
export const MessageAuthor = words('MessageAuthor', ['contact', 'assistant', 'notice']);
export const DeliveryStatus = words('DeliveryStatus', ['received', 'pending', 'sent', 'delivered', 'read', 'failed', 'unconfirmed']);
export const InvoiceStatus = words('InvoiceStatus', ['issued', 'cancelled']);
export const InvoiceKind = words('InvoiceKind', ['invoice', 'cancellation', 'credit-note']);
export const InvoiceMail = words('InvoiceMail', ['none', 'open', 'sent', 'bounced', 'failed']);
export const InvoiceFileFormat = words('InvoiceFileFormat', ['pdf', 'cii', 'ubl']);
export const InvoiceStepKind = words('InvoiceStepKind', [
  'issued',
  'replaced',
  'cancelled',
  'credited',
  'sent',
  'bounced',
  'sending-failed',
  'resend-requested',
  'paid',
  'payment-taken-back',
]);
export const InvoiceRunStatus = words('InvoiceRunStatus', ['prepared', 'running', 'completed', 'failed']);
export const LedgerSide = words('LedgerSide', ['debit', 'credit']);
export const TrailArea = words('TrailArea', [
  'tenant',
  'assistant',
  'channel',
  'conversation',
  'usage',
  'pricing',
  'invoice',
  'ledger',
  'access',
  'privacy',
  'audit',
]);
export const UserStatus = words('UserStatus', ['invited', 'active', 'revoked']);
export const ErasureKind = words('ErasureKind', ['subject', 'days', 'tenant']);
export const ErasureStatus = words('ErasureStatus', ['requested', 'held', 'done']);
export const ErasureGround = words('ErasureGround', ['request', 'consent-withdrawn', 'unlawful', 'contract-ended', 'retention']);
