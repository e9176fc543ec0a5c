import type { Readable } from 'node:stream';
import type { Month } from '../../domain/kernel/time.ts';
import type { BilledTokens } from '../../domain/reconciliation/events.ts';
import type { ColumnMapping } from '../../domain/reconciliation/formats/columns.ts';
import { isRejection } from '../../domain/kernel/rejection.ts';
import type { Caller } from '../kernel/caller.ts';
import type { Handle, Outcome } from '../kernel/handle.ts';
import { uuid5 } from '../kernel/uuid.ts';
import { completeBill } from './complete-bill.ts';
import { importBillPart } from './import-bill-part.ts';
import { readBill } from './read-bill.ts';

const linesPerPart = 1_000;

export interface BillFile {
  readonly provider: string;
  readonly month: Month;
  readonly file: Readable;
  readonly json?: boolean;
  readonly mapping?: ColumnMapping;
  readonly maxBytes?: number;
}

/**
 * Reads a report and puts it into the log, part by part. Ids derive from the file's own bytes: cut off and started again, it goes on
 * where it was, and the same file twice is one bill.
 */
export async function importBill(deps: { readonly handle: Handle }, caller: Caller, bill: BillFile): Promise<Outcome> {
  const { provider, month, file, ...options } = bill;
  const read = await readBill(file, { month, ...options });
  if (isRejection(read)) return { ok: false, rejection: read };
  const { lines, format, fileSha256, skipped } = read;
  const billId = uuid5('provider-bill', provider, month, fileSha256, JSON.stringify(bill.mapping ?? null));
  const parts = Math.ceil(lines.length / linesPerPart);
  for (let part = 0; part < parts; part += 1) {
    const portion = lines.slice(part * linesPerPart, (part + 1) * linesPerPart);
    const kept = await deps.handle(importBillPart, { provider, month, billId, part, lines: [...portion] }, { commandId: uuid5(billId, part), caller });
    if (!kept.ok) return kept;
  }
  const total = (kind: keyof BilledTokens) => lines.reduce((all, line) => all + line[kind], 0);
  const figures: BilledTokens = {
    inputTokens: total('inputTokens'),
    outputTokens: total('outputTokens'),
    cacheReadTokens: total('cacheReadTokens'),
    cacheWriteTokens: total('cacheWriteTokens'),
  };
  // A fresh id: a report that was replaced counts again when it is imported again.
  const commandId = uuid5(billId, 'complete', crypto.randomUUID());
  return deps.handle(completeBill, { provider, month, billId, format, fileSha256, parts, lines: lines.length, skipped, ...figures }, { commandId, caller });
}
