import ExcelJS from 'exceljs';
import { Decimal } from 'decimal.js';
import { costCentreColumns } from './cost-centre-columns.ts';
import { totalsOf, type CostCentreRow } from './cost-centre-rows.ts';

const formats = { day: 'dd.mm.yyyy', text: '@', tokens: '#,##0', amount: '#,##0.00####' } as const;
const widths = { day: 12, text: 22, tokens: 16, amount: 22 } as const;

/** The export as a workbook: numbers are numbers, texts are texts and never formulas, the header stays in sight, the last row adds up. */
export async function costCentreWorkbook(rows: readonly CostCentreRow[], language: 'de' | 'en'): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  book.creator = 'OpenClaw Enterprise';
  const sheet = book.addWorksheet(language === 'de' ? 'Verbrauch' : 'Usage', { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = costCentreColumns.map(({ field, kind, ...title }) => ({
    header: title[language],
    key: field,
    width: widths[kind],
    style: { numFmt: formats[kind], ...(kind === 'tokens' || kind === 'amount' ? { alignment: { horizontal: 'right' as const } } : {}) },
  }));
  for (const row of rows) sheet.addRow(cellsOf(row));
  const totals = sheet.addRow(cellsOf({ ...totalsOf(rows), user: language === 'de' ? 'Summe' : 'Total', currency: rows[0]?.currency ?? 'EUR' }));
  for (const row of [sheet.getRow(1), totals]) row.font = { bold: true };
  totals.border = { top: { style: 'thin' } };
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: rows.length + 1, column: costCentreColumns.length } };
  sheet.pageSetup = { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 };
  return new Uint8Array(await book.xlsx.writeBuffer());
}

function cellsOf(row: Partial<CostCentreRow>): ExcelJS.CellValue[] {
  return costCentreColumns.map(({ field, kind }): ExcelJS.CellValue => {
    const value = row[field];
    if (value === undefined || value === '') return null;
    if (kind === 'day') return new Date(`${value}T00:00:00Z`);
    // A spreadsheet holds binary numbers and nothing else; here the amount leaves our books and is only shown.
    return kind === 'amount' ? new Decimal(value).toNumber() : value;
  });
}
