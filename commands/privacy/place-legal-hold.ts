import { z } from 'zod';
import { reject } from '../../domain/kernel/rejection.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { LegalHoldPlaced } from '../../domain/privacy/events.ts';
import { holdOn, privacyFolding } from '../../domain/privacy/privacy.ts';
import { command } from '../kernel/command.ts';
import { subjectId } from './request-erasure.ts';

export const placeLegalHold = command({
  name: 'PlaceLegalHold',
  says: 'Keep data for a legal reason, whatever is asked meanwhile.',
  permission: 'privacy:manage',
  input: z.object({ subjectId: subjectId.optional(), reason: z.string().trim().min(3).max(300) }),
  stream: (_, { tenantId }) => stream.privacy(tenantId),
  folding: privacyFolding,
  rejections: ['ErasureUnderway'],
  decide(privacy, hold, { id }) {
    // An erasure that no hold keeps is being carried out at this moment; a hold would promise what can't be kept.
    const underway = [...privacy.pending.values()].some(
      (erasure) => (hold.subjectId === undefined || erasure.subjectId === hold.subjectId) && !holdOn(privacy, erasure.subjectId),
    );
    if (underway) return reject('ErasureUnderway');
    return [LegalHoldPlaced({ holdId: id('hold'), reason: hold.reason, ...(hold.subjectId !== undefined && { subjectId: hold.subjectId }) })];
  },
});
