import { stream } from '../kernel/streams.ts';
import type { BusinessDate, Month } from '../kernel/time.ts';
import { stretchesOf, type MonthUsage } from '../pricing/month-usage.ts';
import type { Pricing } from '../pricing/pricing.ts';
import { rateMonth } from '../pricing/rate-month.ts';
import type { Tenant } from '../tenants/tenant.ts';
import type { Billed } from './billed.ts';
import { invoiceLines } from './invoice-lines.ts';

interface Asked {
  readonly customerId: string;
  readonly period: Month;
  readonly asOf: BusinessDate | undefined;
}
interface Known {
  readonly tenant: Tenant;
  readonly usage: MonthUsage;
  readonly pricing: Pricing;
  readonly billed: Billed;
}

/** The month as it is rated now, and the lines for what of it is not billed yet; below zero where too much was. */
export function askedLines({ customerId, period, asOf }: Asked, { tenant, usage, pricing, billed }: Known) {
  // What was billed once stays in, also when somebody names an earlier day than the time before.
  const billedUpTo = Math.max(-1, ...[...billed.usage.values()].map(({ upTo }) => upTo));
  const until = stretchesOf(usage).filter(({ day, from }) => asOf === undefined || day <= asOf || from <= billedUpTo);
  const rated = rateMonth(period, tenant, pricing, until);
  return typeof rated === 'string' ? rated : { rated, asked: invoiceLines(rated, billed, stream.usage(customerId, period), tenant.billing.language) };
}
