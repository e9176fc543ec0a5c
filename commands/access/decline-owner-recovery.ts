import { z } from 'zod';
import { accessFolding } from '../../domain/access/access.ts';
import { OwnerRecoveryDeclined } from '../../domain/access/events.ts';
import { reject } from '../../domain/kernel/rejection.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { command } from '../kernel/command.ts';

export const declineOwnerRecovery = command({
  name: 'DeclineOwnerRecovery',
  says: 'Say no to a new owner that the operator asked for, or take the wish back.',
  permission: 'access:manage',
  input: z.object({ recoveryId: z.string().min(1).max(80) }),
  stream: (_, { tenantId }) => stream.access(tenantId),
  folding: accessFolding,
  rejections: ['OwnerRecoveryNotFound', 'OwnerRecoveryConfirmed'],
  decide(access, { recoveryId }) {
    const recovery = access.recoveries.get(recoveryId);
    if (!recovery) return reject('OwnerRecoveryNotFound');
    if (recovery.status === 'confirmed') return reject('OwnerRecoveryConfirmed');
    return recovery.status === 'declined' ? [] : [OwnerRecoveryDeclined({ recoveryId })];
  },
});
