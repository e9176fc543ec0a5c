import { z } from 'zod';
import { BusinessDate } from '../../domain/kernel/time.ts';
import { reportUsage, type UsageItem } from '../../projections/usage/token-usage.ts';
import { csv, decimalComma, type CsvCharset } from '../http/csv.ts';
import { endpoint } from './endpoint.ts';
import { UsageAnswer } from './schemas.ts';
import { expecting } from '../../domain/kernel/invalid-input.ts';

const Query = z
  .object({
    from: BusinessDate,
    to: BusinessDate,
    groupBy: z.enum(['day', 'model', 'channel', 'user']).default('day'),
    charset: z.enum(['utf-8', 'windows-1252']).optional().meta({ description: 'Of the CSV; UTF-8 with byte order mark by default.' }),
  })
  .refine(({ from, to }) => from <= to, { path: ['to'], message: expecting('fromBeforeTo') });

export const tokenUsageEndpoint = endpoint({
  name: 'tokenUsage',
  method: 'GET',
  path: '/api/v1/tokens/usage',
  says: 'Token use between two days (Europe/Berlin, both included). `Accept: text/csv` gives the cost-centre CSV.',
  audience: 'tenant',
  permission: 'usage:read',
  query: Query,
  answers: { 200: { says: 'The report; items sum up to the total.', schema: UsageAnswer, alsoAs: ['text/csv'] } },
  refusals: [],
  async run({ deps, caller, query, request }) {
    const report = await deps.readDb.asTenant(caller.tenantId, (db) => reportUsage(db, caller.tenantId, query.from, query.to, query.groupBy));
    if (wantsCsv(request.headers.accept)) {
      const charset: CsvCharset = query.charset ?? 'utf-8';
      const rows = [head, ...report.items.map(csvRow(report.groupBy)), csvRow(report.groupBy)({ ...report.total, key: 'Summe', label: 'Summe' })];
      return {
        status: 200,
        body: csv(rows, charset),
        headers: {
          'content-type': `text/csv; charset=${charset}; header=present`,
          'content-disposition': `attachment; filename="tokens_${query.from}_${query.to}_${query.groupBy}.csv"`,
        },
      };
    }
    return { status: 200, body: { from: report.from, to: report.to, groupBy: report.groupBy, items: report.items.map(line), total: line(report.total) } };
  },
});

const head = ['Gruppierung', 'Kostenstelle', 'Bezeichnung', 'Eingabe-Tokens', 'Ausgabe-Tokens', 'Tokens gesamt', 'Kosten', 'Währung'];
const grouping = { day: 'Tag', model: 'Modell', channel: 'Kanal', user: 'Person' } as const;

function csvRow(groupBy: keyof typeof grouping) {
  return (item: UsageItem) => [
    grouping[groupBy],
    item.key,
    item.label,
    item.inputTokens,
    item.outputTokens,
    item.totalTokens,
    decimalComma(item.cost),
    item.currency,
  ];
}

function line({ key, inputTokens, outputTokens, totalTokens, cost, currency }: UsageItem) {
  return { key, inputTokens, outputTokens, totalTokens, cost, currency };
}

/** CSV only for who names it before JSON; `*` means JSON. */
function wantsCsv(accept: string | undefined): boolean {
  return (
    (accept ?? '')
      .split(',')
      .map((part) => part.trim().split(';')[0])
      .find((type) => type === 'text/csv' || type === 'application/json') === 'text/csv'
  );
}
