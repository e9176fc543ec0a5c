import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createHandle } from '../commands/kernel/handle.ts';
import { eventTypes } from '../domain/catalogue.ts';
import { sampleInvoice } from '../domain/invoices/sample-invoice.ts';
import { OPERATOR } from '../domain/kernel/metadata.ts';
import { stream } from '../domain/kernel/streams.ts';
import { skr03 } from '../domain/ledger/chart-of-accounts.ts';
import { entity } from '../domain/ledger/entity.ts';
import { JournalEntryPosted } from '../domain/ledger/events.ts';
import { invoicePosting } from '../domain/ledger/invoice-posting.ts';
import { checkBooks, startLedgerChecks } from './ledger-check.ts';
import { readSide, type ReadSide } from './testing/read-side.ts';

let side: ReadSide;
beforeAll(async () => {
  side = await readSide();
  await side.runner.start();
});
afterAll(async () => {
  await side.runner.stop();
  await side.close();
});

it('the daily check finds what somebody wrote into the books past the log, and a rebuild mends it (Q-5)', async () => {
  const clock = () => new Date('2026-11-16T09:30:00.000Z');
  const core = { store: side.store, types: eventTypes, clock, readDb: side.readDb };
  await side.write(OPERATOR, stream.journal(entity, '2026-10'), '2026-11-02T08:00:00.000Z', [JournalEntryPosted(invoicePosting(skr03, sampleInvoice()))]);
  expect(await checkBooks(core)).toMatchObject({ entries: 1, debit: '1528.64', credit: '1528.64', faults: [] });

  const client = new pg.Client({ connectionString: side.url });
  await client.connect();
  await client.query(`update read.account_totals set credit = credit + 100 where account = '8400'`);
  await client.end();
  const problems: string[] = [];
  const handle = createHandle({ ...core, vault: side.vault });
  await startLedgerChecks({ ...core, handle }, (_, error) => void problems.push(String(error))).stop();
  expect(problems).toEqual(['Error: TotalsDiffer: 8400 in 2026-10']);
  expect((await side.store.readStream(stream.books(entity))).map(({ data }) => data)).toMatchObject([{ entries: 1, faults: 1 }]);

  await side.runner.rebuild('journal');
  expect((await checkBooks(core)).faults).toEqual([]);
});
