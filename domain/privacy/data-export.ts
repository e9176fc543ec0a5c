import type { Evolve, Folding } from '../kernel/decider.ts';
import type { PrivacyEvent } from './events.ts';

export type ExportStatus = 'requested' | 'completed' | 'failed';

/** The copies a tenant asked for, by id. */
export interface Privacy { readonly exports: ReadonlyMap<string, ExportStatus> }

const mark = (privacy: Privacy, exportId: string, status: ExportStatus): Privacy => ({ ...privacy, exports: new Map(privacy.exports).set(exportId, status) });

const evolve: Evolve<Privacy, PrivacyEvent> = {
  ExportRequested: (privacy, { exportId }) => mark(privacy, exportId, 'requested'),
  ExportCompleted: (privacy, { exportId }) => mark(privacy, exportId, 'completed'),
  ExportFailed: (privacy, { exportId }) => mark(privacy, exportId, 'failed'),
};

export const privacyFolding: Folding<Privacy, PrivacyEvent> = { name: 'privacy', initial: { exports: new Map() }, evolve };
