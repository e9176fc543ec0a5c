import { z } from 'zod';
import { Amount } from '../../domain/kernel/money.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { booksFolding } from '../../domain/ledger/books.ts';
import { entity } from '../../domain/ledger/entity.ts';
import { LedgerChecked } from '../../domain/ledger/events.ts';
import { command } from '../kernel/command.ts';

export const recordLedgerCheck = command({
  name: 'RecordLedgerCheck',
  says: 'Note that the journal was read and added up again, and what was found.',
  permission: 'ledger:post',
  input: z.object({ months: z.number().int(), entries: z.number().int(), debit: Amount, credit: Amount, faults: z.number().int() }),
  stream: () => stream.books(entity),
  folding: booksFolding,
  rejections: [],
  decide: (_, findings) => [LedgerChecked(findings)],
});
