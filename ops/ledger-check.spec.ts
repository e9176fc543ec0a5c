import { describe, expect, it } from 'vitest';
import { postJournalEntry } from '../commands/ledger/post-journal-entry.ts';
import { sampleInvoice } from '../domain/invoices/sample-invoice.ts';
import { OPERATOR } from '../domain/kernel/metadata.ts';
import { stream } from '../domain/kernel/streams.ts';
import { skr03 } from '../domain/ledger/chart-of-accounts.ts';
import { entity } from '../domain/ledger/entity.ts';
import { invoicePosting } from '../domain/ledger/invoice-posting.ts';
import { startLedgerChecks } from './ledger-check.ts';
import { createWorld } from './testing/world.ts';

async function checksOf(world: ReturnType<typeof createWorld>) {
  const problems: string[] = [];
  // Here the log alone is looked at; what the read models show is another spec's.
  const readDb = { caughtUp: async () => true, asOperator: async () => [] as never };
  await startLedgerChecks({ ...world, readDb }, (_, error) => void problems.push(String(error))).stop();
  const noted = (await world.store.readStream(stream.books(entity))).map(({ data }) => data);
  return { problems, noted };
}

describe('the daily check of the books', () => {
  it('says in the log what it found, once a day', async () => {
    const world = createWorld();
    await world.handle(postJournalEntry, invoicePosting(skr03, sampleInvoice()), world.envelope('post', OPERATOR));
    await checksOf(world);
    const { problems, noted } = await checksOf(world);
    expect(problems).toEqual([]);
    expect(noted).toEqual([{ months: 1, entries: 1, debit: '1528.64', credit: '1528.64', faults: 0 }]);
  });

  it('reports loudly what no decision would have let through', async () => {
    const world = createWorld();
    const entry = invoicePosting(skr03, sampleInvoice());
    await world.handle(postJournalEntry, entry, world.envelope('post', OPERATOR));
    const [stored] = await world.store.readStream(stream.journal(entity, '2026-10'));
    if (!stored) throw new Error('the entry is stored');
    await world.store.append(stream.journal(entity, '2026-10'), 0, [
      { ...stored, id: '00000000-0000-5000-8000-000000000001', data: { ...entry, entryId: 'forged', lines: entry.lines.slice(0, 2) } },
    ]);
    const { problems, noted } = await checksOf(world);
    expect(problems).toEqual(['Error: EntryNotBalanced: forged in 2026-10']);
    expect(noted).toMatchObject([{ entries: 2, faults: 1 }]);
  });

  it('has nothing to say of empty books', async () => expect(await checksOf(createWorld())).toEqual({ problems: [], noted: [] }));
});
