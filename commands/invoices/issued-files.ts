import type { Invoice, InvoiceFile } from '../../domain/invoices/events.ts';
import type { InvoiceArchive, KeptFile } from './invoice-archive.ts';
import type { InvoiceDocuments, RenderedFile } from './invoice-documents.ts';
import { fileOf } from './rendered-file.ts';

export interface FilesDeps {
  readonly archive: InvoiceArchive;
  readonly documents: InvoiceDocuments;
}

/** The archive lacks a file, and made again it differs from the one that was issued. Nobody gets it; somebody has to find out why. */
export class FileNotAsIssued extends Error {
  constructor(number: string, fileName: string) {
    super(`${fileName} of invoice ${number} is not the file that was issued`);
    this.name = 'FileNotAsIssued';
  }
}

/**
 * The files of a document as they were issued, from the archive. What it lacks, after a restore without it or on invoices
 * from before it was there, is made again, and put back if it is the same to the byte.
 */
export async function issuedFiles({ archive, documents }: FilesDeps, invoice: Invoice): Promise<readonly RenderedFile[]> {
  const issued = invoice.documents ?? [];
  // Invoices of the first releases name no files; what is made of them is all there is.
  if (issued.length === 0) return documents.render(invoice);
  const kept = await Promise.all(issued.map((file) => fromArchive(archive, invoice, file)));
  if (kept.every((file) => file !== undefined)) return kept;
  const again = await documents.render(invoice);
  const files = issued.map((file, i) => {
    const found = kept[i] ?? again.find((made) => made.format === file.format && fileOf(made).sha256 === file.sha256);
    if (!found) throw new FileNotAsIssued(invoice.number, file.fileName);
    return found;
  });
  await archive.keep(toKeep(invoice, files));
  return files;
}

export function toKeep({ customerId }: Pick<Invoice, 'customerId'>, files: readonly RenderedFile[]): readonly KeptFile[] {
  return files.map((file) => ({ tenantId: customerId, sha256: fileOf(file).sha256, mediaType: file.mediaType, bytes: file.bytes }));
}

/** Read and held against its hash: what changed on the disk is as good as lost. */
async function fromArchive(archive: InvoiceArchive, { customerId }: Invoice, { format, fileName, sha256 }: InvoiceFile): Promise<RenderedFile | undefined> {
  const kept = await archive.read(customerId, sha256);
  if (!kept) return undefined;
  const file = { format, fileName, mediaType: kept.mediaType, bytes: kept.bytes };
  return fileOf(file).sha256 === sha256 ? file : undefined;
}
