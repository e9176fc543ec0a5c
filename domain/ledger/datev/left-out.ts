import { z } from 'zod';

/** A booking or debtor that no row could be made of: the file goes out without it, and says so. */
export const LeftOut = z.object({
  /** The journal entry, or the customer. */
  record: z.string(),
  /** The document or the company's name, for a person to find it by. */
  name: z.string(),
  code: z.enum(['EntryNotExportable', 'CurrencyUnsupported', 'FieldInvalid', 'NotInCp1252']),
  /** DATEV's caption of the field at fault. */
  field: z.string().optional(),
  column: z.number().int().optional(),
  /** The sign that the code page lacks. */
  character: z.string().optional(),
});
export type LeftOut = z.infer<typeof LeftOut>;
