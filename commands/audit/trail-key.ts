import { createPrivateKey, createPublicKey, randomBytes, sign, verify } from 'node:crypto';
import { OPERATOR } from '../../domain/kernel/metadata.ts';
import type { Vault } from '../kernel/vault.ts';

export interface TrailKey {
  readonly publicKey: Uint8Array;
  sign(message: Uint8Array): Uint8Array;
}

const secret = 'trail/ed25519-seed';
// DER in front of a 32-byte seed and of a 32-byte public key (RFC 8410).
const pkcs8 = Buffer.from('302e020100300506032b657004220420', 'hex');
const spki = Buffer.from('302a300506032b6570032100', 'hex');

/** The key that signs checkpoints. It lies in the vault, wrapped by the master key, so a database alone can't sign. Made on first use, by whoever holds the lease. */
export async function openTrailKey(vault: Vault): Promise<TrailKey> {
  const kept = await vault.getSecret(OPERATOR, secret);
  if (kept !== undefined) return trailKey(Buffer.from(kept, 'base64'));
  const seed = randomBytes(32);
  await vault.putSecret(OPERATOR, secret, seed.toString('base64'));
  return trailKey(seed);
}

export function trailKey(seed: Uint8Array): TrailKey {
  const privateKey = createPrivateKey({ key: Buffer.concat([pkcs8, seed]), format: 'der', type: 'pkcs8' });
  return {
    publicKey: new Uint8Array(createPublicKey(privateKey).export({ format: 'der', type: 'spki' }).subarray(-32)),
    sign: (message) => new Uint8Array(sign(null, message, privateKey)),
  };
}

export function verifyEd25519(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  return verify(null, message, createPublicKey({ key: Buffer.concat([spki, publicKey]), format: 'der', type: 'spki' }), signature);
}
