import { z } from 'zod';
import { Month } from '../../domain/kernel/time.ts';
import { billFolding, billStream } from '../../domain/reconciliation/bill.ts';
import { BillLine, BillPartRead } from '../../domain/reconciliation/events.ts';
import { command } from '../kernel/command.ts';

export const importBillPart = command({
  name: 'ImportBillPart',
  says: "Keep a part of a provider's usage report; the whole counts once it is complete.",
  permission: 'ledger:post',
  input: z.object({
    provider: z.string().trim().min(1).max(80),
    month: Month,
    billId: z.string(),
    part: z.number().int().nonnegative(),
    lines: z.array(BillLine).min(1).max(1_000),
  }),
  stream: ({ provider, month }) => billStream(provider, month),
  folding: billFolding,
  rejections: [],
  decide(bill, { billId, part, lines }) {
    return bill.parts[billId]?.includes(part) ? [] : [BillPartRead({ billId, part, lines })];
  },
});
