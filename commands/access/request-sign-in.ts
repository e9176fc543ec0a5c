import { randomUUID } from 'node:crypto';
import type { Clock } from '../kernel/clock.ts';
import type { Jobs } from '../kernel/policy.ts';
import type { Vault } from '../kernel/vault.ts';
import { OPERATOR } from '../../domain/kernel/metadata.ts';
import { emailFingerprint } from './email-fingerprint.ts';

/**
 * Asks for a link by mail. The request only leaves a job with the keyed hash of the address; whether anybody has that
 * address is looked up by the worker. So known and unknown addresses cost the same time and get the same answer (SEC-1).
 * The job's id is our own: nothing that the asker sends decides which link is made.
 */
export async function requestSignIn(
  deps: { readonly jobs: Jobs; readonly vault: Vault; readonly clock: Clock },
  wanted: { readonly email: string; readonly language: 'de' | 'en' },
): Promise<void> {
  await deps.jobs.add({
    name: 'send-mail',
    id: `sign-in-${randomUUID()}`,
    tenantId: OPERATOR,
    data: { kind: 'sign-in', emailFingerprint: emailFingerprint(deps.vault, wanted.email), language: wanted.language, askedAt: deps.clock().toISOString() },
  });
}
