import type { Evolve, Folding } from '../kernel/decider.ts';
import type { BusinessDate } from '../kernel/time.ts';
import type { PrivacyEvent } from './events.ts';

export type ExportStatus = 'requested' | 'completed' | 'failed';

export interface Erasure {
  readonly erasureId: string;
  readonly subjectId: string;
}
export interface LegalHold {
  readonly holdId: string;
  readonly subjectId: string | undefined;
  readonly reason: string;
}

/** What a tenant asked for about its data: copies, erasures, holds, and how long messages are kept. */
export interface Privacy {
  readonly exports: ReadonlyMap<string, ExportStatus>;
  readonly retentionDays: number;
  /** The last day whose messages are gone. */
  readonly erasedUpTo: BusinessDate | undefined;
  /** Asked for and not carried out yet. */
  readonly pending: ReadonlyMap<string, Erasure>;
  readonly erasuresDone: number;
  readonly holds: ReadonlyMap<string, LegalHold>;
}

/** D-39. */
export const defaultRetentionDays = 30;

/** The hold that keeps somebody's data. Without a subject: one that keeps everybody's. */
export function holdOn(privacy: Pick<Privacy, 'holds'>, subjectId: string | undefined): LegalHold | undefined {
  return [...privacy.holds.values()].find((hold) => hold.subjectId === undefined || hold.subjectId === subjectId);
}

/** Erasures nothing stands in the way of. */
export function dueErasures(privacy: Privacy): readonly Erasure[] {
  return [...privacy.pending.values()].filter(({ subjectId }) => !holdOn(privacy, subjectId));
}

const mark = (privacy: Privacy, exportId: string, status: ExportStatus): Privacy => ({ ...privacy, exports: new Map(privacy.exports).set(exportId, status) });
const without = <T>(map: ReadonlyMap<string, T>, key: string): ReadonlyMap<string, T> => {
  const next = new Map(map);
  next.delete(key);
  return next;
};

const evolve: Evolve<Privacy, PrivacyEvent> = {
  ExportRequested: (privacy, { exportId }) => mark(privacy, exportId, 'requested'),
  ExportCompleted: (privacy, { exportId }) => mark(privacy, exportId, 'completed'),
  ExportFailed: (privacy, { exportId }) => mark(privacy, exportId, 'failed'),
  RetentionChosen: (privacy, { days }) => ({ ...privacy, retentionDays: days }),
  RetentionApplied: (privacy, { upTo }) => ({ ...privacy, erasedUpTo: upTo, erasuresDone: privacy.erasuresDone + 1 }),
  ErasureRequested: (privacy, { erasureId, subjectId }) => ({ ...privacy, pending: new Map(privacy.pending).set(erasureId, { erasureId, subjectId }) }),
  SubjectErased: (privacy, { erasureId }) => ({ ...privacy, pending: without(privacy.pending, erasureId), erasuresDone: privacy.erasuresDone + 1 }),
  LegalHoldPlaced: (privacy, { holdId, subjectId, reason }) => ({ ...privacy, holds: new Map(privacy.holds).set(holdId, { holdId, subjectId, reason }) }),
  LegalHoldLifted: (privacy, { holdId }) => ({ ...privacy, holds: without(privacy.holds, holdId) }),
};

export const privacyFolding: Folding<Privacy, PrivacyEvent> = {
  name: 'privacy',
  initial: { exports: new Map(), retentionDays: defaultRetentionDays, erasedUpTo: undefined, pending: new Map(), erasuresDone: 0, holds: new Map() },
  evolve,
};
