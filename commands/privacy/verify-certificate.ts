import { createPublicKey, verify } from 'node:crypto';
import { canonicalJson } from '../../domain/kernel/canonical-json.ts';
import { type ErasureCertificate, SignedCertificate } from '../../domain/privacy/erasure-certificate.ts';
import { sha256OfKeyIds } from './destroy-keys.ts';

export type Verified =
  | { readonly ok: true; readonly document: ErasureCertificate }
  | { readonly ok: false; readonly fault: 'NotACertificate' | 'WrongSignature' | 'KeyListDoesNotMatch' };

/** Checks a certificate with nothing but its text and the installation's public key (PEM). */
export function verifyCertificate(text: string, publicKey: string): Verified {
  let parsed;
  try {
    const certificate = JSON.parse(text) as { document?: unknown };
    parsed = SignedCertificate.safeParse(certificate);
    // What is checked is what stands there, not what is left of it after reading: a field that nobody knows must not be signed away.
    if (!parsed.success || canonicalJson(parsed.data.document) !== canonicalJson(certificate.document)) return { ok: false, fault: 'NotACertificate' };
  } catch {
    return { ok: false, fault: 'NotACertificate' };
  }
  const { document, signature } = parsed.data;
  if (!verify(null, Buffer.from(canonicalJson(document)), createPublicKey(publicKey), Buffer.from(signature, 'base64')))
    return { ok: false, fault: 'WrongSignature' };
  if (document.keys !== document.keyIds.length || sha256OfKeyIds(document.keyIds) !== document.keyIdsSha256) return { ok: false, fault: 'KeyListDoesNotMatch' };
  return { ok: true, document };
}
