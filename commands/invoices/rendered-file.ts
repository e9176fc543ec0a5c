import { createHash } from 'node:crypto';
import type { InvoiceFile } from '../../domain/invoices/events.ts';
import type { RenderedFile } from './invoice-documents.ts';

/** What an event says of a file. */
export function fileOf({ format, fileName, bytes }: Pick<RenderedFile, 'format' | 'fileName' | 'bytes'>): InvoiceFile {
  return { format, fileName, bytes: bytes.byteLength, sha256: createHash('sha256').update(bytes).digest('hex') };
}
