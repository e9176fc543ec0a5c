import { z } from 'zod';
import type { ProbeResult } from '../../commands/channels/channel.ts';
import type { WhatsappCredentials } from './connect.ts';
import { classify } from './errors.ts';
import type { Graph } from './graph.ts';

const PhoneNumber = z.object({ verified_name: z.string().optional().catch(undefined), display_phone_number: z.string().optional().catch(undefined) });

/** Asks for the number's name: needs the right token and the right number, and sends nothing. */
export async function probe(
  graph: Graph,
  { accountId, credentials }: { readonly accountId: string; readonly credentials: WhatsappCredentials },
): Promise<ProbeResult> {
  const answer = await graph({ method: 'GET', path: `${accountId}?fields=verified_name,display_phone_number,quality_rating`, token: credentials.accessToken });
  if (!answer.answered) return { ok: false, failure: 'retry', cause: answer.cause };
  if (answer.status >= 200 && answer.status < 300) {
    const number = PhoneNumber.safeParse(answer.body).data;
    return { ok: true, displayName: number?.verified_name ?? number?.display_phone_number ?? accountId };
  }
  const { failure, cause } = classify(answer.status, answer.body, answer.retryAfter);
  return { ok: false, failure, cause };
}
