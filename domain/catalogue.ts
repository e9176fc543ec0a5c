import { accessEvents } from './access/events.ts';
import { assistantEvents } from './assistants/events.ts';
import { auditEvents } from './audit/events.ts';
import { bankEvents } from './banking/events.ts';
import { channelAccountEvents, channelEvents } from './channels/events.ts';
import { conversationEvents } from './conversations/events.ts';
import { correctionEvents, invoiceEvents, invoiceRunEvents, sellerEvents, sendingEvents } from './invoices/events.ts';
import type { FeatureEvents } from './kernel/catalogue.ts';
import { booksEvents, debtorEvents, journalEvents } from './ledger/events.ts';
import { creditEvents, pricingEvents } from './pricing/events.ts';
import { privacyEvents } from './privacy/events.ts';
import { reconciliationEvents } from './reconciliation/events.ts';
import { tenantEvents } from './tenants/events.ts';
import { budgetEvents, costCentreEvents, usageEvents } from './usage/events.ts';

/** Every event that can happen, by feature. `EVENTS.md` is printed from here. */
export const catalogue: readonly FeatureEvents[] = [
  { feature: 'tenants', streams: ['tenant-<id>'], events: tenantEvents },
  { feature: 'access', streams: ['access-<tenant>', 'access-log-<tenant>.<yyyy-mm>'], events: accessEvents },
  { feature: 'assistants', streams: ['assistant-<tenant>'], events: assistantEvents },
  { feature: 'channels', streams: ['channel-<tenant>.<id>', 'channel-account-<type>.<account>'], events: [...channelEvents, ...channelAccountEvents] },
  { feature: 'conversations', streams: ['conversation-<tenant>.<id>'], events: conversationEvents },
  {
    feature: 'usage',
    streams: ['usage-<tenant>.<yyyy-mm>', 'budget-<tenant>', 'cost-centres-<tenant>'],
    events: [...usageEvents, ...budgetEvents, ...costCentreEvents],
  },
  { feature: 'pricing', streams: ['pricing', 'credits-<tenant>'], events: [...pricingEvents, ...creditEvents] },
  {
    feature: 'invoices',
    streams: ['invoice-register-<series>', 'invoice-<series>.<place>', 'invoice-run-<id>', 'seller'],
    events: [...invoiceEvents, ...correctionEvents, ...sendingEvents, ...invoiceRunEvents, ...sellerEvents],
  },
  {
    feature: 'ledger',
    streams: ['journal-<entity>.<yyyy-mm>', 'debtors-<entity>', 'books-<entity>'],
    events: [...journalEvents, ...debtorEvents, ...booksEvents],
  },
  { feature: 'banking', streams: ['bank-<entity>.<yyyy-mm>'], events: bankEvents },
  { feature: 'privacy', streams: ['privacy-<tenant>'], events: privacyEvents },
  { feature: 'reconciliation', streams: ['provider-bill-<provider>.<yyyy-mm>'], events: reconciliationEvents },
  { feature: 'audit', streams: ['trail-<yyyy-mm>'], events: auditEvents },
];

export const eventTypes = new Map(catalogue.flatMap(({ events }) => events.map((e) => [e.type, e] as const)));
