import { createHash } from 'node:crypto';
import { accessFolding, keyByPrefix } from '../../domain/access/access.ts';
import { stream } from '../../domain/kernel/streams.ts';
import type { Caller } from '../kernel/caller.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Handle } from '../kernel/handle.ts';
import { readApiKey, type PlainApiKey } from './api-key.ts';
import { verifyArgon2id } from './argon2id.ts';
import { callerOfApiKey } from './callers.ts';

export interface ApiKeyCheckDeps {
  readonly handle: Handle;
  readonly clock: Clock;
  /** Whose key has this prefix; from the read model. */
  readonly findKeyOwner: (prefix: string) => Promise<{ readonly tenantId: string } | undefined>;
  /** For specs that count how often the slow hash runs. */
  readonly verify?: typeof verifyArgon2id;
}

/** Runs the slow hash for a key of this prefix, or throws where that has been done too often. */
export type SlowCheck = (prefix: string, verify: () => Promise<boolean>) => Promise<boolean>;
const atOnce: SlowCheck = (_, verify) => verify();

/** Argon2id takes 40 ms and 19 MiB on purpose; a key that proved itself need not again for a minute. */
const rememberedMs = 60_000;
const rememberedMax = 10_000;

/**
 * Finds the caller behind an API key. What is remembered is only that these bytes fit that hash; whether the key is good
 * is asked of the tenant's stream each time, so that a revoked key fails with the next request.
 * An unknown prefix is refused without the slow hash: a prefix is no secret, and guessing must not cost us memory.
 */
export function apiKeyCheck(deps: ApiKeyCheckDeps): (written: string, slowly?: SlowCheck) => Promise<Caller | undefined> {
  const verify = deps.verify ?? verifyArgon2id;
  const remembered = new Map<string, { readonly fits: Promise<boolean>; readonly until: number }>();

  const fits = (written: string, { prefix, secret }: PlainApiKey, argon2id: string, slowly: SlowCheck): Promise<boolean> => {
    const now = deps.clock().getTime();
    const id = createHash('sha256').update(`${argon2id}\u0000${written}`).digest('hex');
    const known = remembered.get(id);
    if (known && known.until > now) return known.fits;
    if (remembered.size >= rememberedMax) remembered.clear();
    const asked = slowly(prefix, () => verify(secret, argon2id));
    remembered.set(id, { fits: asked, until: now + rememberedMs });
    asked.catch(() => remembered.delete(id));
    return asked;
  };

  return async (written, slowly = atOnce) => {
    const key = readApiKey(written);
    if (!key) return undefined;
    const owner = await deps.findKeyOwner(key.prefix);
    if (!owner) return undefined;
    const kept = keyByPrefix(await deps.handle.state(accessFolding, stream.access(owner.tenantId)), key.prefix);
    if (!kept || !(await fits(written, key, kept.argon2id, slowly))) return undefined;
    return callerOfApiKey(owner.tenantId, kept.keyId);
  };
}
