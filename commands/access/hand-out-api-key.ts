import { z } from 'zod';
import type { Clock } from '../kernel/clock.ts';
import type { Done, Envelope, Handle, Refused } from '../kernel/handle.ts';
import { lanes } from '../kernel/lanes.ts';
import type { Vault } from '../kernel/vault.ts';
import { newApiKey, writeApiKey } from './api-key.ts';
import { hashArgon2id } from './argon2id.ts';
import { issueApiKey } from './issue-api-key.ts';

interface Deps {
  readonly handle: Handle;
  readonly vault: Vault;
  readonly clock: Clock;
}

const draft = z.object({ prefix: z.string(), secret: z.string(), argon2id: z.string() });

/** For a day a repeated command still answers with the key; afterwards it is nowhere but with its owner. */
const shownAgainMs = 86_400_000;

/** Two calls of one command must not make two keys. */
const inLane = lanes();

export type HandedOut = Done & {
  readonly keyId: string;
  /** Undefined when the command is repeated after that day. */
  readonly key: string | undefined;
};

/** Makes a key, keeps it sealed in the vault before the log knows of it, and issues it: a crash in between costs nothing but a repeat. */
export async function handOutApiKey(deps: Deps, name: string, envelope: Envelope): Promise<HandedOut | Refused<'TooManyApiKeys'>> {
  return inLane(envelope.commandId, () => handOut(deps, name, envelope));
}

async function handOut(deps: Deps, name: string, envelope: Envelope): Promise<HandedOut | Refused<'TooManyApiKeys'>> {
  const tenantId = envelope.tenantId ?? envelope.caller.tenantId;
  const secretName = `api-key/${envelope.commandId}`;
  const kept = await deps.vault.getSecret(tenantId, secretName);
  const made = kept === undefined ? await make() : draft.parse(JSON.parse(kept));
  if (kept === undefined) await deps.vault.putSecret(tenantId, secretName, JSON.stringify(made), new Date(deps.clock().getTime() + shownAgainMs).toISOString());

  const outcome = await deps.handle(issueApiKey, { name, prefix: made.prefix, argon2id: made.argon2id }, envelope);
  if (!outcome.ok) return outcome;
  const issued = z.object({ keyId: z.string(), prefix: z.string() }).parse(outcome.events[0]?.payload);
  return { ...outcome, keyId: issued.keyId, key: issued.prefix === made.prefix ? writeApiKey(made) : undefined };
}

async function make() {
  const key = newApiKey();
  return { ...key, argon2id: await hashArgon2id(key.secret) };
}
