import { z } from 'zod';
import { reject } from '../../domain/kernel/rejection.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { TenantActivated } from '../../domain/tenants/events.ts';
import { isEnding, tenantFolding } from '../../domain/tenants/tenant.ts';
import { command } from '../kernel/command.ts';

export const activateTenant = command({
  name: 'ActivateTenant',
  says: 'Let the tenant answer its customers.',
  permission: 'tenants:manage',
  input: z.object({}),
  stream: (_, { tenantId }) => stream.tenant(tenantId),
  folding: tenantFolding,
  rejections: ['TenantNotFound', 'TenantTerminating'],
  decide(tenant) {
    if (tenant.status === 'absent') return reject('TenantNotFound');
    if (isEnding(tenant)) return reject('TenantTerminating', { eraseOn: tenant.eraseOn ?? '' });
    return tenant.status === 'active' ? [] : [TenantActivated({})];
  },
});
