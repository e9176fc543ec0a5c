import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { statementXml } from '../../commands/banking/testing/statement.ts';
import { system } from '../../commands/kernel/caller.ts';
import { sealEvents } from '../../commands/kernel/sealing.ts';
import { uuid5 } from '../../commands/kernel/uuid.ts';
import { allotDebtor } from '../../commands/ledger/allot-debtor.ts';
import { checkLedger } from '../../commands/ledger/check-ledger.ts';
import { postJournalEntry } from '../../commands/ledger/post-journal-entry.ts';
import { eventTypes } from '../../domain/catalogue.ts';
import { InvoiceIssued, InvoiceRunCompleted, InvoiceRunStarted } from '../../domain/invoices/events.ts';
import { sampleInvoice } from '../../domain/invoices/sample-invoice.ts';
import type { DomainEvent } from '../../domain/kernel/event.ts';
import { OPERATOR } from '../../domain/kernel/metadata.ts';
import { addDays, businessDate, daysOf, monthOf, nextMonth } from '../../domain/kernel/time.ts';
import { skr03 } from '../../domain/ledger/chart-of-accounts.ts';
import { checkExtf } from '../../domain/ledger/datev/check-extf.ts';
import { readExtf, valueOf } from '../../domain/ledger/datev/read-extf.ts';
import { invoicePosting } from '../../domain/ledger/invoice-posting.ts';
import { bookInvoices } from '../book-invoices.ts';
import { createEdge, edgeOperatorKey as key, type Edge } from '../testing/edge.ts';

const today = businessDate(new Date().toISOString());
const period = monthOf(addDays(daysOf(monthOf(today)).from, -1));
const { from, to } = daysOf(period);

describe('the end of a month', () => {
  let edge: Edge;
  let invoice: ReturnType<typeof sampleInvoice>;
  let session: string;
  const append = async (streamId: string, ...events: readonly DomainEvent[]) => {
    const meta = { tenantId: OPERATOR, actor: { kind: 'system', id: 'spec' } as const, commandId: streamId, $correlationId: 'spec', $causationId: 'spec' };
    const sealed = await sealEvents(
      eventTypes,
      edge.vault,
      events.map((event, i) => ({ id: uuid5(streamId, i), event, meta: { ...meta, at: new Date().toISOString() } })),
    );
    await edge.store.append(streamId, -1, sealed);
  };
  const settled = async () => {
    await bookInvoices({ databaseUrl: edge.url, store: edge.store, handle: edge.handle });
    await edge.settled();
  };
  const ask = async <T>(query: string, variables: object = {}) => {
    const { body } = await edge.graphql(query, variables, { key });
    const { data, errors } = body as { data: T; errors?: readonly unknown[] };
    expect(errors).toBeUndefined();
    return data;
  };
  const exported = () =>
    ask<{ exportDatev: { batch: { id: string; fileName: string; rows: number; sha256: string; check: { passed: boolean } } } }>(
      'mutation($p: Month!) { exportDatev(input: { period: $p }) { batch { id fileName rows sha256 check { passed faults { message } } } refusal { code } } }',
      { p: period },
    );
  const close = async () =>
    (
      await ask<{ closePeriod: { month: { closedAt: string | null; closable: boolean } | null; refusal: { code: string; message: string } | null } }>(
        'mutation($p: Month!) { closePeriod(input: { month: $p }) { month { closedAt closable } refusal { code message } } }',
        { p: period },
      )
    ).closePeriod;

  beforeAll(async () => {
    edge = await createEdge();
    const tenant = await edge.onboard('Kessler Wärme GmbH');
    const [user] = await edge.deps.readDb.asTenant(tenant.id, (db) => db.selectFrom('users').select('user_id').execute());
    session = await edge.signedIn(tenant.id, user?.user_id ?? '');
    await edge.handle(allotDebtor, { customerId: tenant.id }, { commandId: 'debtor', caller: system(OPERATOR, 'spec') });
    invoice = sampleInvoice({ customerId: tenant.id, period, supplyFrom: from, supplyTo: to, issuedOn: addDays(to, 2), dueOn: addDays(to, 16) });
    await append('invoice-register-RE2026', InvoiceIssued(invoice));
    await settled();
  });
  afterAll(() => edge.close());

  it('begins with an invoice in the books and open', async () => {
    expect(
      await ask(
        'query($p: Month!) { journalTotals(period: $p) { balanced accounts { account closing } } openItems { nodes { document customerName open } } }',
        { p: period },
      ),
    ).toEqual({
      journalTotals: {
        balanced: true,
        accounts: [
          { account: '1400', closing: '1528.64' },
          { account: '1776', closing: '-244.07' },
          { account: '8400', closing: '-1284.57' },
        ],
      },
      openItems: { nodes: [{ document: 'RE2026-000001', customerName: 'Kessler Wärme GmbH', open: '1528.64' }] },
    });
  });

  it('exports for the client that finance describes, once (E8-4, J6.4)', async () => {
    await ask(
      'mutation { chooseDatevSettings(input: { consultant: 29098, client: 55003, accountLength: 4, fiscalYearStart: "01-01", chart: SKR03, locked: true, initials: "NG" }) { settings { consultant } refusal { code } } }',
    );
    const [first, again] = [await exported(), await exported()];
    expect(first.exportDatev.batch).toMatchObject({ rows: 1, check: { passed: true } });
    expect(again.exportDatev.batch.id).toBe(first.exportDatev.batch.id);
    const downloads = await Promise.all([1, 2].map(() => edge.call('GET', `/documents/datev/${first.exportDatev.batch.id}.csv`, { key })));
    expect(downloads.map(({ raw }) => createHash('sha256').update(raw).digest('hex'))).toEqual([
      first.exportDatev.batch.sha256,
      first.exportDatev.batch.sha256,
    ]);
    expect(downloads[0]?.text).toContain(';29098;55003;');
    const { exportDatevDebtors } = await ask<{ exportDatevDebtors: { batch: { id: string; check: { passed: boolean } } } }>(
      'mutation { exportDatevDebtors(input: {}) { batch { id check { passed } } refusal { code message } } }',
    );
    expect(exportDatevDebtors.batch.check.passed).toBe(true);
    const debtors = readExtf((await edge.call('GET', `/documents/datev/${exportDatevDebtors.batch.id}.csv`, { key })).raw);
    expect(debtors && valueOf(debtors, debtors.rows[0] ?? [], 'Name (Adressattyp Unternehmen)')).toBe('Kessler Wärme GmbH');
  });

  it('takes a bank statement, books what is exact and lists the rest', async () => {
    const file = statementXml({
      opening: '100.00',
      closing: '1678.64',
      day: to,
      movements: [
        { amount: '1528.64', side: 'CRDT', day: to, transactions: [{ name: 'Kessler', iban: 'DE89370400440532013000', text: 'Rechnung RE2026-000001' }] },
        { amount: '50.00', side: 'CRDT', day: to, transactions: [{ name: 'Unbekannt', text: 'Danke' }] },
      ],
    });
    const bring = () =>
      ask('mutation($f: String!) { importBankStatement(input: { file: $f }) { import { entries recorded matched waiting } refusal { code } } }', { f: file });
    expect(await bring()).toEqual({ importBankStatement: { import: { entries: 2, recorded: 2, matched: 1, waiting: 1 }, refusal: null } });
    expect(await bring()).toEqual({ importBankStatement: { import: { entries: 2, recorded: 0, matched: 0, waiting: 1 }, refusal: null } });
    await settled();
    expect(await ask('{ openItems { totalCount } bankEntries(matched: false) { nodes { amount counterparty remittance proposal { certainty } } } }')).toEqual({
      openItems: { totalCount: 0 },
      bankEntries: { nodes: [{ amount: '50.00', counterparty: 'Unbekannt', remittance: 'Danke', proposal: { certainty: 'NONE' } }] },
    });
  });

  it('exports only what is new, the late payment (E8-4)', async () => {
    const { batch } = (await exported()).exportDatev;
    expect(batch).toMatchObject({ rows: 1, fileName: `EXTF_Buchungsstapel_${period}_02.csv`, check: { passed: true } });
    const { raw } = await edge.call('GET', `/documents/datev/${batch.id}.csv`, { key });
    expect(checkExtf(raw)).toEqual([]);
    const extf = readExtf(raw);
    expect(extf?.rows.map((row) => [valueOf(extf, row, 'Konto'), valueOf(extf, row, 'Soll/Haben-Kennzeichen'), valueOf(extf, row, 'Belegfeld 1')])).toEqual([
      ['10001', 'H', 'RE2026-000001'],
    ]);
  });

  it('does not close while something is open, and says what (J6.5)', async () => {
    expect((await close()).refusal).toMatchObject({ code: 'MonthNotReady', message: expect.stringContaining('Rechnungslauf freigegeben') as unknown });
    await append(
      'invoice-run-r1',
      InvoiceRunStarted({ runId: 'r1', period, asOf: today, tenantIds: [invoice.customerId] }),
      InvoiceRunCompleted({ runId: 'r1', issued: 1, skipped: 0, refused: 0, gross: invoice.gross }),
    );
    await settled();
    const { monthBoard } = await ask<{ monthBoard: { next: string; checks: readonly { check: string; status: string; nextStep: string | null }[] } }>(
      'query($p: Month!) { monthBoard(period: $p) { next checks { check status nextStep } } }',
      { p: period },
    );
    expect(monthBoard.next).toBe('BANK_MATCHED');
    expect(monthBoard.checks.filter(({ status }) => status === 'OPEN')).toEqual([
      { check: 'BANK_MATCHED', status: 'OPEN', nextStep: 'Offene Kontobewegungen zuordnen.' },
    ]);
  });

  it('closes when a person has dealt with the rest, and takes no booking from then on (J6.5)', async () => {
    const { bankEntries } = await ask<{ bankEntries: { nodes: readonly { id: string }[] } }>('{ bankEntries(matched: false) { nodes { id } } }');
    const match = (account: string) =>
      ask(
        `mutation($id: ID!) { matchBankEntry(input: { bankEntryId: $id, allocations: [{ side: CREDIT, amount: "50.00", account: "${account}" }] }) { entry { matched byHand } refusal { code } } }`,
        { id: bankEntries.nodes[0]?.id },
      );
    expect(await match('8400')).toEqual({ matchBankEntry: { entry: null, refusal: { code: 'AccountUnknown' } } });
    expect(await match('1590')).toEqual({ matchBankEntry: { entry: { matched: true, byHand: true }, refusal: null } });
    await settled();
    expect((await close()).refusal?.code).toBe('MonthNotExported');
    await exported();
    expect(await close()).toMatchObject({ month: { closable: false, closedAt: expect.any(String) as unknown }, refusal: null });
    const late = { ...invoicePosting(skr03, { ...invoice, number: 'RE2026-000002' }), bookedOn: to };
    const refused = await edge.handle(postJournalEntry, late, { commandId: 'late', caller: system(OPERATOR, 'spec') });
    expect(refused).toMatchObject({ ok: false, rejection: { rejected: 'PeriodClosed' } });
  });

  it('books a late invoice of the closed month in the next one', async () => {
    await append('invoice-register-RE2025', InvoiceIssued({ ...invoice, number: 'RE2026-000003' }));
    await settled();
    const next = nextMonth(period);
    const { journal } = await ask<{ journal: { nodes: readonly { document: string; bookedOn: string }[] } }>(
      'query($p: Month!) { journal(period: $p) { nodes { document bookedOn } } }',
      { p: next },
    );
    expect(journal.nodes).toEqual([{ document: 'RE2026-000003', bookedOn: `${next}-01` }]);
    const { faults, entries, debit, credit } = await checkLedger(edge.store, eventTypes, today);
    expect([faults, entries, debit === credit]).toEqual([[], 4, true]);
  });

  it('gives lists for a spreadsheet, whose cells start no formula', async () => {
    const sheet = async (name: string) => (await edge.call('GET', `/documents/ledger/${name}.csv`, { key })).text.split('\r\n');
    expect((await sheet(`trial-balance-${period}`))[1]).toBe('1200;Bank;0,00;1578,64;0,00;1578,64');
    expect((await sheet(`journal-${period}`)).length).toBe(1 + 3 + 2 + 2 + 1);
    expect((await sheet(`account-10001-${period}`)).at(-2)).toMatch(/;RE2026-000001;Zahlung RE2026-000001;0,00;1528,64;0,00;/);
    expect((await sheet('open-items'))[1]).toMatch(/^RE2026-000003;10001;/);
    expect((await edge.call('GET', '/documents/ledger/secrets.csv', { key })).status).toBe(404);
  });

  it('is nobody else’s business', async () => {
    const { body } = await edge.graphql('query($p: Month!) { monthBoard(period: $p) { next } }', { p: period }, { session });
    expect(body).toMatchObject({ errors: [{ extensions: { code: 'Forbidden' } }] });
    expect((await edge.call('GET', '/documents/ledger/open-items.csv', { session })).status).toBe(403);
  });
});
