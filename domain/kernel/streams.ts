import type { Month } from './time.ts';

/** The tenant id stands in the stream's name, so a stream of one tenant can't be reached with the id of another. */
export const stream = {
  tenant: (tenantId: string) => `tenant-${id(tenantId)}`,
  assistant: (tenantId: string) => `assistant-${id(tenantId)}`,
  channel: (tenantId: string, channelId: string) => `channel-${id(tenantId)}.${id(channelId)}`,
  channelAccount: (type: string, accountId: string) => `channel-account-${id(type)}.${id(accountId)}`,
  conversation: (tenantId: string, conversationId: string) => `conversation-${id(tenantId)}.${id(conversationId)}`,
  usage: (tenantId: string, month: Month) => `usage-${id(tenantId)}.${month}`,
  access: (tenantId: string) => `access-${id(tenantId)}`,
  /** Who came, went and looked: it grows with every day, so it has a month, and nobody's rights are read from it. */
  accessLog: (tenantId: string, month: Month) => `access-log-${id(tenantId)}.${month}`,
  privacy: (tenantId: string) => `privacy-${id(tenantId)}`,
  budget: (tenantId: string) => `budget-${id(tenantId)}`,
  costCentres: (tenantId: string) => `cost-centres-${id(tenantId)}`,
  providerBill: (provider: string, month: Month) => `provider-bill-${id(provider)}.${month}`,
  pricing: () => 'pricing',
  credits: (tenantId: string) => `credits-${id(tenantId)}`,
  invoiceRegister: (series: string) => `invoice-register-${id(series)}`,
  /** `RE2026-000001` → `invoice-RE2026.000001`: what happens to a document after it was issued. */
  invoice: (number: string) => `invoice-${number.split('-').map(id).join('.')}`,
  seller: () => 'seller',
  invoiceRun: (runId: string) => `invoice-run-${id(runId)}`,
  journal: (entity: string, month: Month) => `journal-${id(entity)}.${month}`,
  debtors: (entity: string) => `debtors-${id(entity)}`,
  books: (entity: string) => `books-${id(entity)}`,
  bank: (entity: string, month: Month) => `bank-${id(entity)}.${month}`,
  trail: (month: Month) => `trail-${month}`,
} as const;

function id(value: string): string {
  if (!/^[A-Za-z0-9_-]{1,80}$/.test(value)) throw new Error('an id in a stream name holds letters, digits, _ and - only');
  return value;
}
