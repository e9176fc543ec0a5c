import { reject } from '../../domain/kernel/rejection.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { SubjectErased } from '../../domain/privacy/events.ts';
import { privacyFolding } from '../../domain/privacy/privacy.ts';
import { command } from '../kernel/command.ts';

/** Says what `carryOutErasures` has done; the keys are gone by then. */
export const eraseSubject = command({
  name: 'EraseSubject',
  says: 'A person was forgotten.',
  permission: 'privacy:manage',
  input: SubjectErased.schema,
  stream: (_, { tenantId }) => stream.privacy(tenantId),
  folding: privacyFolding,
  rejections: ['ErasureNotFound'],
  decide({ pending }, done) {
    return pending.get(done.erasureId)?.subjectId === done.subjectId ? [SubjectErased(done)] : reject('ErasureNotFound');
  },
});
