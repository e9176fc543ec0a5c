import { businessDate, Month, toInstant } from '../../domain/kernel/time.ts';
import { datevBatchFile, datevDebtorsFile } from '../../projections/datev/batch-file.ts';
import { accountSheet } from '../../projections/ledger/account-sheet.ts';
import { allJournalEntries } from '../../projections/ledger/journal.ts';
import { allOpenItems } from '../../projections/ledger/open-items.ts';
import { trialBalance } from '../../projections/ledger/trial-balance.ts';
import type { ApiDeps } from '../deps.ts';
import { csv, decimalComma } from '../http/csv.ts';
import type { Locale } from '../locale.ts';
import type { DocumentRoute } from './routes.ts';

type Rows = readonly (readonly string[])[];
type Sheet = (deps: ApiDeps, locale: Locale) => Promise<Rows>;

const readBooks = { permission: 'ledger:read', only: 'operator' } as const;

export const ledgerDocuments: readonly DocumentRoute[] = [
  {
    // DATEV reads Windows-1252 (EXTF); the browser shall save the bytes and not guess.
    path: '/documents/datev/:name.csv',
    rule: readBooks,
    type: 'text/csv; charset=windows-1252',
    async find({ readDb }, _, batchId) {
      const file = await readDb.asOperator(async (db) => (await datevBatchFile(db, batchId)) ?? datevDebtorsFile(db, batchId));
      return file && { ...file, show: 'attachment;' };
    },
  },
  {
    path: '/documents/ledger/:name.csv',
    rule: readBooks,
    type: 'text/csv; charset=utf-8',
    async find(deps, _, name, __, locale) {
      const sheet = sheetOf(name);
      return sheet && { fileName: `${name}.csv`, bytes: csv(await sheet(deps, locale)), show: 'attachment;' };
    },
  },
];

/** `journal-2026-10`, `trial-balance-2026-10`, `account-8400-2026-10`, `open-items`. */
function sheetOf(name: string): Sheet | undefined {
  if (name === 'open-items') return openItemsSheet;
  const [, kind, account, month] = /^(journal|trial-balance|account)(?:-(\d{4,9}))?-(\d{4}-\d{2})$/.exec(name) ?? [];
  if (month === undefined || !Month.safeParse(month).success) return undefined;
  if (kind === 'account') return account === undefined ? undefined : accountSheetOf(account, month);
  if (account !== undefined) return undefined;
  return kind === 'journal' ? journalSheet(month) : trialBalanceSheet(month);
}

const words = (locale: Locale, de: readonly string[], en: readonly string[]) => (locale === 'en' ? en : de);

const journalSheet =
  (month: string): Sheet =>
  async ({ readDb }, locale) => {
    const entries = await readDb.asOperator((db) => allJournalEntries(db, month));
    return [
      words(
        locale,
        ['Buchung', 'Datum', 'Beleg', 'Text', 'Konto', 'Debitor', 'Soll', 'Haben', 'Kostenstelle'],
        ['Entry', 'Date', 'Document', 'Text', 'Account', 'Debtor', 'Debit', 'Credit', 'Cost centre'],
      ),
      ...entries.flatMap(({ entryId, bookedOn, document, text, lines }) =>
        lines.map(({ account, debtor = '', side, amount, item, costCentre = '' }) => [
          entryId,
          bookedOn,
          item ?? document,
          text,
          account,
          debtor,
          side === 'debit' ? decimalComma(amount) : '',
          side === 'credit' ? decimalComma(amount) : '',
          costCentre,
        ]),
      ),
    ];
  };

const trialBalanceSheet =
  (month: string): Sheet =>
  async ({ readDb }, locale) => {
    const { accounts } = await readDb.asOperator((db) => trialBalance(db, month));
    return [
      words(locale, ['Konto', 'Bezeichnung', 'Anfang', 'Soll', 'Haben', 'Ende'], ['Account', 'Name', 'Opening', 'Debit', 'Credit', 'Closing']),
      ...accounts.map(({ account, accountName, opening, debit, credit, closing }) => [
        account,
        accountName,
        ...[opening, debit, credit, closing].map(decimalComma),
      ]),
    ];
  };

const accountSheetOf =
  (account: string, month: string): Sheet =>
  async ({ readDb }, locale) => {
    const { opening, lines } = await readDb.asOperator((db) => accountSheet(db, account, month));
    return [
      words(locale, ['Datum', 'Beleg', 'Text', 'Soll', 'Haben', 'Saldo', 'Buchung'], ['Date', 'Document', 'Text', 'Debit', 'Credit', 'Balance', 'Entry']),
      ['', '', locale === 'en' ? 'Opening balance' : 'Anfangsbestand', '', '', decimalComma(opening), ''],
      ...lines.map(({ bookedOn, document, text, debit, credit, balance, entryId }) => [
        bookedOn,
        document,
        text,
        decimalComma(debit),
        decimalComma(credit),
        decimalComma(balance),
        entryId,
      ]),
    ];
  };

const openItemsSheet: Sheet = async ({ readDb, clock }, locale) => {
  const today = businessDate(toInstant(clock()));
  const items = await readDb.asOperator((db) => allOpenItems(db, today));
  return [
    words(
      locale,
      ['Beleg', 'Debitor', 'Datum', 'Fällig', 'Tage überfällig', 'Rechnungsbetrag', 'Offen'],
      ['Document', 'Debtor', 'Date', 'Due', 'Days overdue', 'Billed', 'Open'],
    ),
    ...items.map(({ document, debtor, bookedOn, dueOn, overdueDays, billed, open }) => [
      document,
      debtor,
      bookedOn,
      dueOn ?? '',
      String(overdueDays),
      decimalComma(billed),
      decimalComma(open),
    ]),
  ];
};
