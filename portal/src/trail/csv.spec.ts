import { describe, expect, it } from 'vitest';
import { toCsv } from './csv.ts';

describe('toCsv', () => {
  it('keeps separators, quotes and line breaks inside their cell', () => {
    expect(toCsv(['actor', 'after'], [{ actor: 'Huber; Martin', after: '{"a":"1\n2"}' }])).toBe(
      '\uFEFF"actor";"after"\r\n"Huber; Martin";"{""a"":""1\n2""}"\r\n',
    );
  });

  it.each(['=1+1', '+49', '-2', '@SUM(A1)', '\t=1'])('neutralises %j, which a spreadsheet would run', (cell) => {
    expect(toCsv(['a'], [{ a: cell }])).toContain(`"'${cell}"`);
  });

  it('leaves a missing value empty', () => {
    expect(toCsv(['a', 'b'], [{ a: null, b: undefined }])).toBe('\uFEFF"a";"b"\r\n"";""\r\n');
  });
});
