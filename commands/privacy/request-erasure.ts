import { z } from 'zod';
import { stream } from '../../domain/kernel/streams.ts';
import { ErasureGround, ErasureRequested } from '../../domain/privacy/events.ts';
import { privacyFolding } from '../../domain/privacy/privacy.ts';
import { command } from '../kernel/command.ts';

/** A pseudonym of the log: a contact, a user, a test's recipient. */
export const subjectId = z.string().regex(/^[A-Za-z0-9_-]{1,80}$/);

/** Under a legal hold the request is taken and waits: it is carried out when the hold is lifted, without being asked again. */
export const requestErasure = command({
  name: 'RequestErasure',
  says: 'Ask that a person be forgotten.',
  permission: 'privacy:manage',
  input: z.object({ subjectId, ground: ErasureGround.default('request') }),
  stream: (_, { tenantId }) => stream.privacy(tenantId),
  folding: privacyFolding,
  rejections: [],
  decide({ pending }, input, { id }) {
    const waiting = [...pending.values()].some((erasure) => erasure.subjectId === input.subjectId);
    return waiting ? [] : [ErasureRequested({ erasureId: id('erasure'), subjectId: input.subjectId, ground: input.ground })];
  },
});
