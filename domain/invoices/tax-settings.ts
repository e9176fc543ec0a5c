import { z } from 'zod';

/** What the operator agreed with the tax adviser. */
export const TaxSettings = z.object({
  /** EN 16931 category for Swiss businesses: outside the scope, as the law has it, or export. */
  swissCategory: z.enum(['O', 'G']),
  /** True once sales to consumers in other EU states pass 10,000 euros a year, or by choice (§ 3a (5) UStG): their country's rate, through the one-stop shop. */
  oneStopShop: z.boolean(),
});
export type TaxSettings = z.infer<typeof TaxSettings>;

export const defaultTaxSettings: TaxSettings = { swissCategory: 'O', oneStopShop: false };
