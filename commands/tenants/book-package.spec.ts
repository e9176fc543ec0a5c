import { describe, it } from 'vitest';
import { PackageBooked, TerminationRequested } from '../../domain/tenants/events.ts';
import { tenantFolding } from '../../domain/tenants/tenant.ts';
import { given } from '../kernel/spec.ts';
import { bookPackage } from './book-package.ts';
import { registered } from './tenant.examples.ts';

const starter = PackageBooked({ package: 'starter', validFrom: '2026-11-01' });

describe('booking a package', () => {
  it('refuses an unknown tenant', () => given(tenantFolding).when(bookPackage, { package: 'starter' }).thenRejected('TenantNotFound'));
  it('refuses a tenant on its way out', () =>
    given(tenantFolding, registered, TerminationRequested({ eraseOn: '2026-12-01' }))
      .when(bookPackage, { package: 'starter' })
      .thenRejected('TenantTerminating', { eraseOn: '2026-12-01' }));
  it('refuses a day that is over', () =>
    given(tenantFolding, registered, starter)
      .when(bookPackage, { package: 'professional', validFrom: '2026-11-15' })
      .thenRejected('ValidFromInPast', { today: '2026-11-16' }));
  it('books from today on', () =>
    given(tenantFolding, registered, starter)
      .when(bookPackage, { package: 'professional' })
      .thenEvents(PackageBooked({ package: 'professional', validFrom: '2026-11-16' })));
  it('books from a day to come', () =>
    given(tenantFolding, registered, starter)
      .when(bookPackage, { package: 'enterprise', validFrom: '2027-01-01' })
      .thenEvents(PackageBooked({ package: 'enterprise', validFrom: '2027-01-01' })));
  it('books nothing when the package is in force anyway', () =>
    given(tenantFolding, registered, starter).when(bookPackage, { package: 'starter' }).thenNothing());
  it('books by the year, once', async () => {
    const yearly = PackageBooked({ package: 'starter', validFrom: '2026-11-16', term: 'year' });
    await given(tenantFolding, registered, starter).when(bookPackage, { package: 'starter', term: 'year' }).thenEvents(yearly);
    await given(tenantFolding, registered, starter, yearly).when(bookPackage, { package: 'starter', term: 'year' }).thenNothing();
  });
  it('takes back a booking for a later day', () =>
    given(tenantFolding, registered, starter, PackageBooked({ package: 'enterprise', validFrom: '2027-01-01' }))
      .when(bookPackage, { package: 'starter', validFrom: '2027-01-01' })
      .thenEvents(PackageBooked({ package: 'starter', validFrom: '2027-01-01' })));
});
