import { z } from 'zod';
import { reject } from '../../domain/kernel/rejection.ts';
import { Month } from '../../domain/kernel/time.ts';
import { billFolding, billStream } from '../../domain/reconciliation/bill.ts';
import { DifferenceExplained } from '../../domain/reconciliation/events.ts';
import { command } from '../kernel/command.ts';

export const explainDifference = command({
  name: 'ExplainDifference',
  says: "Give the reason for a difference between a provider's bill and our meters.",
  permission: 'ledger:post',
  input: z.object({
    provider: z.string().trim().min(1).max(80),
    month: Month,
    difference: z.string().regex(/^(request|day)\/.{1,400}$/),
    billedTokens: z.number().int().nonnegative(),
    meteredTokens: z.number().int().nonnegative(),
    reason: z.string().trim().max(500),
  }),
  stream: ({ provider, month }) => billStream(provider, month),
  folding: billFolding,
  rejections: ['BillNotImported', 'ReasonMissing'],
  decide(bill, input) {
    if (bill.complete.length === 0) return reject('BillNotImported');
    if (input.reason.length < 5) return reject('ReasonMissing');
    const before = bill.explained[input.difference];
    const asBefore = before?.reason === input.reason && before.billedTokens === input.billedTokens && before.meteredTokens === input.meteredTokens;
    return asBefore ? [] : [DifferenceExplained(input)];
  },
});
