import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { checkDatevFile, showDatevFile } from './datev-file.ts';

const golden = new URL('../../domain/ledger/datev/golden/EXTF_Buchungsstapel_2026-10_01.csv', import.meta.url);

describe('oce datev check and show', () => {
  let folder: string;
  let printed: string[];
  const file = (name: string) => path.join(folder, name);
  beforeAll(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'oce-datev-'));
    copyFileSync(golden, file('EXTF_good.csv'));
    writeFileSync(file('EXTF_bad.csv'), Buffer.from(readFileSync(golden, 'latin1').replace('1528,64;"S"', '1528.64;S'), 'latin1'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  beforeEach(() => {
    printed = [];
    vi.spyOn(console, 'log').mockImplementation((line: string) => void printed.push(line));
    return () => vi.restoreAllMocks();
  });

  it('has one sentence for a file that is right', () => {
    checkDatevFile(file('EXTF_good.csv'), { language: 'en' });
    expect(printed).toEqual(['EXTF_good.csv is as DATEV wants it.']);
  });

  it('names line, column and remedy of each fault, and fails', () => {
    expect(() => checkDatevFile(file('EXTF_bad.csv'), { language: 'de', json: true })).toThrow('2 faults in EXTF_bad.csv.');
    const { passed, items } = JSON.parse(printed[0] ?? '') as { passed: boolean; items: readonly { line: number; column: number; message: string }[] };
    expect(passed).toBe(false);
    expect(items.map(({ line, column, message }) => [line, column, message.split('.')[0]])).toEqual([
      [3, 1, '„Umsatz (ohne Soll/Haben-Kz)“ hat den Wert „1528'],
      [3, 2, '„Soll/Haben-Kennzeichen“ ist ein Textfeld und steht in Anführungszeichen, auch wenn es leer ist'],
    ]);
  });

  it('does not take a name that DATEV does not look for', () => {
    copyFileSync(golden, file('export.csv'));
    expect(() => checkDatevFile(file('export.csv'), { language: 'en' })).toThrow('DATEV looks for a name like EXTF_….csv');
  });

  it('adds a batch up by account', () => {
    showDatevFile(file('EXTF_good.csv'), { json: true });
    expect(JSON.parse(printed[0] ?? '')).toMatchObject({
      name: 'Buchungsstapel',
      rows: 3,
      sums: [
        { account: '10001', debit: '1528.64', credit: '0.00' },
        { account: '10002', debit: '1284.57' },
        { account: '10003', debit: '1284.57' },
        { account: '8336', credit: '1284.57' },
        { account: '8338', credit: '1284.57' },
        { account: '8400', credit: '1528.64' },
      ],
    });
  });

  it('says when a file is another, or is not there', () => {
    writeFileSync(file('EXTF_no.csv'), 'Datum;Betrag');
    expect(() => showDatevFile(file('EXTF_no.csv'), {})).toThrow('is no EXTF file');
    expect(() => showDatevFile(file('EXTF_absent.csv'), {})).toThrow("can't be read");
  });
});
