import { describe, expect, it } from 'vitest';
import { readCamt053 } from './read-camt053.ts';
import { statementXml } from './testing/statement.ts';

const paid = {
  amount: '1528.64',
  side: 'CRDT' as const,
  day: '2026-11-16',
  reference: 'B-1',
  transactions: [{ name: 'Kessler W&#228;rme GmbH &amp; Co.', iban: 'DE89370400440532013000', text: 'Rechnung RE2026-000001' }],
};

describe.each(['02', '08'] as const)('a camt.053 of version %s', (version) => {
  const read = (movements: Parameters<typeof statementXml>[0]['movements'], closing: string, more = {}) =>
    readCamt053(statementXml({ version, opening: '1000.00', closing, movements, ...more }));

  it('tells who paid, what for and from which account', () => {
    expect(read([paid], '2528.64')).toEqual([
      {
        statementId: 'AUSZUG-2026-211',
        iban: 'DE02120300000000202051',
        continued: false,
        currency: 'EUR',
        from: '2026-11-16',
        to: '2026-11-16',
        opening: '1000.00',
        closing: '2528.64',
        entries: [
          {
            reference: 'B-1',
            bookedOn: '2026-11-16',
            valueOn: '2026-11-16',
            direction: 'in',
            amount: '1528.64',
            fee: false,
            counterparty: 'Kessler Wärme GmbH & Co.',
            counterpartyIban: 'DE89370400440532013000',
            remittance: 'Rechnung RE2026-000001',
          },
        ],
      },
    ]);
  });

  it('splits a collective booking into its transactions', () => {
    const collective = {
      ...paid,
      amount: '300.00',
      transactions: [
        { amount: '100.00', name: 'A', text: 'RE2026-000001' },
        { amount: '200.00', name: 'B', text: 'RE2026-000002' },
      ],
    };
    const statements = read([collective], '1300.00');
    if ('rejected' in statements) throw new Error(statements.rejected);
    expect(statements[0]?.entries.map(({ amount, counterparty, remittance }) => [amount, counterparty, remittance])).toEqual([
      ['100.00', 'A', 'RE2026-000001'],
      ['200.00', 'B', 'RE2026-000002'],
    ]);
  });

  it("knows the bank's own fee, and leaves out what is only announced", () => {
    const statements = read(
      [
        { amount: '9.90', side: 'DBIT', day: '2026-11-16', family: 'CHRG' },
        { ...paid, status: 'PDNG' },
      ],
      '990.10',
    );
    if ('rejected' in statements) throw new Error(statements.rejected);
    expect(statements[0]?.entries).toMatchObject([{ direction: 'out', amount: '9.90', fee: true }]);
  });

  it('is refused when its balances do not add up', () =>
    expect(read([paid], '2528.65')).toEqual({ rejected: 'StatementNotBalanced', info: { statementId: 'AUSZUG-2026-211', difference: '0.01' } }));
  it('is refused in another currency', () =>
    expect(read([{ ...paid }], '2528.64', { currency: 'CHF' })).toEqual({ rejected: 'CurrencyUnsupported', info: { currency: 'CHF' } }));
});

describe('what is no statement', () => {
  it.each([
    ['no XML', 'Datum;Betrag', 'XML'],
    ['another document', '<Document><X/></Document>', 'Document/BkToCstmrStmt'],
    ['entities of its own', '<!DOCTYPE d [<!ENTITY a "b">]><Document/>', 'DOCTYPE'],
  ])('is refused: %s', (_, xml, problem) => expect(readCamt053(xml)).toEqual({ rejected: 'StatementUnreadable', info: { problem } }));
  it('is refused where a day does not exist', () =>
    expect(readCamt053(statementXml({ opening: '0.00', closing: '1.00', movements: [{ amount: '1.00', side: 'CRDT', day: '2026-02-30' }] }))).toMatchObject({
      rejected: 'StatementUnreadable',
    }));
});

describe('a bank file of another kind', () => {
  const incoming = { amount: '10.00', side: 'CRDT' as const, day: '2026-11-16' };
  const pageOf = (number: number | undefined, ends: { readonly first?: boolean; readonly last?: boolean }, opening: string, closing: string) =>
    readCamt053(statementXml({ opening, closing, movements: [incoming], page: { ...(number !== undefined && { number }), ...ends } }));

  it('is read page by page, each against its own balances', () => {
    expect([pageOf(1, { first: true }, '0.00', '10.00'), pageOf(2, {}, '10.00', '20.00'), pageOf(3, { last: true }, '20.00', '30.00')]).toMatchObject([
      [{ statementId: 'AUSZUG-2026-211', continued: true, opening: '0.00', closing: '10.00' }],
      [{ statementId: 'AUSZUG-2026-211/2', continued: true, opening: '10.00', closing: '20.00' }],
      [{ statementId: 'AUSZUG-2026-211/3', continued: false, opening: '20.00', closing: '30.00' }],
    ]);
  });
  it('is refused where a page does not add up, or does not say which it is', () => {
    expect(pageOf(2, {}, '10.00', '21.00')).toMatchObject({ rejected: 'StatementNotBalanced' });
    expect(pageOf(undefined, { last: true }, '10.00', '20.00')).toEqual({ rejected: 'StatementUnreadable', info: { problem: 'StmtPgntn (AUSZUG-2026-211)' } });
  });
  it('may be of an account without an IBAN', () =>
    expect(
      readCamt053(statementXml({ opening: '0.00', closing: '10.00', movements: [incoming], account: '<Othr><Id>00 1234567 89</Id></Othr>' })),
    ).toMatchObject([{ iban: '00123456789' }]));
  it('names the currency that is foreign: of the entry in a euro account, of the account elsewhere', () => {
    const refused = (currency: string, entryCurrency: string) =>
      readCamt053(statementXml({ opening: '0.00', closing: '10.00', movements: [incoming], currency, entryCurrency }));
    expect(refused('EUR', 'USD')).toEqual({ rejected: 'CurrencyUnsupported', info: { currency: 'USD' } });
    expect(refused('CHF', 'EUR')).toEqual({ rejected: 'CurrencyUnsupported', info: { currency: 'CHF' } });
  });
});
