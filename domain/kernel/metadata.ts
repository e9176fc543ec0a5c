import { z } from 'zod';

/** Who caused an event: a person, a key, a contact on a channel, or the system itself. Ids only, never names. */
export const Actor = z.object({
  kind: z.enum(['user', 'operator', 'api-key', 'contact', 'system']),
  id: z.string().min(1),
});
export type Actor = z.infer<typeof Actor>;

/** The envelope of every event. The payload never repeats any of this. */
export const Metadata = z.object({
  tenantId: z.string().min(1),
  actor: Actor,
  commandId: z.string().min(1),
  $correlationId: z.string().min(1),
  $causationId: z.string().min(1),
  /** The instant the decision was taken, UTC ISO 8601 with milliseconds. */
  at: z.string(),
  reason: z.string().optional(),
  /** A keyed hash of what was asked for, on the first event of an append; sealed with the key of the person the event is about, if it is about one. */
  input: z.string().optional(),
  /** On the first event of an append that changes how something is set up: keyed hashes of the whole state before and after. */
  configuration: z.object({ before: z.string(), after: z.string() }).optional(),
  /** True for the demo tenant's history, which was written with a past clock. */
  demo: z.boolean().optional(),
});
export type Metadata = z.infer<typeof Metadata>;

/** The tenant id of the operator's own streams (price list, invoice register, journal). */
export const OPERATOR = 'operator';
