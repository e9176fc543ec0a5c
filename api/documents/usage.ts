import { daysOf, BusinessDate, Month } from '../../domain/kernel/time.ts';
import { costCentreColumns, germanDay } from '../../projections/usage/cost-centre-columns.ts';
import { listCostCentreRows, totalsOf, type CostCentreRow } from '../../projections/usage/cost-centre-rows.ts';
import { costCentreWorkbook } from '../../projections/usage/cost-centre-workbook.ts';
import { findReceipt, monthOfReceipts } from '../../projections/usage/receipts.ts';
import { csv, decimalComma, type CsvCharset } from '../http/csv.ts';
import type { Locale } from '../locale.ts';
import type { DocumentRoute } from './routes.ts';

/** `2026-11`, or two days with an underscore between them; undefined is no period. */
function periodOf(name: string): { readonly from: string; readonly to: string } | undefined {
  if (Month.safeParse(name).success) return daysOf(name);
  const [from = '', to = '', more] = name.split('_');
  return more === undefined && BusinessDate.safeParse(from).success && BusinessDate.safeParse(to).success && from <= to ? { from, to } : undefined;
}

const fileName = (name: string, locale: Locale, extension: string) => `${locale === 'de' ? 'verbrauch' : 'usage'}_${name}.${extension}`;

function csvRoute(path: string, charset: CsvCharset): DocumentRoute {
  return {
    path,
    rule: { permission: 'usage:read' },
    type: `text/csv; charset=${charset}`,
    async find(deps, { tenantId }, name, _, locale) {
      const period = periodOf(name);
      if (!period) return undefined;
      const rows = await deps.readDb.asTenant(tenantId, (db) => listCostCentreRows(db, tenantId, period.from, period.to));
      return { fileName: fileName(name, locale, 'csv'), bytes: csv(cellsOf(rows, locale), charset), show: 'attachment;' };
    },
  };
}

/** The rows of the file: header, one row each, and the sums. */
export function cellsOf(rows: readonly CostCentreRow[], locale: Locale): readonly (readonly (string | number)[])[] {
  const cells = (row: Partial<CostCentreRow>) =>
    costCentreColumns.map(({ field, kind }) => {
      const value = row[field] ?? '';
      if (value === '') return value;
      return kind === 'day' ? germanDay(String(value)) : kind === 'amount' ? decimalComma(String(value)) : value;
    });
  const sums = { ...totalsOf(rows), user: locale === 'de' ? 'Summe' : 'Total', currency: rows[0]?.currency ?? 'EUR' };
  return [costCentreColumns.map((column) => column[locale]), ...rows.map(cells), cells(sums)];
}

/** What a tenant downloads of its use: cost-centre files for its own books, and signed receipts. */
export const usageDocuments: readonly DocumentRoute[] = [
  csvRoute('/documents/usage/:name.csv', 'utf-8'),
  csvRoute('/documents/usage-windows-1252/:name.csv', 'windows-1252'),
  {
    path: '/documents/usage/:name.xlsx',
    rule: { permission: 'usage:read' },
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    async find(deps, { tenantId }, name, _, locale) {
      const period = periodOf(name);
      if (!period) return undefined;
      const rows = await deps.readDb.asTenant(tenantId, (db) => listCostCentreRows(db, tenantId, period.from, period.to));
      return { fileName: fileName(name, locale, 'xlsx'), bytes: await costCentreWorkbook(rows, locale), show: 'attachment;' };
    },
  },
  {
    path: '/documents/receipts/:name.json',
    rule: { permission: 'usage:read' },
    type: 'application/json',
    async find(deps, { tenantId }, replyId) {
      const line = await deps.readDb.asTenant(tenantId, (db) => findReceipt(db, tenantId, replyId, deps.vault.sign));
      return line === undefined ? undefined : { fileName: `receipt_${replyId}.json`, bytes: Buffer.from(line), show: 'attachment;' };
    },
  },
  {
    path: '/documents/monthly-receipts/:name.jsonl',
    rule: { permission: 'usage:read' },
    type: 'application/jsonl',
    async find(deps, { tenantId }, month) {
      if (!Month.safeParse(month).success) return undefined;
      const bytes = await deps.readDb.asTenant(tenantId, async (db) => {
        const lines: string[] = [];
        for await (const line of monthOfReceipts(db, tenantId, month, deps.vault.sign)) lines.push(line);
        return Buffer.from(lines.join(''));
      });
      return { fileName: `receipts_${month}.jsonl`, bytes, show: 'attachment;' };
    },
  },
];
