import type { Invoice } from '../../domain/invoices/events.ts';
import { toKeep, type FilesDeps } from './issued-files.ts';
import { fileOf } from './rendered-file.ts';

/** What became of one issued file. */
export interface FileVerdict {
  readonly number: string;
  readonly fileName: string;
  /** `put-back`: it was missing, came out the same when it was made again, and is there now. */
  readonly archive: 'kept' | 'put-back' | 'missing' | 'damaged';
  /** Made again today, it has the bytes that were issued. A change of layout makes this false, and takes nothing away. */
  readonly sameAgain: boolean;
  /** The release that made the file in the archive. */
  readonly release: string | undefined;
}

/** Holds the archive and today's rendering against the hashes in a document's event. */
export async function verifyFiles({ archive, documents }: FilesDeps, invoice: Invoice): Promise<readonly FileVerdict[]> {
  const again = await documents.render(invoice);
  const verdicts: FileVerdict[] = [];
  for (const { format, fileName, sha256 } of invoice.documents ?? []) {
    const same = again.filter((made) => made.format === format && fileOf(made).sha256 === sha256);
    const kept = await archive.read(invoice.customerId, sha256);
    if (!kept) await archive.keep(toKeep(invoice, same));
    const intact = kept && fileOf({ format, fileName, bytes: kept.bytes }).sha256 === sha256;
    verdicts.push({
      number: invoice.number,
      fileName,
      archive: kept ? (intact ? 'kept' : 'damaged') : same.length > 0 ? 'put-back' : 'missing',
      sameAgain: same.length > 0,
      release: kept?.release,
    });
  }
  return verdicts;
}
