import { monthFigure, type MonthFigure } from '../../domain/invoices/month-figure.ts';
import { stream } from '../../domain/kernel/streams.ts';
import type { BusinessDate, Month } from '../../domain/kernel/time.ts';
import { monthUsageFolding } from '../../domain/pricing/month-usage.ts';
import { pricingFolding } from '../../domain/pricing/pricing.ts';
import { tenantFolding } from '../../domain/tenants/tenant.ts';
import type { Sources } from '../kernel/command.ts';

/** From the same states as the invoice's draft: what a month comes to so far. */
export async function readMonthFigure(
  state: Sources['state'],
  { customerId, period, asOf }: { readonly customerId: string; readonly period: Month; readonly asOf?: BusinessDate },
): Promise<MonthFigure | undefined> {
  const [tenant, usage, pricing] = await Promise.all([
    state(tenantFolding, stream.tenant(customerId)),
    state(monthUsageFolding, stream.usage(customerId, period)),
    state(pricingFolding, stream.pricing()),
  ]);
  return monthFigure({ customerId, period, asOf }, { tenant, usage, pricing });
}
