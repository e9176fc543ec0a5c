import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkExtf } from './check-extf.ts';

const golden = readFileSync(new URL('./golden/EXTF_Buchungsstapel_2026-10_01.csv', import.meta.url));
const text = new TextDecoder('windows-1252').decode(golden);
// The golden file's characters are Latin-1, so its text can be changed and written back.
const faults = (changed: string) => checkExtf(Buffer.from(changed, 'latin1')).map(({ code, line, column }) => [code, line, column]);
const replaced = (from: string, to: string) => {
  expect(text).toContain(from);
  return faults(text.replace(from, to));
};

describe('the checker', () => {
  it('has nothing to say about the golden file', () => expect(checkExtf(golden)).toEqual([]));
  it('finds a file in UTF-8', () =>
    expect(checkExtf(Buffer.from(`\ufeff${text}`, 'utf8')).map(({ code }) => code)).toEqual(expect.arrayContaining(['NotCp1252', 'CaptionWrong'])));
  it('finds a byte that stands for nothing', () => expect(replaced('Kessler', 'Kess\u0081er')).toEqual([['NotCp1252', 3, 0]]));
  it('finds a line that ends like Unix', () =>
    expect(faults(text.replaceAll('\r\n', '\n')).map(([code]) => code)).toEqual(expect.arrayContaining(['NoCrlf', 'LineMissing'])));
  it('finds a last line without its end', () => expect(faults(text.slice(0, -2))).toEqual([['NoCrlf', 5, 0]]));
  it('finds a missing field', () =>
    expect(faults(text.replace(';;"Kess', ';"Kess').replace('1528,64;"S";', '1528,64;')).map(([code]) => code)).toContain('FieldCount'));
  it('finds a caption in another spelling', () =>
    expect(replaced('Zusatzinformation- Inhalt 1;', 'Zusatzinformation - Inhalt 1;')).toEqual([['CaptionWrong', 2, 49]]));
  it('finds text without quotes', () => expect(replaced('1528,64;"S"', '1528,64;S')).toEqual([['QuoteMissing', 3, 2]]));
  it('finds a number in quotes', () => expect(replaced('1528,64;', '"1528,64";')).toEqual([['QuoteTooMuch', 3, 1]]));
  it('finds a quote that does not close', () => expect(faults(text.replace('"RE2026-000001";', '"RE2026-000001"x;'))).toEqual([['QuoteBroken', 3, 11]]));
  it('finds a decimal point', () => expect(replaced('1528,64', '1528.64')).toEqual([['FieldInvalid', 3, 1]]));
  it('finds an amount of nothing', () => expect(replaced('1528,64', '0,00')).toEqual([['FieldInvalid', 3, 1]]));
  it('finds a missing account', () => expect(replaced(';10001;8400;', ';;8400;')).toEqual([['RequiredEmpty', 3, 7]]));
  it('finds an account that is too long for the client', () => expect(replaced(';10001;8400;', ';100001;8400;')).toEqual([['AccountTooLong', 3, 7]]));
  it('finds a document outside the batch', () => expect(replaced(';3110;', ';0111;')).toEqual([['DateOutsideBatch', 3, 10]]));
  it('finds half a foreign currency', () => expect(replaced('"EUR";;;"";10001', '"EUR";1,25;;"";10001')).toEqual([['ForeignCurrencyIncomplete', 3, 4]]));
  it('finds a date of service without its tax period', () =>
    expect(replaced(';0;;;;"";;"";"";;"";;\r\n1284', ';0;31102026;;;"";;"";"";;"";;\r\n1284')).toEqual([['TaxPeriodIncomplete', 3, 115]]));
  it('finds a header that leaves the lock open', () => expect(replaced(';1;0;0;"EUR"', ';1;0;;"EUR"')).toEqual([['FieldInvalid', 1, 21]]));
  it('finds a batch across two years', () =>
    expect(faults(text.replace(';20261001;20261031;', ';20261001;20270131;')).map(([code]) => code)).toContain('PeriodInvalid'));
  it('finds a header that is too long', () =>
    expect(faults(text.replace('"OpenClaw"\r\n', `"${'x'.repeat(1000)}"\r\n`))).toEqual([
      ['HeaderTooLong', 1, 0],
      ['FieldInvalid', 1, 31],
    ]));
  it('finds nothing where there is nothing', () => expect(faults('')).toEqual([['LineMissing', 1, 0]]));
});
