import { describe, it } from 'vitest';
import { booksFolding } from '../../domain/ledger/books.ts';
import { LedgerChecked } from '../../domain/ledger/events.ts';
import { given } from '../kernel/spec.ts';
import { recordLedgerCheck } from './record-ledger-check.ts';

const found = { months: 2, entries: 3, debit: '10.00', credit: '10.00', faults: 0 };

describe('noting a check of the ledger', () => {
  it('says what was found, each time', () => given(booksFolding, LedgerChecked(found)).when(recordLedgerCheck, found).thenEvents(LedgerChecked(found)));
});
