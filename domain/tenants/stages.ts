import { addDays, type BusinessDate } from '../kernel/time.ts';
import type { Package, Term } from './events.ts';
import { bookingOn, type Tenant } from './tenant.ts';

/** A stretch of days with one package, booked by the month or by the year. */
export interface Stage {
  readonly package: Package;
  readonly term: Term;
  /** The first day paid for; of a yearly booking, the first day of its first year. */
  readonly from: BusinessDate;
  /** The last day paid for; undefined while no end is known. */
  readonly to: BusinessDate | undefined;
}

/** The contract as it is paid for: from the day the tenant went live to the day before its data is erased, split where the booking changes. */
export function stagesOf(tenant: Pick<Tenant, 'packages' | 'liveSince' | 'eraseOn'>): readonly Stage[] {
  const first = tenant.packages.reduce<BusinessDate>((day, { validFrom }) => (validFrom < day ? validFrom : day), '9999-12-31');
  const start = tenant.liveSince !== undefined && tenant.liveSince > first ? tenant.liveSince : first;
  const end = tenant.eraseOn === undefined ? undefined : addDays(tenant.eraseOn, -1);
  const days = [start, ...new Set(tenant.packages.map(({ validFrom }) => validFrom).filter((day) => day > start))].toSorted();
  const stages: Stage[] = [];
  for (const from of days) {
    if (end !== undefined && from > end) break;
    const booking = bookingOn(tenant, from);
    const last = stages.at(-1);
    if (!booking) continue;
    const term = booking.term ?? 'month';
    // Booking again what is in force changes nothing, and a year that runs goes on.
    if (last?.package === booking.package && last.term === term) continue;
    if (last) stages[stages.length - 1] = { ...last, to: addDays(from, -1) };
    stages.push({ package: booking.package, term, from, to: end });
  }
  return stages;
}

/** The part of a stage within some days, if any. */
export function within(stage: Stage, from: BusinessDate, to: BusinessDate): { readonly from: BusinessDate; readonly to: BusinessDate } | undefined {
  const part = { from: stage.from > from ? stage.from : from, to: stage.to !== undefined && stage.to < to ? stage.to : to };
  return part.from <= part.to ? part : undefined;
}
