export type FaultKind = 'format' | 'signature' | 'head' | 'list' | 'edit' | 'drop' | 'insert' | 'reorder' | 'cut' | 'fork' | 'unproven';

export interface Verdict {
  readonly ok: boolean;
  readonly faults: readonly { readonly kind: FaultKind; readonly says: string }[];
  readonly tenant: string;
  readonly leaves: number;
  readonly records: number;
  readonly operatorSize: number;
  readonly anchoredAt: string;
  readonly opened: number;
}

export interface OpenedCheckpoint {
  readonly origin: string;
  readonly size: number;
  readonly root: string;
  readonly operator: string;
}

export function verifyPack(file: string, options: { readonly key: string; readonly kept?: string | undefined }): Verdict;
export function openCheckpoint(note: string, vkey: string): OpenedCheckpoint;
export function readCheckpoint(file: string): string;
export function verdict(result: Verdict): string;
