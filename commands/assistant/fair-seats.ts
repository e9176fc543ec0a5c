/** Who a turn is taken for, and who computes its answer. */
export interface Share {
  readonly tenantId: string;
  readonly vendor: string;
}

/** Gives a seat to the turn once there is one for it; the result gives it back, once. */
export interface FairSeats {
  take(share: Share): Promise<() => void>;
}

interface Waiting extends Share {
  readonly sit: () => void;
}

/**
 * A tenant may hold half as many seats as are free, a vendor three times as many: one slow tenant comes to a third of the seats, one slow
 * vendor to three quarters, and however many are slow, there is a seat left for the next tenant and for the next vendor.
 */
const tenantsPart = 0.5;
const vendorsPart = 3;

/** Seats for the turns of one process. Those who wait go by who holds least, and among equals by who came first. */
export function fairSeats(seats: number): FairSeats {
  const held = { tenant: new Map<string, number>(), vendor: new Map<string, number>() };
  /** Of each tenant, oldest first; a tenant's place in the map is when it came to wait. */
  const waiting = new Map<string, Waiting[]>();
  let free = seats;

  const of = (map: ReadonlyMap<string, number>, key: string) => map.get(key) ?? 0;
  const change = (map: Map<string, number>, key: string, by: number) => {
    const next = of(map, key) + by;
    if (next === 0) map.delete(key);
    else map.set(key, next);
  };
  const book = ({ tenantId, vendor }: Share, by: 1 | -1) => {
    free -= by;
    change(held.tenant, tenantId, by);
    change(held.vendor, vendor, by);
  };
  const fits = ({ tenantId, vendor }: Share) =>
    free > 0 && of(held.tenant, tenantId) < Math.max(free * tenantsPart, 1) && of(held.vendor, vendor) < Math.max(free * vendorsPart, 1);

  const next = (): Waiting | undefined => {
    let best: { readonly queue: Waiting[]; readonly at: number; readonly holds: number } | undefined;
    for (const [tenantId, queue] of waiting) {
      const holds = of(held.tenant, tenantId);
      if (best && holds >= best.holds) continue;
      const at = queue.findIndex(fits);
      if (at >= 0) best = { queue, at, holds };
    }
    return best?.queue.splice(best.at, 1)[0];
  };

  const seat = () => {
    for (let one = next(); one; one = next()) {
      if (waiting.get(one.tenantId)?.length === 0) waiting.delete(one.tenantId);
      book(one, 1);
      one.sit();
    }
  };

  return {
    take: (share) =>
      new Promise((resolve) => {
        let given = false;
        const sit = () =>
          resolve(() => {
            if (given) return;
            given = true;
            book(share, -1);
            seat();
          });
        waiting.set(share.tenantId, [...(waiting.get(share.tenantId) ?? []), { ...share, sit }]);
        seat();
      }),
  };
}
