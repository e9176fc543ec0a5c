import { z } from 'zod';
import { assistantFolding } from '../../domain/assistants/assistant.ts';
import { noticeText } from '../../domain/assistants/disclosure.ts';
import { mayAnswer } from '../../domain/channels/channel.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { enter, type WebchatAnswer, type WebchatDeps, type WidgetRequest } from './door.ts';
import { issueToken, readToken } from './visitor-token.ts';
import { expecting } from '../../domain/kernel/invalid-input.ts';

const Body = z.object({ token: z.string().max(300).optional(), language: z.enum(['de', 'en']).optional().catch(undefined) });

export interface Session {
  /** For `authorization: Bearer`; a new one each time, for the same visitor when an old one was shown. */
  readonly token: string;
  readonly known: boolean;
  readonly personaName: string;
  readonly language: 'de' | 'en';
  /** The Art. 50 notice; the widget shows it before anything can be written. */
  readonly notice: string;
  /** False while the channel is paused or in error: messages are kept and answered later. */
  readonly online: boolean;
}

/** POST /webchat/:publicKey/session. Stores nothing: a visitor who never writes leaves no trace. */
export async function openSession(deps: WebchatDeps, request: WidgetRequest & { readonly body: unknown }): Promise<WebchatAnswer<Session>> {
  const place = await enter(deps, request);
  if (!place.ok) return place;
  const body = Body.safeParse(request.body ?? {});
  if (!body.success) return { ok: false, code: 'InvalidInput', info: { field: 'token', problem: expecting('wantsText') }, headers: place.headers };
  const { connection } = place;
  const now = deps.clock();
  const visitor = readToken(deps.vault, connection, body.data.token, now, 'renew');
  const assistant = await deps.handle.state(assistantFolding, stream.assistant(connection.tenantId));
  const language = body.data.language ?? assistant.language;
  return {
    ok: true,
    status: 200,
    headers: { ...place.headers, 'cache-control': 'no-store' },
    body: {
      token: issueToken(deps.vault, connection, visitor?.visitorId ?? deps.newId(), now),
      known: visitor !== undefined,
      personaName: assistant.personaName,
      language,
      notice: noticeText(language),
      online: mayAnswer(connection.channel),
    },
  };
}
