import type { Decimal } from 'decimal.js';
import { z } from 'zod';
import type { BilledTokens } from '../events.ts';
import { catalogueModel } from '../model-names.ts';
import type { BillRecord, Format, ReadRow } from './format.ts';
import { dayOf, quantityOf } from './values.ts';

const column = z.string().min(1).max(120);

/** Which column of a report holds what; the other columns are passed over. */
export const ColumnMapping = z.object({
  day: column,
  model: column,
  requestId: column.optional(),
  inputTokens: column,
  outputTokens: column,
  cacheReadTokens: column.optional(),
  cacheWriteTokens: column.optional(),
  /** Most vendors count cached tokens as part of the input; we meter them apart. */
  inputContainsCached: z.boolean().optional(),
});
export type ColumnMapping = z.infer<typeof ColumnMapping>;

export function columnsFormat(mapping: ColumnMapping): Format {
  return {
    name: 'columns',
    fits: (names) => [mapping.day, mapping.model, mapping.inputTokens, mapping.outputTokens].every((name) => names.has(name)),
    read: readColumns(mapping),
  };
}

function readColumns(mapping: ColumnMapping): ReadRow {
  const { cacheReadTokens, cacheWriteTokens, requestId } = mapping;
  return (record) => {
    const day = dayOf(record[mapping.day] ?? '');
    if (!day) return { column: mapping.day, value: record[mapping.day] ?? '' };
    const model = record[mapping.model]?.trim() ?? '';
    if (model === '') return { column: mapping.model, value: model };
    const tokens: Partial<Record<keyof BilledTokens, Decimal>> = {};
    for (const [kind, name] of [
      ['inputTokens', mapping.inputTokens],
      ['outputTokens', mapping.outputTokens],
      ['cacheReadTokens', cacheReadTokens],
      ['cacheWriteTokens', cacheWriteTokens],
    ] as const) {
      if (name === undefined) continue;
      const quantity = quantityOf(blankIsNone(record, name));
      if (!quantity) return { column: name, value: record[name] ?? '' };
      tokens[kind] = quantity;
    }
    if (mapping.inputContainsCached && tokens.inputTokens && tokens.cacheReadTokens) {
      const apart = tokens.inputTokens.minus(tokens.cacheReadTokens);
      if (apart.isNegative()) return { column: mapping.inputTokens, value: record[mapping.inputTokens] ?? '' };
      tokens.inputTokens = apart;
    }
    const id = requestId === undefined ? '' : (record[requestId]?.trim() ?? '');
    return { day, model: catalogueModel(model), ...(id !== '' && { requestId: id }), tokens };
  };
}

function blankIsNone(record: BillRecord, name: string): string {
  const value = record[name]?.trim() ?? '';
  return value === '' ? '0' : value;
}
