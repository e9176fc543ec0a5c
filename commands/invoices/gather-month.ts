import { correctionRegisterFolding, type CorrectionRegister } from '../../domain/invoices/correction-register.ts';
import type { MonthOfCustomer } from '../../domain/invoices/draft-invoice.ts';
import { seriesOf, seriesSince } from '../../domain/invoices/invoice-number.ts';
import { billedIn, creditsUsed, invoiceRegisterFolding, type InvoiceRegister, type Registers } from '../../domain/invoices/invoice-register.ts';
import { stream } from '../../domain/kernel/streams.ts';
import type { BusinessDate, Month } from '../../domain/kernel/time.ts';
import { creditsFolding, type Credits } from '../../domain/pricing/credits.ts';
import { monthUsageFolding } from '../../domain/pricing/month-usage.ts';
import { pricingFolding } from '../../domain/pricing/pricing.ts';
import { tenantFolding, type Tenant } from '../../domain/tenants/tenant.ts';
import type { Sources } from '../kernel/command.ts';

export type GatheredMonth = Omit<MonthOfCustomer, 'billed' | 'creditsUsed'> & {
  /** All registers but the current series' own. */
  readonly others: Registers;
};

/** Everything a draft needs besides the register of the current series, which the command itself stands on. */
export async function gatherMonth(
  state: Sources['state'],
  { customerId, period, issuedOn }: { readonly customerId: string; readonly period: Month; readonly issuedOn: BusinessDate },
): Promise<GatheredMonth> {
  const [tenant, usage, pricing, credits] = await Promise.all([
    state(tenantFolding, stream.tenant(customerId)),
    state(monthUsageFolding, stream.usage(customerId, period)),
    state(pricingFolding, stream.pricing()),
    state(creditsFolding, stream.credits(customerId)),
  ]);
  return { tenant, usage, pricing, credits, others: await gatherOthers(state, firstYear(period, credits, tenant), issuedOn) };
}

export function completeMonth(
  { others, ...month }: GatheredMonth,
  register: InvoiceRegister,
  { period, customerId, without }: { readonly period: Month; readonly customerId: string; readonly without?: string },
): MonthOfCustomer {
  const registers = { ...others, invoices: [...others.invoices, register] };
  return { ...month, billed: billedIn(registers, period, customerId, without), creditsUsed: creditsUsed(registers, customerId, without) };
}

/** A credit may have been used on an invoice of any month since it was granted, and so may what is left of a paid year. */
function firstYear(period: Month, credits: Credits, { packages }: Pick<Tenant, 'packages'>): string {
  const paid = packages.filter(({ term }) => term === 'year').map(({ validFrom }) => validFrom.slice(0, 4));
  return [...paid, ...credits.map(({ year }) => year)].reduce((first, year) => (year < first ? year : first), period.slice(0, 4));
}

async function gatherOthers(state: Sources['state'], since: string, issuedOn: BusinessDate): Promise<Registers> {
  const series = seriesSince(since, issuedOn).filter((one) => one !== seriesOf(issuedOn));
  const [invoices, corrections] = await Promise.all([
    Promise.all(series.map((one) => state(invoiceRegisterFolding, stream.invoiceRegister(one)))),
    gatherCorrections(state, since, issuedOn),
  ]);
  return { invoices, corrections };
}

/** Every register that may hold a correction of a document of a year and those after it; `since` begins with the year. */
export function gatherCorrections(state: Sources['state'], since: string, until: BusinessDate): Promise<readonly CorrectionRegister[]> {
  return Promise.all(seriesSince(since, until, 'credit-note').map((one) => state(correctionRegisterFolding, stream.invoiceRegister(one))));
}
