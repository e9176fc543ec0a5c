import { reject } from '../../domain/kernel/rejection.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { TenantErased } from '../../domain/tenants/events.ts';
import { tenantFolding } from '../../domain/tenants/tenant.ts';
import { command } from '../kernel/command.ts';

/** Says what `forgetTenant` has done; the keys are gone by then. */
export const eraseTenant = command({
  name: 'EraseTenant',
  says: 'Everything personal of a former customer was forgotten.',
  permission: 'tenants:manage',
  input: TenantErased.schema,
  stream: (_, { tenantId }) => stream.tenant(tenantId),
  folding: tenantFolding,
  rejections: ['TenantNotFound', 'TenantNotTerminating'],
  decide({ status }, done) {
    if (status === 'absent') return reject('TenantNotFound');
    if (status === 'erased') return [];
    return status === 'terminating' ? [TenantErased(done)] : reject('TenantNotTerminating');
  },
});
