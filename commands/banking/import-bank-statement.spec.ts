import { describe, expect, it } from 'vitest';
import { sampleInvoice } from '../../domain/invoices/sample-invoice.ts';
import { isRejection } from '../../domain/kernel/rejection.ts';
import { OPERATOR } from '../../domain/kernel/metadata.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { bankMonthFolding } from '../../domain/banking/bank-month.ts';
import { entity } from '../../domain/ledger/entity.ts';
import { createWorld } from '../../ops/testing/world.ts';
import { allotDebtor } from '../ledger/allot-debtor.ts';
import { importBankStatement } from './import-bank-statement.ts';
import { matchBankEntries } from './match-bank-entries.ts';
import { statementXml, type StatementMovement } from './testing/statement.ts';

const { number, gross, customerId } = sampleInvoice();
const paid: StatementMovement = {
  amount: gross,
  side: 'CRDT',
  day: '2026-11-16',
  transactions: [{ name: 'Kessler', iban: 'DE89370400440532013000', text: number }],
};
const unnamed: StatementMovement = { amount: '50.00', side: 'CRDT', day: '2026-11-16', transactions: [{ name: 'Jemand' }] };
const lastMonth: StatementMovement = { amount: '9.90', side: 'DBIT', day: '2026-10-31', family: 'CHRG' };

function setUp() {
  const world = createWorld();
  const envelope = (name: string) => world.envelope(name, OPERATOR);
  let imports = 0;
  const bring = async (xml: string) => {
    imports += 1;
    const outcome = await importBankStatement(world, xml, (name) => envelope(`${imports}/${name}`));
    if (isRejection(outcome) || 'ok' in outcome) throw new Error(JSON.stringify(outcome));
    return outcome;
  };
  return { ...world, envelope, bring };
}
const xml = (...movements: readonly StatementMovement[]) => statementXml({ opening: '0.00', closing: '1568.74', movements });

describe('importing a bank statement', () => {
  it('records each entry in its month, once, however often the file comes', async () => {
    const { bring, handle } = setUp();
    const first = await bring(xml(paid, unnamed, lastMonth));
    const again = await bring(xml(paid, unnamed, lastMonth));
    expect([first.recorded, again.recorded, again.entries.length]).toEqual([3, 0, 3]);
    const months = await Promise.all(['2026-10', '2026-11'].map((month) => handle.state(bankMonthFolding, stream.bank(entity, month))));
    expect(months.map(({ entries }) => entries.size)).toEqual([1, 2]);
  });

  it('tells two like payments of a day apart', async () => {
    const { bring } = setUp();
    const { recorded } = await bring(statementXml({ opening: '0.00', closing: '100.00', movements: [unnamed, unnamed] }));
    expect(recorded).toBe(2);
  });

  it("knows an entry again in another statement by the bank's reference", async () => {
    const { bring } = setUp();
    const movement = { ...unnamed, reference: 'B-77' };
    await bring(statementXml({ id: 'INTRADAY', opening: '0.00', closing: '50.00', movements: [movement] }));
    expect((await bring(statementXml({ id: 'DAY', opening: '0.00', closing: '50.00', movements: [movement] }))).recorded).toBe(0);
  });

  it('keeps like payments of two pages apart, and calls the days whole with the last page', async () => {
    const { bring, handle } = setUp();
    const page = (number: number, opening: string, closing: string) =>
      statementXml({ opening, closing, movements: [unnamed], page: { number, first: number === 1, last: number === 2 } });
    const statements = async () => [...(await handle.state(bankMonthFolding, stream.bank(entity, '2026-11'))).statements];
    expect([(await bring(page(1, '0.00', '50.00'))).recorded, await statements()]).toEqual([1, []]);
    expect([(await bring(page(2, '50.00', '100.00'))).recorded, await statements()]).toEqual([1, ['AUSZUG-2026-211/2']]);
    expect((await bring(page(1, '0.00', '50.00'))).recorded).toBe(0);
  });
  it('keeps who paid sealed in the log', async () => {
    const { bring, store } = setUp();
    await bring(xml(paid, unnamed, lastMonth));
    const log = JSON.stringify((await store.readAll(0n, 100)).map(({ data }) => data));
    expect(log).toContain('enc:');
    for (const secret of ['Kessler', 'DE89370400440532013000', number]) expect(log).not.toContain(secret);
  });

  it('books what is exact and leaves the rest to a person', async () => {
    const { bring, handle, envelope } = setUp();
    await handle(allotDebtor, { customerId }, envelope('debtor'));
    const { entries, position } = await bring(xml(paid, unnamed, lastMonth));
    const items = { open: async () => [{ item: number, debtor: '10001', customerId, open: gross }], payers: async () => [] };
    const outcome = await matchBankEntries({ handle, items }, entries, position, envelope);
    expect([outcome.matched, outcome.waiting]).toEqual([2, 1]);
    const { entries: november } = await handle.state(bankMonthFolding, stream.bank(entity, '2026-11'));
    expect([...november.values()].map(({ match }) => match?.allocations)).toEqual([
      [{ side: 'credit', amount: gross, item: number, debtor: '10001', customerId }],
      undefined,
    ]);
  });

  it('pays an invoice once, when two payments name it', async () => {
    const { bring, handle, envelope } = setUp();
    await handle(allotDebtor, { customerId }, envelope('debtor'));
    const { entries, position } = await bring(statementXml({ opening: '0.00', closing: '3057.28', movements: [paid, paid] }));
    const items = { open: async () => [{ item: number, debtor: '10001', customerId, open: gross }], payers: async () => [] };
    expect(await matchBankEntries({ handle, items }, entries, position, envelope)).toMatchObject({ matched: 1, waiting: 1 });
  });
});
