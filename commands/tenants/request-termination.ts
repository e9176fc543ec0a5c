import { z } from 'zod';
import { reject } from '../../domain/kernel/rejection.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { addDays } from '../../domain/kernel/time.ts';
import { TerminationRequested } from '../../domain/tenants/events.ts';
import { isEnding, tenantFolding } from '../../domain/tenants/tenant.ts';
import { command } from '../kernel/command.ts';

/** Time to take the data along before it is erased. */
export const daysUntilErasure = 30;

export const requestTermination = command({
  name: 'RequestTermination',
  says: 'End the contract; the data is erased 30 days later.',
  permission: 'tenants:manage',
  input: z.object({}),
  stream: (_, { tenantId }) => stream.tenant(tenantId),
  folding: tenantFolding,
  rejections: ['TenantNotFound'],
  decide(tenant, _, { today }) {
    if (tenant.status === 'absent') return reject('TenantNotFound');
    return isEnding(tenant) ? [] : [TerminationRequested({ eraseOn: addDays(today, daysUntilErasure) })];
  },
});
