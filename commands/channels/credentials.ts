import type { Vault } from '../kernel/vault.ts';

/** A connection's secrets lie in the vault as one JSON object under this name; each connection has its own. */
const secretName = (channelId: string) => `channel/${channelId}`;

export async function keepCredentials(vault: Vault, tenantId: string, channelId: string, credentials: object): Promise<void> {
  await vault.putSecret(tenantId, secretName(channelId), JSON.stringify(credentials));
}

/** An empty object for connections that need no secret (WebChat, API). */
export async function readCredentials(vault: Vault, tenantId: string, channelId: string): Promise<unknown> {
  const secret = await vault.getSecret(tenantId, secretName(channelId));
  return secret === undefined ? {} : JSON.parse(secret);
}

/** Finds a connection by the verify token of Meta's request without storing the token anywhere readable. */
export function verifyTokenFingerprint(vault: Vault, verifyToken: string): string {
  return vault.fingerprint('whatsapp-verify-token', verifyToken);
}
