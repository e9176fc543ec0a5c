import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkExtf } from './check-extf.ts';
import { explainFault } from './explain-fault.ts';
import { readExtf, valueOf } from './read-extf.ts';

const golden = readFileSync(new URL('./golden/EXTF_Buchungsstapel_2026-10_01.csv', import.meta.url));
const text = new TextDecoder('windows-1252').decode(golden);
const read = (bytes: Uint8Array) => {
  const extf = readExtf(bytes);
  return extf && [extf.encoding, extf.category, extf.version, extf.captions.length, extf.rows.length, valueOf(extf, extf.rows[0] ?? [], 'Buchungstext')];
};
const right = ['21', '13', 125, 3, 'RE2026-000001 Kessler Wärme GmbH'];

describe('the reader', () => {
  it.each([
    ['as it should be', golden, 'windows-1252'],
    ['in UTF-8', Buffer.from(text, 'utf8'), 'utf-8'],
    ['in UTF-8 with its mark', Buffer.from(`\ufeff${text}`, 'utf8'), 'utf-8'],
    ['in UTF-16', Buffer.from(`\ufeff${text}`, 'utf16le'), 'utf-16le'],
    ['with lines that end like Unix', Buffer.from(text.replaceAll('\r\n', '\n'), 'latin1'), 'windows-1252'],
    ['with a separator too many', Buffer.from(text.replaceAll('\r\n', ';\r\n'), 'latin1'), 'windows-1252'],
    ['without quotes', Buffer.from(text.replaceAll('"', ''), 'latin1'), 'windows-1252'],
    ['with empty lines', Buffer.from(`${text}\r\n\r\n`, 'latin1'), 'windows-1252'],
  ])('reads a file %s', (_, bytes, encoding) => expect(read(bytes)).toEqual([encoding, ...right]));
  it('reads categories that it does not check', () =>
    expect(readExtf(Buffer.from('"EXTF";700;20;"Kontenbeschriftungen";3;x\nKonto;Kontobeschriftung;SprachId\n1200;"Bank";"de-DE"\n'))).toMatchObject({
      category: '20',
      captions: ['Konto', 'Kontobeschriftung', 'SprachId'],
      rows: [['1200', 'Bank', 'de-DE']],
    }));
  it('says when a file is another', () => expect(readExtf(Buffer.from('Datum;Betrag\r\n'))).toBeUndefined());
});

describe('an explanation', () => {
  it('says where, what and what to do, in both languages', () => {
    const [fault] = checkExtf(Buffer.from(text.replace(';8400;"";', ';8400;"3";'), 'latin1'));
    if (!fault) throw new Error('there is a fault');
    expect([fault.code, fault.line, fault.column]).toEqual(['TaxKeyOnAutomaticAccount', 3, 9]);
    expect(explainFault(fault, 'de')).toBe(
      'Ein Automatikkonto rechnet die Steuer selbst. Lassen Sie den BU-Schlüssel leer („3“ steht darin) oder schalten Sie mit 40 die Automatik ab.',
    );
    expect(explainFault(fault, 'en')).toContain('Leave the tax key empty');
  });
  it.each([
    ['a day that does not exist', ';3110;', ';3111;', 'DateUnreal', 10],
    ['an account against itself', ';10001;8400;', ';8400;8400;', 'AccountAgainstItself', 8],
    ['a lock left open', ';"";;;;;0;;;;', ';"";;;;;;;;;', 'LockOpen', 114],
  ])('is there for %s', (_, from, to, code, column) => {
    const changed = text.includes(from) ? text.replace(from, to) : text.replace(/;0;;;;"";;"";"";;"";;\r\n/, ';;;;;"";;"";"";;"";;\r\n');
    expect(checkExtf(Buffer.from(changed, 'latin1')).map((fault) => [fault.code, fault.column])).toContainEqual([code, column]);
  });
  it('names a format that is not checked', () =>
    expect(
      explainFault(
        checkExtf(Buffer.from('"EXTF";700;20;"Kontenbeschriftungen";3\r\nKonto\r\n'))[0] ?? { code: 'LineMissing', line: 1, column: 0, field: '' },
        'de',
      ),
    ).toContain('Kontenbeschriftungen'));
});
