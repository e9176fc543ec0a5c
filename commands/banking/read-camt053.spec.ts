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
