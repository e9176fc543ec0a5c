/** A file of an issued document, named by the SHA-256 of its bytes. */
export interface KeptFile {
  readonly tenantId: string;
  readonly sha256: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}
export interface ArchivedFile extends KeptFile {
  /** The release of the product that made it. */
  readonly release: string;
}

/**
 * Where the files of issued documents lie, complete and unchanged for the eight years that § 14b (1) UStG asks for. Nothing
 * in it is ever replaced or taken away.
 */
export interface InvoiceArchive {
  /** Keeps all of the files or none; what is there already stays as it is. */
  keep(files: readonly KeptFile[]): Promise<void>;
  read(tenantId: string, sha256: string): Promise<ArchivedFile | undefined>;
}
