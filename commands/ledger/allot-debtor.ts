import { z } from 'zod';
import { reject } from '../../domain/kernel/rejection.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { debtorsFolding, firstDebtor, lastDebtor } from '../../domain/ledger/debtors.ts';
import { entity } from '../../domain/ledger/entity.ts';
import { DebtorAllotted } from '../../domain/ledger/events.ts';
import { command } from '../kernel/command.ts';

export const allotDebtor = command({
  name: 'AllotDebtor',
  says: 'Give a customer the next free debtor account.',
  permission: 'ledger:post',
  input: z.object({ customerId: z.string().min(1) }),
  stream: () => stream.debtors(entity),
  folding: debtorsFolding,
  rejections: ['DebtorRangeExhausted'],
  decide({ accounts }, { customerId }) {
    if (accounts.has(customerId)) return [];
    const account = firstDebtor + accounts.size;
    if (account > lastDebtor) return reject('DebtorRangeExhausted', { last: lastDebtor });
    return [DebtorAllotted({ customerId, account: String(account) })];
  },
});
