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
  privacy: (tenantId: string) => `privacy-${id(tenantId)}`,
  budget: (tenantId: string) => `budget-${id(tenantId)}`,
  pricing: () => 'pricing',
  invoiceRegister: (series: string) => `invoice-register-${id(series)}`,
  invoiceRun: (runId: string) => `invoice-run-${id(runId)}`,
  journal: (entity: string, month: Month) => `journal-${id(entity)}.${month}`,
  debtors: (entity: string) => `debtors-${id(entity)}`,
  trail: (month: Month) => `trail-${month}`,
} as const;

function id(value: string): string {
  if (!/^[A-Za-z0-9_-]{1,80}$/.test(value)) throw new Error('an id in a stream name holds letters, digits, _ and - only');
  return value;
}
