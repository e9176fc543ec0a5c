import { describe, expect, it } from 'vitest';
import { sampleInvoice } from '../../domain/invoices/sample-invoice.ts';
import { OPERATOR } from '../../domain/kernel/metadata.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { accrualPosting } from '../../domain/ledger/accrual-posting.ts';
import { skr03 } from '../../domain/ledger/chart-of-accounts.ts';
import { defaultDatevSettings as settings } from '../../domain/ledger/datev/settings.ts';
import { entity } from '../../domain/ledger/entity.ts';
import { JournalEntryPosted } from '../../domain/ledger/events.ts';
import { invoicePosting } from '../../domain/ledger/invoice-posting.ts';
import { journalFolding, notExported, type JournalEntry } from '../../domain/ledger/journal.ts';
import { ledgerFindings } from '../../domain/ledger/ledger-faults.ts';
import { createWorld } from '../../ops/testing/world.ts';
import { accrueProviderCost } from './accrue-provider-cost.ts';
import { exportDatevMonth } from './export-datev-month.ts';
import { postJournalEntry } from './post-journal-entry.ts';
import { readJournals } from './read-journals.ts';
import { reverseJournalEntry } from './reverse-journal-entry.ts';
import { command } from '../kernel/command.ts';

const period = '2026-10';
const journal = stream.journal(entity, period);
const ofInvoice = (n: number, changes: Partial<JournalEntry> = {}): JournalEntry => ({
  ...invoicePosting(skr03, sampleInvoice({ number: `RE2026-00000${n}` })),
  ...changes,
});
const cost = { provider: 'Mistral', month: period, cost: '12.00', direction: 'accrue' } as const;

/** As the first releases posted: without a look at the width. */
const postAnyhow = command({
  name: 'PostAnyhow',
  says: 'Post what an older release let through.',
  permission: 'ledger:post',
  input: JournalEntryPosted.schema,
  stream: () => journal,
  folding: journalFolding,
  rejections: [],
  decide: (_, entry) => [JournalEntryPosted(entry)],
});

function setUp() {
  const world = createWorld();
  const envelope = (name: string) => world.envelope(name, OPERATOR);
  let exports = 0;
  const exporting = async () => {
    exports += 1;
    const run = exports;
    const { outcome, batches } = await exportDatevMonth(world.handle, { period, settings }, (part) => envelope(`export-${run}-${part}`));
    return outcome.ok ? batches.at(-1) : outcome.rejection;
  };
  const post = (entry: JournalEntry) => world.handle(postJournalEntry, entry, envelope(`post ${entry.entryId}`));
  const state = () => world.handle.state(journalFolding, journal);
  const faults = async () => ledgerFindings(await readJournals(world.store, world.types, '2026-11-16')).faults;
  return { ...world, envelope, exporting, post, state, faults };
}

describe('a month for DATEV', () => {
  it('goes out without the one booking that no row can be made of, which is named', async () => {
    const { post, exporting, faults } = setUp();
    const odd = ofInvoice(2, { customerCountry: 'AT', customerVatId: 'ATU Ω' });
    for (const entry of [ofInvoice(1), odd, ofInvoice(3)]) await post(entry);
    expect(await exporting()).toMatchObject({
      rows: 2,
      revisions: { from: 0, to: 2 },
      skipped: [odd.entryId],
      leftOut: [{ record: odd.entryId, name: 'RE2026-000002', code: 'NotInCp1252', character: 'Ω' }],
    });
    // Nothing new: the same file is the answer, and no other is written.
    expect(await exporting()).toMatchObject({ fileName: 'EXTF_Buchungsstapel_2026-10_01.csv' });
    await post(ofInvoice(4));
    expect(await exporting()).toMatchObject({ rows: 1, fileName: 'EXTF_Buchungsstapel_2026-10_02.csv', leftOut: [{ name: 'RE2026-000002' }] });
    expect(await faults()).toEqual([]);
  });

  it('takes in later what the settings kept out', async () => {
    const { post, handle, envelope } = setUp();
    const short = { ...settings, accountLength: 4 as const };
    await post(ofInvoice(1));
    const wrong = ofInvoice(2, { lines: ofInvoice(2).lines.map((line) => (line.debtor === undefined ? line : { ...line, item: 'RE 2026.2' })) });
    await post(wrong);
    const { batches } = await exportDatevMonth(handle, { period, settings: short }, (part) => envelope(`x${part}`));
    expect(batches).toMatchObject([{ rows: 1, leftOut: [{ field: 'Belegfeld 1', name: 'RE2026-000002' }] }]);
  });

  it('is free again once an entry that was too wide is taken back, before any batch and after one', async () => {
    for (const first of [true, false]) {
      const { post, exporting, handle, envelope, state, faults } = setUp();
      const wide = accrualPosting(skr03, { ...cost, cost: '999999999999999', reference: 'slip' });
      await handle(postAnyhow, wide, envelope('slip'));
      if (!first) {
        await post(ofInvoice(1));
        expect(await exporting()).toMatchObject({ rows: 1, leftOut: [{ record: wide.entryId, name: 'AB-2026-10', code: 'FieldInvalid' }] });
      } else expect(await exporting()).toMatchObject({ rejected: 'FieldInvalid', info: { record: 'AB-2026-10' } });
      const back = await reverseJournalEntry(handle, { entryId: wide.entryId, month: period }, envelope);
      expect(back).toMatchObject({ ok: true, events: [{ type: 'JournalEntryPosted' }] });
      const { leftOut, ...journalNow } = await state();
      expect([notExported(journalNow), leftOut]).toEqual([[], []]);
      await post(ofInvoice(2));
      const last = await exporting();
      expect(last).toMatchObject({ rows: 1 });
      expect(last).not.toHaveProperty('leftOut');
      expect(await faults()).toEqual([]);
    }
  });

  it('settles an odd entry with what took it back, where no batch had tried the two', async () => {
    const { post, exporting, state, handle, envelope } = setUp();
    const odd = { ...accrualPosting(skr03, { ...cost, reference: 'odd' }), document: 'AB 2026.10' };
    for (const entry of [ofInvoice(1), odd]) await post(entry);
    await reverseJournalEntry(handle, { entryId: odd.entryId, month: period }, envelope);
    expect(await exporting()).toMatchObject({ rows: 1 });
    expect((await state()).leftOut).toEqual([]);
  });
});

describe('what a person books', () => {
  it.each(['999999999999999', '10000000000.00'])('is refused where no row has place for it: %s', async (amount) => {
    const { handle, envelope } = setUp();
    expect(await accrueProviderCost(handle, { ...cost, cost: amount }, envelope('a'))).toMatchObject({
      ok: false,
      rejection: { rejected: 'InvalidInput', info: { field: 'cost', problem: 'amountTooLarge' } },
    });
  });
  it('is taken back once, as a Generalumkehr of its own month', async () => {
    const { handle, envelope, exporting, state } = setUp();
    await accrueProviderCost(handle, cost, envelope('a'));
    const entryId = 'accrual-a';
    const once = await reverseJournalEntry(handle, { entryId, month: period }, (name) => envelope(`1/${name}`));
    const again = await reverseJournalEntry(handle, { entryId, month: period }, (name) => envelope(`2/${name}`));
    expect([once.ok && once.events.length, again.ok && again.events.length]).toEqual([1, 0]);
    const { debit, credit } = await state();
    expect([debit, credit]).toEqual(['24.00', '24.00']);
    expect(await exporting()).toMatchObject({ rows: 2 });
  });
  it('is not taken back where there is another way, or nothing', async () => {
    const { handle, envelope, post } = setUp();
    await post(ofInvoice(1));
    const codeOf = async (entryId: string) => {
      const outcome = await reverseJournalEntry(handle, { entryId, month: period }, envelope);
      return outcome.ok ? 'ok' : outcome.rejection.rejected;
    };
    expect([await codeOf(ofInvoice(1).entryId), await codeOf('nothing')]).toEqual(['EntryNotReversible', 'EntryNotFound']);
  });
});
