import { z } from 'zod';
import { expecting } from '../../kernel/invalid-input.ts';

/** What the tax adviser's DATEV client is set to; the figures come from the adviser. */
export const DatevSettings = z.object({
  /** Beraternummer. */
  consultant: z.number().int().min(1001).max(9_999_999),
  /** Mandantennummer. */
  client: z.number().int().min(1).max(99_999),
  /** Sachkontenlänge; personal accounts have one digit more. */
  accountLength: z.number().int().min(4).max(8),
  /** First day of the fiscal year, MM-DD. */
  fiscalYearStart: z.string().regex(/^(0[1-9]|1[0-2])-01$/, expecting('firstOfMonth')),
  chart: z.enum(['SKR03', 'SKR04']),
  /** Festschreibung: whether the bookings are locked on import. */
  locked: z.boolean(),
  /** Diktatkürzel, two or four capitals. */
  initials: z.string().regex(/^([A-Z]{2}){0,2}$/, expecting('initials')),
  /** KOST1 of revenue, where the client works with cost centres. */
  costCentres: z
    .object({
      baseFee: z.string().regex(/^[A-Za-z0-9_ ]{1,36}$/, expecting('costCentre')),
      usage: z.string().regex(/^[A-Za-z0-9_ ]{1,36}$/, expecting('costCentre')),
    })
    .optional(),
  /** Whether rows name the document (BEDI) that lies at DATEV. */
  documentLinks: z.boolean().optional(),
});
export type DatevSettings = z.infer<typeof DatevSettings>;

/** Placeholders that any DATEV client accepts in form; the adviser's own numbers come from the configuration. */
export const defaultDatevSettings: DatevSettings = {
  consultant: 1001,
  client: 1,
  accountLength: 4,
  fiscalYearStart: '01-01',
  chart: 'SKR03',
  locked: false,
  initials: 'NG',
};
