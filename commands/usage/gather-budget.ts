import { stream } from '../../domain/kernel/streams.ts';
import type { BusinessDate } from '../../domain/kernel/time.ts';
import type { PriceList } from '../../domain/pricing/events.ts';
import { priceOn, pricingFolding, type Pricing } from '../../domain/pricing/pricing.ts';
import { tenantFolding } from '../../domain/tenants/tenant.ts';
import { budgetFolding, type Budget } from '../../domain/usage/budget.ts';
import { quotaOf, type Quota } from '../../domain/usage/quota.ts';
import type { Sources } from '../kernel/command.ts';

export interface BudgetFacts {
  readonly pricing: Pricing;
  /** The list in force, in the currency of the tenant's contract. */
  readonly prices: PriceList | undefined;
  readonly quota: Quota | undefined;
  readonly budget: Budget;
}

/** What a call is measured against on a day. */
export async function gatherBudget({ state }: Pick<Sources, 'state'>, tenantId: string, day: BusinessDate): Promise<BudgetFacts> {
  const [pricing, tenant, budget] = await Promise.all([
    state(pricingFolding, stream.pricing()),
    state(tenantFolding, stream.tenant(tenantId)),
    state(budgetFolding, stream.budget(tenantId)),
  ]);
  return { pricing, prices: priceOn(pricing, day, tenant.currency), quota: quotaOf(tenant, day, pricing), budget };
}
