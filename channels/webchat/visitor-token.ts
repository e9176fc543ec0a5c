import { timingSafeEqual } from 'node:crypto';
import type { Vault } from '../../commands/kernel/vault.ts';

/** A visitor is nobody but the holder of this token: no name, no cookie, no address. */
export interface Visitor {
  readonly visitorId: string;
}

const validForMs = 24 * 3_600_000;
/** How long after its end a token may still be exchanged for a new one, so that a visitor of last week finds the thread again. */
const renewableForMs = 30 * 24 * 3_600_000;

type Place = { readonly tenantId: string; readonly channelId: string };
const form = /^v1\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.(\d{13})\.([0-9a-f]{64})$/;

export function issueToken(vault: Vault, place: Place, visitorId: string, now: Date): string {
  const expiresAt = String(now.getTime() + validForMs);
  return `v1.${visitorId}.${expiresAt}.${mac(vault, place, visitorId, expiresAt)}`;
}

/** The visitor behind a token of this very connection; undefined for any other. */
export function readToken(vault: Vault, place: Place, token: string | undefined, now: Date, use: 'speak' | 'renew'): Visitor | undefined {
  const [, visitorId, expiresAt, signature] = form.exec(token ?? '') ?? [];
  if (!visitorId || !expiresAt || !signature) return undefined;
  if (now.getTime() > Number(expiresAt) + (use === 'renew' ? renewableForMs : 0)) return undefined;
  const right = Buffer.from(mac(vault, place, visitorId, expiresAt), 'hex');
  const given = Buffer.from(signature, 'hex');
  return right.length === given.length && timingSafeEqual(right, given) ? { visitorId } : undefined;
}

// Bound to the connection: a token of one widget opens nothing on another.
function mac(vault: Vault, { tenantId, channelId }: Place, visitorId: string, expiresAt: string): string {
  return vault.fingerprint('webchat-visitor-token', [tenantId, channelId, visitorId, expiresAt].join('/'));
}
