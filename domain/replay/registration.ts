import type { Folding } from '../kernel/decider.ts';
import type { Instant } from '../kernel/time.ts';
import type { TenantEvent } from '../tenants/events.ts';

/** Facts of a tenant's beginning that no decision needs, so that its own state does not carry them. */
export interface Registration {
  readonly registeredAt: Instant | null;
  /** When it last went live. */
  readonly activatedAt: Instant | null;
  readonly adminEmail: string;
}

export const registrationFolding: Folding<Registration, TenantEvent> = {
  name: 'registration',
  initial: { registeredAt: null, activatedAt: null, adminEmail: '' },
  evolve: {
    TenantRegistered: (known, { adminEmail }, { at }) => ({ ...known, registeredAt: at, adminEmail }),
    PackageBooked: (known) => known,
    TenantActivated: (known, _, { at }) => ({ ...known, activatedAt: at }),
    TenantSuspended: (known) => known,
    TerminationRequested: (known) => known,
    TenantErased: (known) => known,
    BillingDetailsStated: (known) => known,
    VatIdChecked: (known) => known,
  },
};
