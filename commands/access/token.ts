import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits, safe in cookies and addresses. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is kept of a token. It is random, so a plain hash can't be turned back. */
export function tokenSha256(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
