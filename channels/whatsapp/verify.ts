import { createHmac, timingSafeEqual } from 'node:crypto';
import type { WhatsappCredentials } from './connect.ts';

/**
 * `X-Hub-Signature-256: sha256=<hex>` is an HMAC of the raw bytes with the app secret; Meta escapes non-ASCII, so a body
 * that was parsed and written again does not verify.
 * https://developers.facebook.com/docs/graph-api/webhooks/getting-started#validate-payloads
 */
export function verify(rawBody: Buffer, headers: Readonly<Record<string, string | undefined>>, { appSecret }: Pick<WhatsappCredentials, 'appSecret'>): boolean {
  const given = /^sha256=([0-9a-f]{64})$/.exec(headers['x-hub-signature-256'] ?? '')?.[1];
  if (given === undefined) return false;
  return timingSafeEqual(Buffer.from(given, 'hex'), createHmac('sha256', appSecret).update(rawBody).digest());
}
