import type { Vault } from '../kernel/vault.ts';

/** Addresses are compared in lower case: mailboxes that differ only in case are one in practice. */
export function emailFingerprint(vault: Pick<Vault, 'fingerprint'>, email: string): string {
  return vault.fingerprint('email', email.trim().toLowerCase());
}
