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
  accessToken: z.string().trim().min(16).max(1_000),
  /** Meta's has 32 hexadecimal digits; what signs our webhooks must not be guessed. */
  appSecret: z.string().trim().min(16).max(200),
  /** Our own choice, and all that a stranger needs to answer for us in Meta's verification request. */
  verifyToken: z.string().trim().min(8).max(200),
});
export type WhatsappCredentials = z.infer<typeof WhatsappCredentials>;
