import { z } from 'zod';
import { event, type EventOf } from '../kernel/event.ts';

export const TrailAnchored = event(
  'TrailAnchored',
  "The heads of all tenants' trails that had grown went into the operator's trail.",
  z.object({
    cause: z.enum(['schedule', 'demand']),
  }),
);

export const auditEvents = [TrailAnchored] as const;
export type AuditEvent = EventOf<(typeof auditEvents)[number]>;
