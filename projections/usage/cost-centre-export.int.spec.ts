import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cellsOf } from '../../api/documents/usage.ts';
import { csv } from '../../api/http/csv.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { CostCentreAssigned } from '../../domain/usage/events.ts';
import { contacts, writeUsage } from '../../ops/testing/happenings.ts';
import { writeHistory } from '../../ops/testing/history.ts';
import { readSide, type ReadSide } from '../../ops/testing/read-side.ts';
import { listCostCentreRows, totalsOf, type CostCentreRow } from './cost-centre-rows.ts';
import { costCentreWorkbook } from './cost-centre-workbook.ts';
import { reportUsage } from './token-usage.ts';

const assign = (kost1: string, validFrom: string, kost2?: string) =>
  CostCentreAssigned({ channelId: 'wa', kost1, ...(kost2 !== undefined && { kost2 }), validFrom });

describe('the cost-centre export', () => {
  let side: ReadSide;
  let rows: readonly CostCentreRow[];
  beforeAll(async () => {
    side = await readSide();
    await writeHistory(side);
    await side.write('alpha', stream.costCentres('alpha'), '2026-11-01T08:00:00.000Z', [assign('4711', '2026-11-01')]);
    await side.write('alpha', stream.costCentres('alpha'), '2026-11-12T08:00:00.000Z', [assign('4712', '2026-11-12', 'Vertrieb')]);
    for (const [n, day] of ['2026-11-03', '2026-11-11', '2026-11-12', '2026-11-29'].entries())
      await writeUsage(side, 'alpha', `${day}T10:00:00.000Z`, {
        replyId: `x${n}`,
        channelId: 'wa',
        userId: contacts.ben,
        tokens: [10 + n, n, 5],
        cost: '0.1000001',
      });
    await side.drain();
    rows = await side.asTenant('alpha', (db) => listCostCentreRows(db, 'alpha', '2026-11-01', '2026-11-30'));
  });
  afterAll(() => side.close());

  it('sums to what the board shows, by every breakdown (US-3.2.d)', async () => {
    for (const by of ['day', 'model', 'channel', 'user'] as const) {
      const { total } = await side.asTenant('alpha', (db) => reportUsage(db, 'alpha', '2026-11-01', '2026-11-30', by));
      const { inputTokens, outputTokens, cacheReadTokens, replies, cost } = total;
      expect(totalsOf(rows)).toEqual({ inputTokens, outputTokens, cacheReadTokens, replies, cost });
    }
  });
  it('leaves each day the cost centre it had', () => {
    const own = rows.filter(({ channel }) => channel === 'WhatsApp Büro').map(({ day, kost1, kost2 }) => [day, kost1, kost2]);
    expect(own).toContainEqual(['2026-11-11', '4711', '']);
    expect(own).toContainEqual(['2026-11-12', '4712', 'Vertrieb']);
    expect(rows.find(({ channel }) => channel === 'Vorschau')).toMatchObject({ kost1: '', kost2: '' });
  });
  it('names nobody (D-24)', () => {
    expect(rows.map(({ user }) => user).every((user) => /^(Kontakt [0-9A-F]{6}|u-anna)$/.test(user))).toBe(true);
  });
  it('writes CSV with semicolons, decimal commas, German days, and the sums in the last row, in either charset', () => {
    const text = csv(cellsOf(rows, 'de')).toString('utf8');
    const lines = text.replace('\uFEFF', '').trimEnd().split('\r\n');
    expect(lines[0]).toBe(
      'Datum;KOST1;KOST2;Modell;Kanal;Nutzer (Pseudonym);Antworten;Eingabe-Tokens;Ausgabe-Tokens;Cache-Tokens;Kosten zum Listenpreis;Währung',
    );
    expect(lines[1]).toBe('03.11.2026;4711;;demo;WhatsApp Büro;Kontakt 7F3B02;1;10;0;5;0,1000001;EUR');
    const { inputTokens, cost } = totalsOf(rows);
    expect(lines.at(-1)).toMatch(new RegExp(`^;;;;;Summe;6;${inputTokens};\\d+;\\d+;${cost.replace('.', ',')};EUR$`));
    expect(csv(cellsOf(rows, 'de'), 'windows-1252').includes(Buffer.from('WhatsApp B\u00fcro', 'latin1'))).toBe(true);
  });
  it.each(['=SUM(A1)', '+49 711', '-1+1', '@cmd', '\tx', '\rx'])('lets no cell become a formula: %j', (channel) => {
    const [, line] = csv(cellsOf([{ ...(rows[0] as CostCentreRow), channel }], 'en'))
      .toString('utf8')
      .split('\r\n');
    expect(line).toContain(`'${channel}`);
  });
  it('writes a workbook whose numbers are numbers, with the header in sight and the sums below (ST-12)', async () => {
    const evil = { ...(rows[0] as CostCentreRow), channel: '=1+1' };
    const book = new ExcelJS.Workbook();
    await book.xlsx.load((await costCentreWorkbook([...rows, evil], 'de')).buffer as ArrayBuffer);
    const sheet = book.getWorksheet('Verbrauch');
    expect(sheet?.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
    expect(sheet?.rowCount).toBe(rows.length + 3);
    const first = sheet?.getRow(2);
    expect(first?.getCell(1).value).toEqual(new Date('2026-11-03T00:00:00.000Z'));
    expect(first?.getCell(8).value).toBe(10);
    expect(first?.getCell(11).value).toBe(0.1000001);
    expect(sheet?.getRow(rows.length + 2).getCell(5).type).toBe(ExcelJS.ValueType.String);
    const last = sheet?.getRow(rows.length + 3);
    expect([last?.getCell(6).value, last?.getCell(8).value]).toEqual(['Summe', totalsOf([...rows, evil]).inputTokens]);
  });
});
