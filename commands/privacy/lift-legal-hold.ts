import { z } from 'zod';
import { reject } from '../../domain/kernel/rejection.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { LegalHoldLifted } from '../../domain/privacy/events.ts';
import { privacyFolding } from '../../domain/privacy/privacy.ts';
import { command } from '../kernel/command.ts';

export const liftLegalHold = command({
  name: 'LiftLegalHold',
  says: 'The legal reason to keep data is gone.',
  permission: 'privacy:manage',
  input: z.object({ holdId: z.string() }),
  stream: (_, { tenantId }) => stream.privacy(tenantId),
  folding: privacyFolding,
  rejections: ['LegalHoldNotFound'],
  decide: ({ holds }, { holdId }) => (holds.has(holdId) ? [LegalHoldLifted({ holdId })] : reject('LegalHoldNotFound')),
});
