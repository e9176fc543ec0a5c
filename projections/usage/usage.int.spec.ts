import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exact, sum } from '../../domain/kernel/money.ts';
import { defaultPriceList } from '../../domain/pricing/default-price-list.ts';
import { contacts, writeUsage } from '../../ops/testing/happenings.ts';
import { writeHistory } from '../../ops/testing/history.ts';
import { readSide, type ReadSide } from '../../ops/testing/read-side.ts';
import { listUsage, others, reportUsage, shownPeople, sumTokens, type UsageGrouping } from './token-usage.ts';
import { readUsageBoard } from './usage-board.ts';

const groupings: readonly UsageGrouping[] = ['day', 'model', 'channel', 'user'];

describe('token use', () => {
  let side: ReadSide;
  beforeAll(async () => {
    side = await readSide();
    await writeHistory(side);
    // Costs whose sum a binary number would get wrong, on both sides of a Berlin midnight, of a month's end and of a winter clock change.
    const calls = [
      '2026-09-30T21:59:59.999Z',
      '2026-09-30T22:00:00.000Z',
      '2026-10-24T21:59:59.000Z',
      '2026-10-25T22:59:59.000Z',
      '2026-10-25T23:00:00.000Z',
      '2026-10-31T22:59:59.000Z',
      '2026-10-31T23:00:00.000Z',
      '2026-11-15T12:00:00.000Z',
    ];
    for (const [n, at] of calls.entries())
      await writeUsage(side, 'alpha', at, {
        replyId: `r${n}`,
        channelId: n % 2 ? 'wa' : 'web',
        userId: n % 3 ? contacts.anna : contacts.ben,
        model: n % 2 ? 'demo' : 'claude-haiku',
        tokens: [100 + n, 10 * n, n],
        cost: n % 2 ? '0.1' : '0.2000007',
      });
    await writeUsage(side, 'beta', '2026-11-16T08:00:00.000Z', { replyId: 'b', channelId: 'wa-b', userId: contacts.ben, tokens: [7, 7, 7], cost: '9' });
    await side.drain();
  });
  afterAll(() => side.close());

  it('splits by day, model, channel and person so that each sums exactly to the same total', async () => {
    const reports = await Promise.all(groupings.map((by) => side.asTenant('alpha', (db) => reportUsage(db, 'alpha', '2026-09-01', '2026-11-30', by))));
    for (const report of reports) {
      expect({ ...report.total, groupBy: undefined }).toEqual({ ...reports[0]?.total, groupBy: undefined });
      expect(exact(sum(report.items.map((i) => i.cost)))).toBe(report.total.cost);
    }
    expect(reports[0]?.total).toEqual({
      key: 'total',
      label: 'total',
      inputTokens: 1110 + 828,
      outputTokens: 225 + 280,
      cacheReadTokens: 78,
      totalTokens: 1110 + 828 + 225 + 280,
      replies: 10,
      cost: '1.2038668',
      currency: 'EUR',
    });
  });
  it('counts a call on its day in Berlin, both days of the range included', async () => {
    const report = await side.asTenant('alpha', (db) => reportUsage(db, 'alpha', '2026-09-30', '2026-11-01', 'day'));
    expect(report.items.map((i) => [i.key, i.replies])).toEqual([
      ['2026-09-30', 1],
      ['2026-10-01', 1],
      ['2026-10-24', 1],
      ['2026-10-25', 1],
      ['2026-10-26', 1],
      ['2026-10-31', 1],
      ['2026-11-01', 1],
    ]);
    const one = await side.asTenant('alpha', (db) => reportUsage(db, 'alpha', '2026-10-01', '2026-10-01', 'day'));
    expect(one.items.map((i) => i.key)).toEqual(['2026-10-01']);
  });
  it('names channels, shows people by pseudonym, and leads with the most tokens', async () => {
    const channels = await side.asTenant('alpha', (db) => reportUsage(db, 'alpha', '2026-11-01', '2026-11-30', 'channel'));
    expect(channels.items.map((i) => i.label)).toEqual(['WhatsApp Büro', 'Webseite', 'Vorschau']);
    const people = await side.asTenant('alpha', (db) => reportUsage(db, 'alpha', '2026-11-01', '2026-11-30', 'user'));
    expect(people.items.map((i) => i.label)).toEqual(['Kontakt 7F3B02', 'Kontakt 7F3A01', 'u-anna']);
    const models = await side.asTenant('alpha', (db) => reportUsage(db, 'alpha', '2026-10-24', '2026-10-31', 'model'));
    expect(models.items.map((i) => [i.key, i.label])).toEqual([
      ['demo', 'Demo'],
      ['claude-haiku', 'Claude Haiku 4.5'],
    ]);
  });
  it('gives the finest rows for a cost-centre file, with the same sum', async () => {
    const rows = await side.asTenant('alpha', (db) => listUsage(db, 'alpha', '2026-11-01', '2026-11-30'));
    expect(rows.every((row) => row.day >= '2026-11-01')).toBe(true);
    const report = await side.asTenant('alpha', (db) => reportUsage(db, 'alpha', '2026-11-01', '2026-11-30', 'day'));
    expect(exact(sum(rows.map((r) => r.cost)))).toBe(report.total.cost);
    expect(rows.reduce((n, r) => n + r.totalTokens, 0)).toBe(report.total.totalTokens);
  });
  it('shows one tenant nothing of another, and an empty total where there was no use', async () => {
    expect((await side.asTenant('beta', (db) => reportUsage(db, 'alpha', '2026-01-01', '2026-12-31', 'day'))).items).toEqual([]);
    expect((await side.asOperator((db) => reportUsage(db, 'beta', '2026-01-01', '2026-12-31', 'day'))).total).toMatchObject({ totalTokens: 14, cost: '9' });
    expect((await side.asTenant('beta', (db) => reportUsage(db, 'beta', '2026-01-01', '2026-01-31', 'user'))).total).toMatchObject({
      totalTokens: 0,
      cost: '0',
      currency: 'EUR',
    });
  });
  it('sums today and the month of many tenants at once', async () => {
    const found = await side.asOperator((db) => sumTokens(db, ['alpha', 'beta', 'none'], '2026-11-16'));
    expect(found.get('beta')).toEqual({ today: { input: 7, output: 7, total: 14 }, month: { input: 7, output: 7, total: 14 } });
    expect(found.get('alpha')?.today).toEqual({ input: 10, output: 5, total: 15 });
    expect(found.get('none')).toBeUndefined();
  });
  it('puts today, both months, thirty days and the budget on one board (US-3.2.a)', async () => {
    const board = await side.asTenant('alpha', (db) =>
      readUsageBoard(db, 'alpha', '2026-11-16T09:30:00.000Z', { ...defaultPriceList, includedTokens: 10_000_000 }),
    );
    expect(board.today).toMatchObject({ totalTokens: 15, replies: 0, cost: '0.00002' });
    expect(board.yesterday).toMatchObject({ replies: 3 });
    expect(board.conversationsToday).toBe(1);
    expect(board.byDay).toHaveLength(30);
    expect([board.byDay[0]?.key, board.byDay[29]?.key]).toEqual(['2026-10-18', '2026-11-16']);
    expect(board.byDay.filter((d) => d.totalTokens === 0).length).toBe(23);
    for (const split of [board.byModel, board.byChannel, board.byUser]) expect(exact(sum(split.map((i) => i.cost)))).toBe(board.month.cost);
    expect(board.previousMonth).toMatchObject({ replies: 5 });
    const used = board.month.inputTokens + board.month.outputTokens + board.month.cacheReadTokens / 10;
    expect(board.budget).toMatchObject({
      includedTokens: 10_000_000,
      usedTokens: Math.round(used),
      remainingTokens: 10_000_000 - Math.round(used),
      monthlyLimitTokens: 5_000_000,
      alertAtPercent: [50, 90],
    });
  });
  it('names on the board who used most, and all others as one row, so that the list adds up (US-3.2.b)', async () => {
    const people = 57;
    for (let n = 0; n < people; n += 1)
      await writeUsage(side, 'crowd', '2026-11-16T08:00:00.000Z', {
        replyId: `c${n}`,
        channelId: 'wa',
        userId: `visitor-${n}`,
        tokens: [n + 1, 0, 0],
        cost: '0.1000003',
      });
    await side.drain();
    const board = await side.asTenant('crowd', (db) => readUsageBoard(db, 'crowd', '2026-11-16T09:30:00.000Z', { ...defaultPriceList, includedTokens: 1 }));
    expect(board.byUser.map(({ key }) => key)).toEqual([...Array.from({ length: shownPeople }, (_, i) => `visitor-${people - 1 - i}`), others]);
    expect(board.byUser.at(-1)).toMatchObject({ totalTokens: (37 * 38) / 2, replies: 37, cost: '3.7000111' });
    expect(exact(sum(board.byUser.map((i) => i.cost)))).toBe(board.month.cost);
    expect(board.byUser.reduce((all, i) => all + i.totalTokens, 0)).toBe(board.month.totalTokens);
  });
});
