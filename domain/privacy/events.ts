import { z } from 'zod';
import { event, type EventOf } from '../kernel/event.ts';

export const ExportRequested = event('ExportRequested', 'Somebody asked for a copy of all conversations and configuration (Art. 20 GDPR).', z.object({ exportId: z.string() }));
export const ExportCompleted = event('ExportCompleted', 'The copy lies ready for download.', z.object({ exportId: z.string(), sha256: z.string(), bytes: z.number().int(), conversations: z.number().int(), messages: z.number().int() }));
export const ExportFailed = event('ExportFailed', 'The copy could not be made.', z.object({ exportId: z.string(), cause: z.string() }));

export const privacyEvents = [ExportRequested, ExportCompleted, ExportFailed] as const;
export type PrivacyEvent = EventOf<(typeof privacyEvents)[number]>;
