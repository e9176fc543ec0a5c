import { createHash } from 'node:crypto';
import { pipeline, Readable } from 'node:stream';
import { parse } from 'csv-parse';
import { reject, type Rejection } from '../../domain/kernel/rejection.ts';
import type { Month } from '../../domain/kernel/time.ts';
import { addingUp } from '../../domain/reconciliation/add-up.ts';
import type { BillFormat, BillLine } from '../../domain/reconciliation/events.ts';
import { awsCur } from '../../domain/reconciliation/formats/aws-cur.ts';
import { azureUsage } from '../../domain/reconciliation/formats/azure-usage.ts';
import { columnsFormat, type ColumnMapping } from '../../domain/reconciliation/formats/columns.ts';
import { isFault, type BillRecord, type Format } from '../../domain/reconciliation/formats/format.ts';
import { mistralUsage } from '../../domain/reconciliation/formats/mistral-usage.ts';
import { jsonRecords } from './json-records.ts';

export interface ReadBill {
  readonly format: BillFormat;
  readonly fileSha256: string;
  readonly lines: readonly BillLine[];
  readonly skipped: number;
}

export type BillFault = Rejection<'BillTooLarge' | 'BillMalformed' | 'BillFormatUnknown' | 'BillValueInvalid' | 'BillEmpty'>;

/** A report that is larger is cut by the provider too: exports come in several files then. */
const maxBillBytes = 512 * 1_048_576;
const maxRowBytes = 65_536;

/** Reads a report row by row, whatever its size; what can't be true is refused with its row and column. */
export async function readBill(
  file: Readable,
  options: { readonly month: Month; readonly mapping?: ColumnMapping; readonly json?: boolean; readonly maxBytes?: number },
): Promise<ReadBill | BillFault> {
  const hash = createHash('sha256');
  const { maxBytes = maxBillBytes } = options;
  let bytes = 0;
  const counted = async function* (): AsyncGenerator<Buffer> {
    for await (const chunk of file) {
      const buffer = Buffer.from(chunk as Uint8Array);
      bytes += buffer.length;
      if (bytes > maxBytes) throw new TooLarge();
      hash.update(buffer);
      yield buffer;
    }
  };
  const formats: readonly Format[] = options.mapping ? [columnsFormat(options.mapping)] : [awsCur, azureUsage, mistralUsage];
  const sums = addingUp();
  let [row, skipped] = [0, 0];
  let format: Format | undefined;
  try {
    for await (const record of options.json ? jsonRecords(counted(), maxBytes) : csvRecords(counted())) {
      row += 1;
      format ??= formats.find(({ fits }) => fits(new Set(Object.keys(record))));
      if (!format) return reject('BillFormatUnknown', { columns: Object.keys(record).slice(0, 12).join(', ').slice(0, 200) });
      const usage = format.read(record);
      if (isFault(usage)) return reject('BillValueInvalid', { row, column: usage.column, value: usage.value.slice(0, 40) });
      if (usage === 'skip' || !usage.day.startsWith(options.month)) skipped += 1;
      else if (!sums.add(usage)) return reject('BillTooLarge', { row });
    }
  } catch (error) {
    if (error instanceof TooLarge) return reject('BillTooLarge', { bytes: maxBytes });
    // csv-parse and JSON.parse name the place in their own words, which may hold the file's; only the row is ours.
    return reject('BillMalformed', { row: row + 1 });
  }
  const lines = sums.lines();
  if (!format || lines.length === 0) return reject('BillEmpty', { month: options.month, skipped });
  return { format: format.name, fileSha256: hash.digest('hex'), lines, skipped };
}

class TooLarge extends Error {}

async function* csvRecords(chunks: AsyncIterable<Buffer>): AsyncGenerator<BillRecord> {
  const source = chunks[Symbol.asyncIterator]();
  const first = await source.next();
  if (first.done) return;
  const whole = async function* (): AsyncGenerator<Buffer> {
    yield first.value;
    yield* { [Symbol.asyncIterator]: () => source };
  };
  const parser = parse({ columns: true, bom: true, delimiter: delimiterOf(first.value), max_record_size: maxRowBytes, skip_empty_lines: true });
  // Whatever goes wrong with the source ends the parser, and is thrown where its records are read.
  pipeline(Readable.from(whole()), parser, () => undefined);
  for await (const record of parser) yield record as BillRecord;
}

/** Comma, or semicolon where spreadsheets of this country wrote the file. */
function delimiterOf(start: Buffer): string {
  const [header = ''] = start.toString('utf8', 0, 4_096).split('\n');
  return header.split(';').length > header.split(',').length ? ';' : ',';
}
