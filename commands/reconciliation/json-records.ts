import type { BillRecord } from '../../domain/reconciliation/formats/format.ts';

const mostJsonBytes = 64 * 1_048_576;

/** A list of records, alone or under `data`, or one record a line; nested fields become `usage.prompt_tokens`. */
export async function* jsonRecords(chunks: AsyncIterable<Buffer>, maxBytes: number): AsyncGenerator<BillRecord> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of chunks) {
    bytes += chunk.length;
    if (bytes > Math.min(maxBytes, mostJsonBytes)) throw new Error('JSON is read whole, and this is too much of it');
    parts.push(chunk);
  }
  const text = Buffer.concat(parts)
    .toString('utf8')
    .replace(/^\uFEFF/, '');
  for (const record of recordsIn(text)) yield flat(record);
}

function recordsIn(text: string): readonly object[] {
  const document = whole(text);
  const list: unknown = Array.isArray(document) ? document : typeof document === 'object' && document !== null && 'data' in document ? document.data : document;
  const records: unknown[] = Array.isArray(list) ? list : [list];
  if (!records.every((record): record is object => typeof record === 'object' && record !== null && !Array.isArray(record)))
    throw new Error('not a list of records');
  return records;
}

function whole(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line): unknown => JSON.parse(line));
  }
}

function flat(record: object, prefix = ''): Record<string, string> {
  return Object.fromEntries(
    Object.entries(record).flatMap(([name, value]: [string, unknown]) =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.entries(flat(value, `${prefix}${name}.`))
        : [[`${prefix}${name}`, value === null || value === undefined ? '' : String(value)]],
    ),
  );
}
