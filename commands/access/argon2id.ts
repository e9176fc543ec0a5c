import { argon2, randomBytes, timingSafeEqual, type Argon2Parameters } from 'node:crypto';
import { promisify } from 'node:util';

const run = promisify(argon2);

/** OWASP Password Storage Cheat Sheet, Argon2id: 19 MiB, two passes, one lane. */
const recommended = { memory: 19_456, passes: 2, parallelism: 1 } as const;
const tagLength = 32;

/** The hash in PHC string format, with its own salt and cost, so that the cost may rise without a migration. */
export async function hashArgon2id(secret: string, nonce: Buffer = randomBytes(16)): Promise<string> {
  const tag = await run('argon2id', { message: secret, nonce, tagLength, ...recommended });
  return `$argon2id$v=19$m=${recommended.memory},t=${recommended.passes},p=${recommended.parallelism}$${plainBase64(nonce)}$${plainBase64(tag)}`;
}

/** False for any string that is not a hash of ours; takes as long as the hash was made to take. */
export async function verifyArgon2id(secret: string, phc: string): Promise<boolean> {
  const [, m, t, p, salt, hash] = /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,2}),p=(\d{1,2})\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/.exec(phc) ?? [];
  if (!salt || !hash) return false;
  const expected = Buffer.from(hash, 'base64');
  const parameters: Argon2Parameters = {
    message: secret,
    nonce: Buffer.from(salt, 'base64'),
    tagLength: expected.length,
    memory: Number(m),
    passes: Number(t),
    parallelism: Number(p),
  };
  return timingSafeEqual(await run('argon2id', parameters), expected);
}

const plainBase64 = (bytes: Buffer) => bytes.toString('base64').replaceAll('=', '');
