import { createHmac } from 'node:crypto';
import { z } from 'zod';
import type { ProbeResult } from '../../commands/channels/channel.ts';
import type { WhatsappCredentials } from './connect.ts';
import { classify } from './errors.ts';
import type { Graph } from './graph.ts';

const PhoneNumber = z.object({ verified_name: z.string().optional().catch(undefined), display_phone_number: z.string().optional().catch(undefined) });
const Refused = z.object({ error: z.object({ message: z.string().optional().catch(undefined) }) });

/**
 * Asks for the number's name: needs the right token, the right number and, by its proof, the right app secret, and sends nothing.
 * https://developers.facebook.com/docs/graph-api/guides/secure-requests#appsecret_proof
 */
export async function probe(
  graph: Graph,
  { accountId, credentials: { accessToken, appSecret } }: { readonly accountId: string; readonly credentials: WhatsappCredentials },
): Promise<ProbeResult> {
  const proof = createHmac('sha256', appSecret).update(accessToken).digest('hex');
  const fields = 'verified_name,display_phone_number,quality_rating';
  const answer = await graph({ method: 'GET', path: `${accountId}?fields=${fields}&appsecret_proof=${proof}`, token: accessToken });
  if (!answer.answered) return { ok: false, failure: 'retry', cause: answer.cause };
  if (answer.status >= 200 && answer.status < 300) {
    const number = PhoneNumber.safeParse(answer.body).data;
    return { ok: true, displayName: number?.verified_name ?? number?.display_phone_number ?? accountId };
  }
  const { failure, cause, code } = classify(answer.status, answer.body, answer.retryAfter);
  if (failure === 'retry') return { ok: false, failure, cause };
  const message = Refused.safeParse(answer.body).data?.error.message ?? '';
  // Code 100 is any wrong parameter: the proof made with the app secret, or a number that this token can't see.
  const at = code !== 100 ? 'accessToken' : message.includes('appsecret_proof') ? 'appSecret' : 'phoneNumberId';
  return { ok: false, failure: code === 100 ? 'reconnect' : failure, cause, at };
}
