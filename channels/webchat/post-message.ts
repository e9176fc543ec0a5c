import { z } from 'zod';
import { mayAnswer } from '../../domain/channels/channel.ts';
import { toInstant } from '../../domain/kernel/time.ts';
import { contactIdOf, messageIdOf, receiveCommandId } from '../../commands/conversations/ids.ts';
import { receiveMessage } from '../../commands/conversations/receive-message.ts';
import { admitVisitor } from './admit-visitor.ts';
import { enterAsVisitor, type WebchatAnswer, type WebchatDeps, type WidgetRequest } from './door.ts';
import { expecting, invalidInput } from '../../domain/kernel/invalid-input.ts';

export const maxTextLength = 4_000;

const Body = z.object({
  /** Made by the widget, so that a message sent again after a lost answer is the same message. */
  clientId: z.uuid(),
  text: z
    .string()
    .max(maxTextLength)
    .refine((text) => text.trim() !== '', expecting('somethingToRead')),
});

export interface Posted {
  readonly messageId: string;
  /** True while nobody answers: the message is kept. */
  readonly held: boolean;
}

/** POST /webchat/:publicKey/messages. Answers once the message is in the log; the reply comes over the stream. */
export async function postMessage(deps: WebchatDeps, request: WidgetRequest & { readonly body: unknown }): Promise<WebchatAnswer<Posted>> {
  const place = await enterAsVisitor(deps, request);
  if (!place.ok) return place;
  const body = Body.safeParse(request.body);
  if (!body.success) return { ok: false, code: 'InvalidInput', info: invalidInput(body.error).info, headers: place.headers };
  const refused = await admitVisitor(deps, place);
  if (refused) return refused;
  const {
    visitorId,
    connection: { tenantId, channelId, channel },
  } = place;
  const externalId = `${visitorId}.${body.data.clientId.toLowerCase()}`;
  const outcome = await deps.handle(
    receiveMessage,
    {
      channelId,
      channelType: 'webchat',
      externalId,
      contactAddress: visitorId,
      kind: 'text',
      text: body.data.text,
      sentAt: toInstant(deps.clock()),
    },
    {
      commandId: receiveCommandId(channelId, externalId),
      caller: { actor: { kind: 'contact', id: contactIdOf(channelId, visitorId) }, tenantId, permissions: new Set(['conversations:receive']) },
    },
  );
  if (!outcome.ok) throw new Error(`a visitor's message was refused: ${outcome.rejection.rejected}`);
  return { ok: true, status: 202, headers: place.headers, body: { messageId: messageIdOf(channelId, externalId), held: !mayAnswer(channel) } };
}
