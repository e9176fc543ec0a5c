import { z } from 'zod';
import { event, type EventOf } from '../kernel/event.ts';
import { BusinessDate } from '../kernel/time.ts';
import { erasureOutcome } from './erasure-outcome.ts';

export const ExportRequested = event(
  'ExportRequested',
  'Somebody asked for a copy of all conversations and configuration (Art. 20 GDPR).',
  z.object({ exportId: z.string() }),
);
export const ExportCompleted = event(
  'ExportCompleted',
  'The copy lies ready for download.',
  z.object({ exportId: z.string(), sha256: z.string(), bytes: z.number().int(), conversations: z.number().int(), messages: z.number().int() }),
);
export const ExportFailed = event('ExportFailed', 'The copy could not be made.', z.object({ exportId: z.string(), cause: z.string() }));

/** Why somebody's data goes. */
export const ErasureGround = z.enum(['request', 'consent-withdrawn', 'unlawful', 'contract-ended', 'retention']);
export type ErasureGround = z.infer<typeof ErasureGround>;

export const RetentionChosen = event(
  'RetentionChosen',
  'Messages are kept for so many days from now on.',
  z.object({ days: z.number().int().min(1).max(365) }),
);
export const RetentionApplied = event(
  'RetentionApplied',
  'The keys of messages older than the retention were destroyed.',
  z.object({ erasureId: z.string(), upTo: BusinessDate, ...erasureOutcome }),
);
export const ErasureRequested = event(
  'ErasureRequested',
  'Somebody asked that a person be forgotten (Art. 17 GDPR).',
  z.object({ erasureId: z.string(), subjectId: z.string(), ground: ErasureGround }),
);
export const SubjectErased = event(
  'SubjectErased',
  'The keys of a person were destroyed; nothing sealed with them can be read any more.',
  z.object({ erasureId: z.string(), subjectId: z.string(), ...erasureOutcome }),
);
export const LegalHoldPlaced = event(
  'LegalHoldPlaced',
  'Data must be kept for a legal reason, whatever is asked meanwhile.',
  z.object({
    holdId: z.string(),
    /** Whose data; everybody's when absent. */
    subjectId: z.string().optional(),
    reason: z.string(),
  }),
);
export const LegalHoldLifted = event(
  'LegalHoldLifted',
  'The legal reason to keep data is gone; erasures that waited for it are carried out.',
  z.object({ holdId: z.string() }),
);

export const privacyEvents = [
  ExportRequested,
  ExportCompleted,
  ExportFailed,
  RetentionChosen,
  RetentionApplied,
  ErasureRequested,
  SubjectErased,
  LegalHoldPlaced,
  LegalHoldLifted,
] as const;
export type PrivacyEvent = EventOf<(typeof privacyEvents)[number]>;
