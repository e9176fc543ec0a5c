import { z } from 'zod';
import { reject } from '../../domain/kernel/rejection.ts';
import { Month } from '../../domain/kernel/time.ts';
import { billFolding, billStream } from '../../domain/reconciliation/bill.ts';
import { BilledTokens, BillFormat, ProviderBillImported } from '../../domain/reconciliation/events.ts';
import { command } from '../kernel/command.ts';

/** The newest complete report of a month counts; one that was complete before counts again when it is imported again. */
export const completeBill = command({
  name: 'CompleteBill',
  says: "Let a provider's usage report count, now that all its parts are there.",
  permission: 'ledger:post',
  input: z.object({
    provider: z.string().trim().min(1).max(80),
    month: Month,
    billId: z.string(),
    format: BillFormat,
    fileSha256: z.string(),
    parts: z.number().int().positive(),
    lines: z.number().int().positive(),
    skipped: z.number().int().nonnegative(),
    ...BilledTokens.shape,
  }),
  stream: ({ provider, month }) => billStream(provider, month),
  folding: billFolding,
  rejections: ['BillPartMissing'],
  decide(bill, whole) {
    const read = new Set(bill.parts[whole.billId] ?? []);
    for (let part = 0; part < whole.parts; part += 1) if (!read.has(part)) return reject('BillPartMissing', { part });
    return bill.complete.at(-1) === whole.billId ? [] : [ProviderBillImported(whole)];
  },
});
