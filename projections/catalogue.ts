import { apiKeysProjection } from './access/api-keys.ts';
import { usersProjection } from './access/users.ts';
import { assistantsProjection } from './assistants/assistants.ts';
import { promptVersionsProjection } from './assistants/prompt-versions.ts';
import { trailProjection } from './audit/trail.ts';
import { bankEntriesProjection } from './banking/bank-entries.ts';
import { channelsProjection } from './channels/channels.ts';
import { conversationsProjection } from './conversations/conversations.ts';
import { messagesProjection } from './conversations/messages.ts';
import { invoiceRunsProjection } from './invoices/invoice-runs.ts';
import { invoiceStoryProjection } from './invoices/invoice-story.ts';
import { invoicesProjection } from './invoices/invoices.ts';
import type { Projection } from './kernel/projection.ts';
import { booksProjection } from './ledger/books.ts';
import { datevBatchesProjection } from './ledger/datev-batches.ts';
import { debtorBatchesProjection } from './ledger/debtor-batches.ts';
import { debtorsProjection } from './ledger/debtors.ts';
import { journalProjection } from './ledger/journal.ts';
import { openItemsProjection } from './ledger/open-items.ts';
import { creditsProjection } from './pricing/credits.ts';
import { priceListsProjection } from './pricing/price-lists.ts';
import { recurringRevenueProjection } from './pricing/recurring-revenue.ts';
import { erasuresProjection } from './privacy/erasures.ts';
import { exportsProjection } from './privacy/exports.ts';
import { billingDetailsProjection } from './tenants/billing-details.ts';
import { billsProjection } from './reconciliation/bills.ts';
import { operatorBoard } from './tenants/operator-board.ts';
import { tenantsProjection } from './tenants/tenants.ts';
import { budgetAlertsProjection } from './usage/budget-alerts.ts';
import { budgetsProjection } from './usage/budgets.ts';
import { costCentresProjection } from './usage/cost-centres.ts';
import { meteredCallsProjection } from './usage/metered-calls.ts';
import { openReservationsProjection } from './usage/open-reservations.ts';
import { tokenUsage } from './usage/token-usage.ts';

/** Every projection the runner keeps. */
export const projections: readonly Projection[] = [
  tenantsProjection,
  billingDetailsProjection,
  operatorBoard,
  usersProjection,
  apiKeysProjection,
  assistantsProjection,
  promptVersionsProjection,
  channelsProjection,
  conversationsProjection,
  messagesProjection,
  tokenUsage,
  budgetsProjection,
  budgetAlertsProjection,
  openReservationsProjection,
  meteredCallsProjection,
  costCentresProjection,
  billsProjection,
  trailProjection,
  exportsProjection,
  erasuresProjection,
  priceListsProjection,
  creditsProjection,
  recurringRevenueProjection,
  invoicesProjection,
  invoiceStoryProjection,
  invoiceRunsProjection,
  journalProjection,
  debtorsProjection,
  datevBatchesProjection,
  debtorBatchesProjection,
  openItemsProjection,
  booksProjection,
  bankEntriesProjection,
];

const keepers = new Map(projections.flatMap(({ name, tables }) => tables.map((table) => [table.name, name] as const)));

/** Which projection keeps a table. */
export function projectionOf(table: string): string | undefined {
  return keepers.get(table);
}
