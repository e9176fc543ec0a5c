import type { Readable } from 'node:stream';

/** Where finished packs lie until they have been fetched or their time is over. */
export interface ExportStore {
  /** Keeps a pack, replacing an earlier one of the same id; gives the hash and size of the pack itself. */
  write(tenantId: string, exportId: string, pack: Readable): Promise<{ readonly sha256: string; readonly bytes: number }>;
  /** The pack, or undefined when there is none or its time is over. The stream fails at its end when the bytes were touched. */
  read(tenantId: string, exportId: string): Promise<Readable | undefined>;
  /** Deletes all packs of a tenant, also one that is being written; gives their number. */
  clear(tenantId: string): Promise<number>;
  /** Deletes what can't be fetched any more. */
  sweep(): Promise<void>;
}
