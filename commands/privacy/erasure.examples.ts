import { ErasureRequested, LegalHoldPlaced, SubjectErased } from '../../domain/privacy/events.ts';

/** What an erasure left behind, for specs. */
export const outcome = {
  keys: 2,
  keyIdsSha256: 'ab'.repeat(32),
  swept: [{ store: 'vault' as const, outcome: 'removed' as const, count: 2 }],
  destroyedAt: '2026-11-16T09:30:00.000Z',
};
export const requested = (erasureId: string, subjectId: string) => ErasureRequested({ erasureId, subjectId, ground: 'request' });
export const done = (erasureId: string, subjectId: string) => SubjectErased({ erasureId, subjectId, ...outcome });
export const held = (holdId: string, subjectId?: string) =>
  LegalHoldPlaced({ holdId, reason: 'Rechtsstreit 12/26', ...(subjectId !== undefined && { subjectId }) });
