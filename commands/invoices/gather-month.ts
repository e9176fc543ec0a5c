import { billedIn, invoiceRegisterFolding, type InvoiceRegister } from '../../domain/invoices/invoice-register.ts';
import { seriesOf, seriesSince } from '../../domain/invoices/invoice-number.ts';
import type { MonthOfCustomer } from '../../domain/invoices/draft-invoice.ts';
import type { BusinessDate, Month } from '../../domain/kernel/time.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { monthUsageFolding } from '../../domain/pricing/month-usage.ts';
import { pricingFolding } from '../../domain/pricing/pricing.ts';
import { tenantFolding } from '../../domain/tenants/tenant.ts';
import type { Sources } from '../kernel/command.ts';

export type GatheredMonth = Omit<MonthOfCustomer, 'billed'> & { readonly earlierRegisters: readonly InvoiceRegister[] };

/** Everything a draft needs besides the register of the current series, which the command itself stands on. */
export async function gatherMonth(
  state: Sources['state'],
  { customerId, period, issuedOn }: { readonly customerId: string; readonly period: Month; readonly issuedOn: BusinessDate },
): Promise<GatheredMonth> {
  const earlier = seriesSince(period, issuedOn).filter((series) => series !== seriesOf(issuedOn));
  const [tenant, usage, pricing, ...earlierRegisters] = await Promise.all([
    state(tenantFolding, stream.tenant(customerId)),
    state(monthUsageFolding, stream.usage(customerId, period)),
    state(pricingFolding, stream.pricing()),
    ...earlier.map((series) => state(invoiceRegisterFolding, stream.invoiceRegister(series))),
  ]);
  return { tenant, usage, pricing, earlierRegisters };
}

export function completeMonth({ earlierRegisters, ...month }: GatheredMonth, register: InvoiceRegister, period: Month, customerId: string): MonthOfCustomer {
  return { ...month, billed: billedIn([...earlierRegisters, register], period, customerId) };
}
