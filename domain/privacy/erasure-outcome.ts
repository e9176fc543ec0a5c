import { z } from 'zod';
import { Instant } from '../kernel/time.ts';

/** What was done in one place that held the data or a copy of it. */
export const Swept = z.object({
  store: z.enum(['vault', 'vault-files', 'write-ahead-log', 'exports', 'mail-outbox']),
  outcome: z.enum(['removed', 'left']),
  count: z.number().int().nonnegative(),
});
export type Swept = z.infer<typeof Swept>;

/** Key ids are many, so the event holds their number and the SHA-256 of the sorted ids, one a line; the vault has the list. */
export const erasureOutcome = { keys: z.number().int().nonnegative(), keyIdsSha256: z.string(), swept: z.array(Swept), destroyedAt: Instant };
