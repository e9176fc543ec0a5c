import { z } from 'zod';
import { expecting } from '../../domain/kernel/invalid-input.ts';

/** What an administrator copies from Meta's app and WhatsApp manager. Stored only in the vault. */
export const WhatsappCredentials = z.object({
  phoneNumberId: z
    .string()
    .trim()
    .regex(/^\d{5,25}$/, expecting('whatsappId')),
  businessAccountId: z
    .string()
    .trim()
    .regex(/^\d{5,25}$/, expecting('whatsappId')),
  /** A system user's token; https://developers.facebook.com/docs/whatsapp/business-management-api/get-started */
  accessToken: z.string().trim().min(1).max(1_000),
  appSecret: z.string().trim().min(1).max(200),
  verifyToken: z.string().trim().min(1).max(200),
});
export type WhatsappCredentials = z.infer<typeof WhatsappCredentials>;
