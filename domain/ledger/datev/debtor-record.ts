import { z } from 'zod';

/** What DATEV learns of a customer: business master data as it stands on invoices, no person's. */
export const DebtorRecord = z.object({
  account: z.string(),
  customerId: z.string(),
  name: z.string(),
  street: z.string(),
  postalCode: z.string(),
  city: z.string(),
  country: z.string(),
  vatId: z.string().optional(),
});
export type DebtorRecord = z.infer<typeof DebtorRecord>;

export function sameRecord(a: DebtorRecord | undefined, b: DebtorRecord): boolean {
  if (!a) return false;
  return (['account', 'customerId', 'name', 'street', 'postalCode', 'city', 'country', 'vatId'] as const).every((field) => a[field] === b[field]);
}
