import type { BilledTokens } from '../events.ts';
import { catalogueModel } from '../model-names.ts';
import type { BillRecord, Format } from './format.ts';
import { dayOf, quantityOf, unitOf } from './values.ts';

/** Cost and usage details, in the spellings of the agreements (EA, MCA): columns differ in capitals only. */
function cell(record: BillRecord, name: string): string {
  const found = Object.keys(record).find((column) => column.toLowerCase() === name);
  return found === undefined ? '' : (record[found] ?? '');
}

/** Meter names end in the kind: `Inp`, `Outp`, `cchd Inp`, with or without a region's code. */
const kinds: readonly (readonly [RegExp, keyof BilledTokens])[] = [
  [/\b(cchd|cached|cache read)\b/i, 'cacheReadTokens'],
  [/\bcache write\b/i, 'cacheWriteTokens'],
  [/\b(outp|output|opt|completion)\b/i, 'outputTokens'],
  [/\b(inp|input|prompt)\b/i, 'inputTokens'],
];

export const azureUsage: Format = {
  name: 'azure-usage',
  fits: (names) => {
    const lower = new Set([...names].map((name) => name.toLowerCase()));
    return ['metername', 'quantity', 'unitofmeasure'].every((name) => lower.has(name));
  },
  read(record) {
    const meter = cell(record, 'metername').replaceAll('-', ' ');
    const kind = kinds.find(([pattern]) => pattern.test(meter))?.[1];
    const unit = unitOf(cell(record, 'unitofmeasure'));
    if (!kind || unit === undefined || !/token/i.test(`${meter} ${cell(record, 'unitofmeasure')}`)) return 'skip';
    const day = dayOf(cell(record, 'date'));
    if (!day) return { column: 'Date', value: cell(record, 'date') };
    const quantity = quantityOf(cell(record, 'quantity'));
    if (!quantity) return { column: 'Quantity', value: cell(record, 'quantity') };
    const model = catalogueModel(`${cell(record, 'metersubcategory')} ${cell(record, 'metername')}`);
    return { day, model, tokens: { [kind]: quantity.times(unit) } };
  },
};
