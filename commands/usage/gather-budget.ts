import { stream } from '../../domain/kernel/streams.ts';
import type { BusinessDate } from '../../domain/kernel/time.ts';
import { pricingFolding, type Pricing } from '../../domain/pricing/pricing.ts';
import type { Package } from '../../domain/tenants/events.ts';
import { packageOn, tenantFolding } from '../../domain/tenants/tenant.ts';
import { budgetFolding, type Budget } from '../../domain/usage/budget.ts';
import type { Sources } from '../kernel/command.ts';

export interface BudgetFacts {
  readonly pricing: Pricing;
  readonly booked: Package | undefined;
  readonly budget: Budget;
}

/** What a call is measured against on a day. */
export async function gatherBudget({ state }: Pick<Sources, 'state'>, tenantId: string, day: BusinessDate): Promise<BudgetFacts> {
  const [pricing, tenant, budget] = await Promise.all([
    state(pricingFolding, stream.pricing()),
    state(tenantFolding, stream.tenant(tenantId)),
    state(budgetFolding, stream.budget(tenantId)),
  ]);
  return { pricing, booked: packageOn(tenant, day), budget };
}
