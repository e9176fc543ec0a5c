import { createPrivateKey, createPublicKey, sign } from 'node:crypto';
import type { Vault } from '../kernel/vault.ts';

/** DER in front of a bare Ed25519 seed (RFC 8410, section 7). */
const pkcs8 = Buffer.from('302e020100300506032b657004220420', 'hex');

/** Ed25519 (RFC 8032) from a seed of 32 bytes. */
export function signer(seed: Buffer): Pick<Vault, 'sign' | 'publicKey'> {
  const key = createPrivateKey({ key: Buffer.concat([pkcs8, seed]), format: 'der', type: 'pkcs8' });
  return {
    sign: (text) => sign(null, Buffer.from(text), key).toString('base64'),
    publicKey: createPublicKey(key).export({ format: 'pem', type: 'spki' }).toString(),
  };
}
