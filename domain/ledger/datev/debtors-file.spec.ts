import { describe, expect, it } from 'vitest';
import { isRejection } from '../../kernel/rejection.ts';
import { checkExtf } from './check-extf.ts';
import type { DebtorRecord } from './debtor-record.ts';
import { debtorsBytes } from './debtors-file.ts';
import { readExtf, valueOf } from './read-extf.ts';
import { defaultDatevSettings, type DatevSettings } from './settings.ts';

const debtor: DebtorRecord = {
  account: '10001',
  customerId: 'tenant-a',
  name: 'Kessler "Wärme" GmbH',
  street: 'Werkstraße 12',
  postalCode: '70565',
  city: 'Stuttgart',
  country: 'DE',
  vatId: 'DE136695976',
};
const fileOf = (changes: Partial<DebtorRecord> = {}, settings: Partial<DatevSettings> = {}) => {
  const bytes = debtorsBytes({
    createdAt: '2026-11-02T08:15:30.123Z',
    settings: { ...defaultDatevSettings, ...settings },
    debtors: [{ ...debtor, ...changes }],
  });
  if (isRejection(bytes)) throw new Error(JSON.stringify(bytes));
  return bytes as Uint8Array;
};
const value = (caption: string, changes: Partial<DebtorRecord> = {}, settings: Partial<DatevSettings> = {}) => {
  const extf = readExtf(fileOf(changes, settings));
  return extf ? valueOf(extf, extf.rows[0] ?? [], caption) : '';
};
const faults = (text: string) => checkExtf(Buffer.from(text, 'latin1')).map(({ code, line, column }) => [code, line, column]);

describe('master data of debtors', () => {
  it('has the header of its category, without a period', () => {
    const [header = ''] = new TextDecoder('windows-1252').decode(fileOf()).split('\r\n');
    expect(header).toBe(
      '"EXTF";700;16;"Debitoren/Kreditoren";5;20261102091530123;;"RE";"OpenClaw";"";1001;1;20260101;4;;;"";"";;;;"";;"";;;"03";;;"";"OpenClaw"',
    );
  });
  it('passes the checker, with long names and long accounts too', () => {
    expect(checkExtf(fileOf())).toEqual([]);
    expect(checkExtf(fileOf({ name: 'Ä'.repeat(120), street: 'ß'.repeat(120), city: 'Ö'.repeat(80) }, { accountLength: 8 }))).toEqual([]);
  });
  it('states the VAT id without its country, and none for Switzerland', () => {
    expect([value('EU-Land'), value('EU-UStID')]).toEqual(['DE', '136695976']);
    expect([value('EU-Land', { vatId: 'ATU12345675', country: 'AT' }), value('EU-UStID', { vatId: 'ATU 123 456 75', country: 'AT' })]).toEqual([
      'AT',
      'U12345675',
    ]);
    expect(value('EU-UStID', { vatId: 'CHE123456788MWST', country: 'CH' })).toBe('');
  });
  it('keeps a long name in full, beside the field that cuts it', () => {
    const name = 'Zürcher Röhrenbau und Wärmetechnik Aktiengesellschaft in Liquidation';
    expect([value('Name (Adressattyp Unternehmen)', { name }), value('Abw. Zustellbezeichnung 2', { name })]).toEqual([
      'Zürcher Röhrenbau und Wärmetechnik Aktiengesellsch',
      'aft in Liquidation',
    ]);
  });
  it('writes a post code without its country, for the field knows digits only', () => {
    expect(['A-1010', 'AT 1010', 'CH-8000', 'D 70565', ' 70 565 ', '1010'].map((postalCode) => value('Postleitzahl', { postalCode }))).toEqual([
      '1010',
      '1010',
      '8000',
      '70565',
      '70565',
      '1010',
    ]);
  });
  it('lengthens accounts with the client', () => expect(value('Konto', {}, { accountLength: 6 })).toBe('1000100'));
});

describe('the checker of master data', () => {
  const text = new TextDecoder('windows-1252').decode(fileOf());
  it('finds an account that is no personal account', () => expect(faults(text.replace('\r\n10001;', '\r\n1001;'))).toEqual([['AccountNotPersonal', 3, 1]]));
  it('finds an account that is there twice', () => expect(faults(text + text.split('\r\n')[2] + '\r\n')).toEqual([['AccountTwice', 4, 1]]));
  it('finds a missing name', () => expect(faults(text.replace(`"Kessler 'Wärme' GmbH";`, '"";'))).toEqual([['NameMissing', 3, 2]]));
  it('finds a VAT id with its country', () => expect(faults(text.replace('"136695976"', '"DE136695976"'))).toEqual([['VatIdWithPrefix', 3, 10]]));
  it('finds a period where there is none', () => expect(faults(text.replace(';4;;;', ';4;20260101;;'))).toEqual([['FieldInvalid', 1, 15]]));
});
