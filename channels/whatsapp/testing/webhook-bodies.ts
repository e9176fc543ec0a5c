import { createHmac } from 'node:crypto';

/** Bodies in the form of Meta's webhooks, for tests and manual trials. */
export interface Sender {
  readonly phoneNumberId: string;
  readonly from: string;
  readonly name?: string;
  readonly userId?: string;
}

const envelope = (phoneNumberId: string, value: object) => ({
  object: 'whatsapp_business_account',
  entry: [
    {
      id: '480011223344556',
      changes: [
        {
          field: 'messages',
          value: { messaging_product: 'whatsapp', metadata: { display_phone_number: '49302000100', phone_number_id: phoneNumberId }, ...value },
        },
      ],
    },
  ],
});

export function textBody(
  { phoneNumberId, from, name = 'Petra Sommer', userId }: Sender,
  message: { readonly id: string; readonly text: string; readonly at?: Date },
): object {
  const seconds = Math.floor((message.at ?? new Date()).getTime() / 1_000);
  return envelope(phoneNumberId, {
    contacts: [{ profile: { name }, wa_id: from, ...(userId !== undefined && { user_id: userId }) }],
    messages: [{ from, id: message.id, timestamp: String(seconds), type: 'text', text: { body: message.text } }],
  });
}

export function statusBody(
  phoneNumberId: string,
  status: {
    readonly id: string;
    readonly status: string;
    readonly to: string;
    readonly reference?: string | undefined;
    readonly error?: { readonly code: number; readonly title: string };
  },
): object {
  return envelope(phoneNumberId, {
    statuses: [
      {
        id: status.id,
        status: status.status,
        timestamp: String(Math.floor(Date.now() / 1_000)),
        recipient_id: status.to,
        ...(status.reference !== undefined && { biz_opaque_callback_data: status.reference }),
        ...(status.error && { errors: [status.error] }),
      },
    ],
  });
}

/** Raw bytes and headers as Meta posts them; non-ASCII is escaped before it is signed. */
export function signed(body: object, appSecret: string): { readonly rawBody: Buffer; readonly headers: Record<string, string> } {
  const json = JSON.stringify(body).replace(/[^\x20-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
  const rawBody = Buffer.from(json);
  return {
    rawBody,
    headers: { 'content-type': 'application/json', 'x-hub-signature-256': `sha256=${createHmac('sha256', appSecret).update(rawBody).digest('hex')}` },
  };
}
