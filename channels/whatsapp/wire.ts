import { z } from 'zod';

// Meta adds fields and kinds at any time: every part is optional, every unknown passes, and an item of the wrong
// form is dropped alone. https://developers.facebook.com/docs/whatsapp/cloud-api/webhooks/payload-examples

const text = z.string().optional().catch(undefined);
const lenient = <S extends z.ZodType>(item: S) =>
  z
    .array(item.optional().catch(undefined))
    .catch([])
    .transform((items) => items.filter((i) => i !== undefined));

export const WireContact = z.object({
  wa_id: text,
  user_id: text,
  profile: z.object({ name: text }).optional().catch(undefined),
});
export type WireContact = z.infer<typeof WireContact>;

const Reply = z.object({ title: text }).optional().catch(undefined);
export const WireMessage = z.object({
  id: z.string().min(1),
  type: z.string(),
  /** Absent for people with a username; then `from_user_id` is all there is. */
  from: text,
  from_user_id: text,
  timestamp: text,
  text: z.object({ body: text }).optional().catch(undefined),
  button: z.object({ text }).optional().catch(undefined),
  interactive: z.object({ button_reply: Reply, list_reply: Reply }).optional().catch(undefined),
  image: z.object({ caption: text }).optional().catch(undefined),
  video: z.object({ caption: text }).optional().catch(undefined),
  document: z.object({ caption: text }).optional().catch(undefined),
});
export type WireMessage = z.infer<typeof WireMessage>;

export const WireStatus = z.object({
  id: z.string().min(1),
  status: z.string(),
  biz_opaque_callback_data: text,
  errors: lenient(z.object({ code: z.number().optional().catch(undefined), title: text })),
});
export type WireStatus = z.infer<typeof WireStatus>;

const Value = z.object({
  metadata: z.object({ phone_number_id: z.string() }),
  contacts: lenient(WireContact),
  messages: lenient(WireMessage),
  statuses: lenient(WireStatus),
});
export type WireValue = z.infer<typeof Value>;

const Body = z.object({
  object: z.literal('whatsapp_business_account'),
  entry: lenient(z.object({ changes: lenient(z.object({ field: z.string(), value: z.unknown() })) })),
});

export interface Webhook {
  readonly messages: readonly WireValue[];
}

/**
 * The changes of a body; undefined when it is no WhatsApp webhook. A body about something else than a number (a template was
 * approved, an account restricted) is one; a body about messages that names no number is not.
 */
export function readBody(rawBody: Buffer): Webhook | undefined {
  const body = Body.safeParse(parseJson(rawBody));
  if (!body.success) return undefined;
  const changes = body.data.entry.flatMap((entry) => entry.changes).map(({ field, value }) => ({ field, value: Value.safeParse(value).data }));
  if (changes.length === 0 || changes.some(({ field, value }) => field === 'messages' && !value)) return undefined;
  return { messages: changes.flatMap(({ field, value }) => (field === 'messages' && value ? [value] : [])) };
}

/**
 * The phone number ids a body speaks of, whatever its changes are about; undefined as above. Read before anything vouches for the body, so
 * without the schema's work for each of what may be tens of thousands of changes.
 */
export function readAccounts(rawBody: Buffer): readonly string[] | undefined {
  const body = record(parseJson(rawBody));
  if (body?.['object'] !== 'whatsapp_business_account') return undefined;
  const accounts = new Set<string>();
  let changes = 0;
  for (const entry of list(body['entry']))
    for (const change of list(record(entry)?.['changes'])) {
      const { field, value } = record(change) ?? {};
      if (typeof field !== 'string') continue;
      changes += 1;
      const id = record(record(value)?.['metadata'])?.['phone_number_id'];
      if (typeof id === 'string') accounts.add(id);
      else if (field === 'messages') return undefined;
    }
  return changes === 0 ? undefined : [...accounts];
}

const record = (value: unknown) =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Readonly<Record<string, unknown>>) : undefined;
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}
