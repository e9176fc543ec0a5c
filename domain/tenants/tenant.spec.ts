import { describe, expect, it } from 'vitest';
import { apply } from '../kernel/decider.ts';
import { PackageBooked, TenantActivated, TenantRegistered, TenantSuspended, TerminationRequested, type TenantEvent } from './events.ts';
import { packageOn, tenantFolding } from './tenant.ts';

const address = { street: 'Hauptstr. 1', postalCode: '70173', city: 'Stuttgart', country: 'DE' } as const;
const registered = TenantRegistered({ companyName: 'Muster GmbH', adminEmail: 'chef@muster.example', adminUserId: 'u1', address, demo: false });
const booked = (name: 'starter' | 'professional', validFrom: string) => PackageBooked({ package: name, validFrom });

function after(...events: readonly (readonly [string, TenantEvent])[]) {
  return events.reduce(
    (tenant, [day, event]) =>
      apply(tenantFolding, tenant, event, {
        tenantId: 't',
        actor: { kind: 'operator', id: 'o' },
        commandId: 'c',
        $correlationId: 'c',
        $causationId: 'c',
        at: `${day}T12:00:00.000Z`,
      }),
    tenantFolding.initial,
  );
}

describe('the tenant', () => {
  it('goes from registered to active, suspended and terminating', () => {
    const history = [
      ['2026-01-05', registered],
      ['2026-01-05', booked('starter', '2026-01-05')],
      ['2026-01-06', TenantActivated({})],
      ['2026-02-01', TenantSuspended({ reason: 'unbezahlt' })],
      ['2026-03-01', TerminationRequested({ eraseOn: '2026-03-31' })],
    ] as const;
    expect(history.map((_, i) => after(...history.slice(0, i + 1)).status)).toEqual(['registered', 'registered', 'active', 'suspended', 'terminating']);
    expect(after(...history)).toMatchObject({ companyName: 'Muster GmbH', package: 'starter', eraseOn: '2026-03-31', address });
  });

  it('has the package that was booked last for the latest day that has come', () => {
    const tenant = after(['2026-01-05', registered], ['2026-01-05', booked('starter', '2026-01-05')], ['2026-01-05', booked('professional', '2026-02-01')]);
    expect(tenant.package).toBe('starter');
    expect(['2026-01-04', '2026-01-05', '2026-01-31', '2026-02-01'].map((day) => packageOn(tenant, day))).toEqual([
      undefined,
      'starter',
      'starter',
      'professional',
    ]);
    const corrected = after(['2026-01-05', registered], ['2026-01-05', booked('starter', '2026-01-05')], ['2026-01-05', booked('professional', '2026-01-05')]);
    expect(corrected.package).toBe('professional');
  });
});
