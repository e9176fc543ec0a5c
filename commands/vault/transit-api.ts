import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { MasterUnavailable } from './master.ts';

export interface TransitOptions {
  /** VAULT_ADDR, e.g. https://vault.example:8200 */
  readonly address: string;
  readonly token: string;
  readonly key: string;
  /** Where the engine is mounted. */
  readonly mount?: string;
  /** Vault Enterprise and OpenBao namespaces. */
  readonly namespace?: string;
  readonly timeoutMs?: number;
  /** Pauses before the second, third … try. */
  readonly retryMs?: readonly number[];
}

/** Vault understood the request and refuses it; trying again does not help. */
export class TransitRefused extends Error {
  readonly status: number;
  constructor(status: number, errors: readonly string[]) {
    super(`Vault refused (${status}): ${errors.join('; ').slice(0, 300)}`);
    this.name = 'TransitRefused';
    this.status = status;
  }
}

export interface TransitApi {
  encrypt(plain: Buffer): Promise<string>;
  decrypt(ciphertext: string): Promise<Buffer>;
  rewrap(ciphertext: string): Promise<string>;
  latestVersion(): Promise<number>;
}

const Failure = z.object({ errors: z.array(z.string()).default([]) });
const Encrypted = z.object({ data: z.object({ ciphertext: z.string().startsWith('vault:v') }) });
const Decrypted = z.object({ data: z.object({ plaintext: z.string() }) });
const Key = z.object({ data: z.object({ latest_version: z.number().int() }) });

/** Vault's transit engine over HTTP (developer.hashicorp.com/vault/api-docs/secret/transit). */
export function transitApi(options: TransitOptions): TransitApi {
  const { address, token, key, mount = 'transit', namespace, timeoutMs = 5_000, retryMs = [100, 400] } = options;
  const at = (path: string) => `${address.replace(/\/+$/, '')}/v1/${mount}/${path}/${encodeURIComponent(key)}`;

  const once = async (path: string, body: object | undefined): Promise<unknown> => {
    let response: Response;
    let text: string;
    try {
      response = await fetch(at(path), {
        method: body ? 'POST' : 'GET',
        signal: AbortSignal.timeout(timeoutMs),
        headers: {
          'x-vault-token': token,
          'x-vault-request': 'true',
          ...(namespace && { 'x-vault-namespace': namespace }),
          ...(body && { 'content-type': 'application/json' }),
        },
        ...(body && { body: JSON.stringify(body) }),
      });
      text = await response.text();
    } catch (error) {
      throw new MasterUnavailable(error instanceof Error ? error.name : 'no answer', { cause: error });
    }
    const answer = json(text);
    if (response.ok) return answer;
    const { errors } = Failure.safeParse(answer).data ?? { errors: [] };
    // 412: a standby that has not caught up yet. 429: too many requests. 5xx: sealed (503), a standby, or broken.
    if (response.status === 412 || response.status === 429 || response.status >= 500)
      throw new MasterUnavailable(`${response.status} ${errors.join('; ').slice(0, 200)}`);
    throw new TransitRefused(response.status, errors);
  };
  const ask = async <T>(path: string, body: object | undefined, answer: z.ZodType<T>): Promise<T> => {
    for (const wait of [...retryMs, undefined]) {
      try {
        return answer.parse(await once(path, body));
      } catch (error) {
        if (wait === undefined || !(error instanceof MasterUnavailable)) throw error;
        await sleep(wait * (0.5 + Math.random()));
      }
    }
    throw new MasterUnavailable('no try was made');
  };

  return {
    encrypt: async (plain) => (await ask('encrypt', { plaintext: plain.toString('base64') }, Encrypted)).data.ciphertext,
    decrypt: async (ciphertext) => Buffer.from((await ask('decrypt', { ciphertext }, Decrypted)).data.plaintext, 'base64'),
    rewrap: async (ciphertext) => (await ask('rewrap', { ciphertext }, Encrypted)).data.ciphertext,
    latestVersion: async () => (await ask('keys', undefined, Key)).data.latest_version,
  };
}

function json(text: string): unknown {
  try {
    return text === '' ? {} : JSON.parse(text);
  } catch {
    return {};
  }
}
