import type { apiKeys } from './access/api-keys.ts';
import type { users } from './access/users.ts';
import type { assistantSettings } from './assistants/assistants.ts';
import type { promptVersions } from './assistants/prompt-versions.ts';
import type { trail } from './audit/trail.ts';
import type { channels } from './channels/channels.ts';
import type { conversations } from './conversations/conversations.ts';
import type { messages } from './conversations/messages.ts';
import type { invoiceRunOutcomes, invoiceRuns } from './invoices/invoice-runs.ts';
import type { invoices } from './invoices/invoices.ts';
import type { RowOf } from './kernel/projection.ts';
import type { datevBatches } from './ledger/datev-batches.ts';
import type { debtors } from './ledger/debtors.ts';
import type { accountTotals, journalEntries } from './ledger/journal.ts';
import type { priceLists } from './pricing/price-lists.ts';
import type { erasures } from './privacy/erasures.ts';
import type { dataExports } from './privacy/exports.ts';
import type { messageDays } from './tenants/operator-board.ts';
import type { tenantPackages, tenants } from './tenants/tenants.ts';
import type { budgets } from './usage/budgets.ts';
import type { usageDays } from './usage/token-usage.ts';

/** Every read table with its rows: the table of contents of what can be asked. One line per table. */
export interface Tables {
  tenants: RowOf<typeof tenants>;
  tenant_packages: RowOf<typeof tenantPackages>;
  message_days: RowOf<typeof messageDays>;
  users: RowOf<typeof users>;
  api_keys: RowOf<typeof apiKeys>;
  assistant_settings: RowOf<typeof assistantSettings>;
  prompt_versions: RowOf<typeof promptVersions>;
  channels: RowOf<typeof channels>;
  conversations: RowOf<typeof conversations>;
  messages: RowOf<typeof messages>;
  usage_days: RowOf<typeof usageDays>;
  budgets: RowOf<typeof budgets>;
  trail: RowOf<typeof trail>;
  erasures: RowOf<typeof erasures>;
  data_exports: RowOf<typeof dataExports>;
  price_lists: RowOf<typeof priceLists>;
  invoices: RowOf<typeof invoices>;
  invoice_runs: RowOf<typeof invoiceRuns>;
  invoice_run_outcomes: RowOf<typeof invoiceRunOutcomes>;
  journal_entries: RowOf<typeof journalEntries>;
  account_totals: RowOf<typeof accountTotals>;
  debtors: RowOf<typeof debtors>;
  datev_batches: RowOf<typeof datevBatches>;
}
