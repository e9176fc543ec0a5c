import { z } from 'zod';
import { BusinessDate, Instant } from '../kernel/time.ts';
import { Swept } from './erasure-outcome.ts';

/** D-38: a copy of the keys' store lives at most seven days, so on the eighth nothing can bring a destroyed key back. */
export const keyBackupDays = 8;

/** What was erased, said so that an outsider can check it. Pseudonyms and ids only. */
export const ErasureCertificate = z.object({
  certificate: z.literal('openclaw-enterprise/erasure/1'),
  erasureId: z.string(),
  tenantId: z.string(),
  scope: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('subject'), subjectId: z.string() }),
    z.object({ kind: z.literal('days'), upTo: BusinessDate }),
    z.object({ kind: z.literal('tenant') }),
  ]),
  requestedAt: Instant.optional(),
  destroyedAt: Instant,
  /** From this instant no backup of the keys' store holds one of them either. */
  finalFrom: Instant,
  /** The event that records it, and where it stands in the log. */
  event: z.object({ id: z.string(), streamId: z.string(), revision: z.number().int() }),
  keys: z.number().int(),
  keyIdsSha256: z.string(),
  keyIds: z.array(z.string()),
  swept: z.array(Swept),
});
export type ErasureCertificate = z.infer<typeof ErasureCertificate>;

export const SignedCertificate = z.object({
  document: ErasureCertificate,
  /** Over the UTF-8 bytes of the document in canonical form (RFC 8785). */
  algorithm: z.literal('Ed25519'),
  signature: z.base64(),
  /** PEM. For convenience; who checks compares it with the key published elsewhere. */
  publicKey: z.string(),
});
export type SignedCertificate = z.infer<typeof SignedCertificate>;
