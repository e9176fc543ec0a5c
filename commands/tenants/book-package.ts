import { z } from 'zod';
import { reject } from '../../domain/kernel/rejection.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { BusinessDate } from '../../domain/kernel/time.ts';
import { Package, PackageBooked, Term } from '../../domain/tenants/events.ts';
import { bookingOn, isEnding, tenantFolding } from '../../domain/tenants/tenant.ts';
import { command } from '../kernel/command.ts';

export const bookPackage = command({
  name: 'BookPackage',
  says: 'Move the tenant to a package from a day on, today unless said otherwise, paid by the month or the year.',
  permission: 'tenants:manage',
  input: z.object({ package: Package, validFrom: BusinessDate.optional(), term: Term.optional() }),
  stream: (_, { tenantId }) => stream.tenant(tenantId),
  folding: tenantFolding,
  rejections: ['TenantNotFound', 'TenantTerminating', 'ValidFromInPast'],
  decide(tenant, input, { today }) {
    if (tenant.status === 'absent') return reject('TenantNotFound');
    if (isEnding(tenant)) return reject('TenantTerminating', { eraseOn: tenant.eraseOn ?? '' });
    const validFrom = input.validFrom ?? today;
    if (validFrom < today) return reject('ValidFromInPast', { today });
    const term = input.term ?? 'month';
    const inForce = bookingOn(tenant, validFrom);
    const sameFromThenOn = inForce?.package === input.package && (inForce.term ?? 'month') === term && tenant.packages.every((p) => p.validFrom <= validFrom);
    return sameFromThenOn ? [] : [PackageBooked({ package: input.package, validFrom, ...(term === 'year' && { term }) })];
  },
});
