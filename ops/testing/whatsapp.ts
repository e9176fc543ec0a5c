import { createHmac } from 'node:crypto';

/** A business number as a customer would connect it. */
export interface WhatsappAccount {
  readonly phoneNumberId: string;
  readonly businessAccountId: string;
  readonly accessToken: string;
  readonly appSecret: string;
  readonly verifyToken: string;
}

export const whatsappAccount = (n = 1): WhatsappAccount => ({
  phoneNumberId: `4915${String(n).padStart(11, '0')}`,
  businessAccountId: `7700${String(n).padStart(11, '0')}`,
  accessToken: `EAA-token-of-number-${n}`,
  appSecret: `app-secret-of-number-${n}`,
  verifyToken: `verify-token-of-number-${n}`,
});

/** A webhook body with one text message, in the shape Meta sends. */
export function textWebhook(
  account: WhatsappAccount,
  message: { readonly id: string; readonly from: string; readonly text: string; readonly name?: string; readonly at?: Date },
): string {
  return JSON.stringify({
    object: 'whatsapp_business_account',
    entry: [
      {
        id: account.businessAccountId,
        changes: [
          {
            field: 'messages',
            value: {
              messaging_product: 'whatsapp',
              metadata: { display_phone_number: '4971112345678', phone_number_id: account.phoneNumberId },
              contacts: [{ profile: { name: message.name ?? 'Jutta Beispiel' }, wa_id: message.from }],
              messages: [
                {
                  from: message.from,
                  id: message.id,
                  timestamp: String(Math.floor((message.at ?? new Date()).getTime() / 1_000)),
                  type: 'text',
                  text: { body: message.text },
                },
              ],
            },
          },
        ],
      },
    ],
  });
}

/** The header Meta signs a body with: HMAC-SHA256 of the raw bytes under the app secret. */
export function signature(account: WhatsappAccount, body: string): Record<string, string> {
  return { 'content-type': 'application/json', 'x-hub-signature-256': `sha256=${createHmac('sha256', account.appSecret).update(body).digest('hex')}` };
}
