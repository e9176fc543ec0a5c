import { verifyTokenFingerprint } from '../commands/channels/credentials.ts';
import { verifyChannel } from '../commands/channels/verify-channel.ts';
import { system } from '../commands/kernel/caller.ts';
import type { Handle } from '../commands/kernel/handle.ts';
import { uuid5 } from '../commands/kernel/uuid.ts';
import type { Vault } from '../commands/kernel/vault.ts';

/** The connections that gave this verify token; several when an administrator uses one token twice. */
export type FindByVerifyToken = (fingerprint: string) => Promise<readonly { readonly tenantId: string; readonly channelId: string }[]>;

/**
 * Answers Meta's verification request with its challenge, or undefined (403) when no connection has the token.
 * https://developers.facebook.com/docs/graph-api/webhooks/getting-started#verification-requests
 */
export async function answerChallenge(
  deps: { readonly handle: Handle; readonly vault: Vault; readonly findByVerifyToken: FindByVerifyToken },
  query: Readonly<Record<string, unknown>>,
): Promise<string | undefined> {
  const { 'hub.mode': mode, 'hub.verify_token': token, 'hub.challenge': challenge } = query;
  if (mode !== 'subscribe' || typeof token !== 'string' || typeof challenge !== 'string' || token === '' || challenge.length > 500) return undefined;
  const fingerprint = verifyTokenFingerprint(deps.vault, token);
  const connections = await deps.findByVerifyToken(fingerprint);
  if (connections.length === 0) return undefined;
  for (const { tenantId, channelId } of connections) {
    // Once per token is enough to know it; the same request later writes nothing.
    await deps.handle(verifyChannel, { channelId }, { commandId: uuid5('challenge', channelId, fingerprint), caller: system(tenantId, 'whatsapp-webhook') });
  }
  return challenge;
}
