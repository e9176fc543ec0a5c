import type { GraphQLSchema } from 'graphql';
import './access.ts';
import './api-keys.ts';
import './assistants.ts';
import './audit.ts';
import './banking.ts';
import './billing-details.ts';
import './channels.ts';
import './conversations.ts';
import './credits.ts';
import './estimates.ts';
import './cost-centres.ts';
import './datev.ts';
import './invoice-corrections.ts';
import './invoice-runs.ts';
import './invoices.ts';
import './ledger.ts';
import './operations.ts';
import './owner-recoveries.ts';
import './price-proposals.ts';
import './pricing.ts';
import './privacy.ts';
import './prompts.ts';
import './receipts.ts';
import './reconciliation.ts';
import './recurring-revenue.ts';
import './registration.ts';
import './replay.ts';
import './scalars.ts';
import './seller.ts';
import './session.ts';
import './subscriptions.ts';
import './tenants.ts';
import './usage.ts';
import { builder } from './builder.ts';
import { enforceRules } from './rules.ts';

/** The files above put their types and fields on the builder; here they become one schema, each root field behind its rule. */
export function createSchema(): GraphQLSchema {
  return enforceRules(builder.toSchema());
}
