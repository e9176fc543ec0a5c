import { readBytes, type ReadText } from './read-bytes.ts';
import { readLine } from './read-line.ts';

/** An EXTF file of any category as rows of values by caption. */
export interface ExtfFile {
  readonly encoding: ReadText['encoding'];
  readonly category: string;
  readonly name: string;
  readonly version: string;
  readonly consultant: string;
  readonly client: string;
  readonly from: string;
  readonly to: string;
  readonly captions: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/**
 * Reads what others write, even where it is not as the format wants it: any line end, UTF-8, unquoted text, a `;` too many.
 * Undefined when it is no EXTF file. Whether it is right is the checker's question.
 */
export function readExtf(bytes: Uint8Array): ExtfFile | undefined {
  const { text, encoding } = readBytes(bytes);
  const [first, second, ...rest] = text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/);
  const header = readLine(first ?? '').map(({ value }) => value);
  if (header[0] !== 'EXTF' && header[0] !== 'DTVF') return undefined;
  const captions = readLine(second ?? '').map(({ value }) => value.trim());
  // DATEV's own samples end some lines with a separator.
  while (captions.at(-1) === '') captions.pop();
  const at = (n: number) => header[n - 1] ?? '';
  return {
    encoding,
    category: at(3),
    name: at(4),
    version: at(5),
    consultant: at(11),
    client: at(12),
    from: at(15),
    to: at(16),
    captions,
    rows: rest.filter((line) => line.trim() !== '').map((line) => readLine(line).map(({ value }) => value)),
  };
}

/** A row's value under a caption; empty where the row is shorter. */
export function valueOf({ captions }: ExtfFile, row: readonly string[], caption: string): string {
  const at = captions.indexOf(caption);
  return at < 0 ? '' : (row[at] ?? '');
}
