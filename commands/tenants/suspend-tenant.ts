import { z } from 'zod';
import { reject } from '../../domain/kernel/rejection.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { TenantSuspended } from '../../domain/tenants/events.ts';
import { isEnding, tenantFolding } from '../../domain/tenants/tenant.ts';
import { command } from '../kernel/command.ts';

export const suspendTenant = command({
  name: 'SuspendTenant',
  says: 'Stop the tenant: messages are kept, nothing is answered.',
  permission: 'tenants:manage',
  input: z.object({ reason: z.string().trim().min(1).max(500) }),
  stream: (_, { tenantId }) => stream.tenant(tenantId),
  folding: tenantFolding,
  rejections: ['TenantNotFound', 'TenantTerminating'],
  decide(tenant, { reason }) {
    if (tenant.status === 'absent') return reject('TenantNotFound');
    if (isEnding(tenant)) return reject('TenantTerminating', { eraseOn: tenant.eraseOn ?? '' });
    return tenant.status === 'suspended' ? [] : [TenantSuspended({ reason })];
  },
});
