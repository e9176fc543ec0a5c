import { reject, type Rejection } from '../../domain/kernel/rejection.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { addDays, monthOf, type BusinessDate, type Month } from '../../domain/kernel/time.ts';
import type { Currency } from '../../domain/kernel/money.ts';
import { basisOf, estimateDays, estimateMonth, sumOfRated, type Basis, type Estimate } from '../../domain/pricing/estimate-month.ts';
import { monthUsageFolding, stretchesOf, type Stretch } from '../../domain/pricing/month-usage.ts';
import { priceOn, pricingFolding, unitPrice } from '../../domain/pricing/pricing.ts';
import { rateMonth, type RatedMonth } from '../../domain/pricing/rate-month.ts';
import type { Package } from '../../domain/tenants/events.ts';
import { packageOn, tenantFolding } from '../../domain/tenants/tenant.ts';
import type { Sources } from '../kernel/command.ts';

export interface ChangeEstimate {
  readonly basis: Basis;
  readonly currency: Currency;
  readonly priceVersion: number;
  readonly now: Estimate;
  readonly changed: Estimate;
}
export type EstimateRefusal = Rejection<'PackageNotBooked' | 'PriceListMissing' | 'ModelNotPriced'>;

/** What a month costs as things are, and with another package or model, by the tenant's own last thirty days (US-2.2.b). */
export async function estimateChange(
  state: Sources['state'],
  {
    tenantId,
    today,
    package: other,
    model,
  }: { readonly tenantId: string; readonly today: BusinessDate; readonly package?: Package | undefined; readonly model?: string | undefined },
): Promise<ChangeEstimate | EstimateRefusal> {
  const tenant = await state(tenantFolding, stream.tenant(tenantId));
  const booked = packageOn(tenant, today);
  if (!booked) return reject('PackageNotBooked');
  const list = priceOn(await state(pricingFolding, stream.pricing()), today, tenant.currency);
  if (!list) return reject('PriceListMissing');
  if (model !== undefined && unitPrice(list, model) === undefined) return reject('ModelNotPriced', { model });
  const { basis, recent } = basisOf(await recentUsage(state, tenantId, today), list, today);
  return {
    basis,
    currency: list.currency,
    priceVersion: list.version,
    now: estimateMonth(recent, basis, list, booked),
    changed: estimateMonth(recent, basis, list, other ?? booked, model),
  };
}

async function recentUsage(state: Sources['state'], tenantId: string, today: BusinessDate): Promise<readonly Stretch[]> {
  const months = new Set(Array.from({ length: estimateDays }, (_, i) => monthOf(addDays(today, -1 - i))));
  const usages = await Promise.all([...months].map((month) => state(monthUsageFolding, stream.usage(tenantId, month))));
  return usages.flatMap(stretchesOf);
}

export interface RatedAgain {
  readonly package: Package;
  readonly rated: RatedMonth;
  /** Fees and overage, net. */
  readonly net: string;
}

/** A month, rated from the same calls as if another package had been booked all along (B7). */
export async function rateMonthOn(
  state: Sources['state'],
  { tenantId, period, packages }: { readonly tenantId: string; readonly period: Month; readonly packages: readonly Package[] },
): Promise<readonly RatedAgain[] | EstimateRefusal> {
  const [tenant, pricing, usage] = await Promise.all([
    state(tenantFolding, stream.tenant(tenantId)),
    state(pricingFolding, stream.pricing()),
    state(monthUsageFolding, stream.usage(tenantId, period)),
  ]);
  const [first] = tenant.packages;
  if (!first) return reject('PackageNotBooked');
  const results: RatedAgain[] = [];
  for (const booked of packages) {
    const validFrom = tenant.packages.reduce((day, booking) => (booking.validFrom < day ? booking.validFrom : day), first.validFrom);
    const rated = rateMonth(period, { ...tenant, packages: [{ package: booked, validFrom }] }, pricing, stretchesOf(usage));
    if (typeof rated === 'string') return reject(rated);
    results.push({ package: booked, rated, net: sumOfRated(rated) });
  }
  return results;
}
