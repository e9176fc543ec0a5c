import { Decimal } from 'decimal.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { receiptKey, verifyReceipts } from '../../commands/usage/verify-receipts.ts';
import { apply } from '../../domain/kernel/decider.ts';
import { defaultPriceList } from '../../domain/pricing/default-price-list.ts';
import { monthUsageFolding, stretchesOf } from '../../domain/pricing/month-usage.ts';
import { weighted } from '../../domain/pricing/pricing.ts';
import { rateMonth } from '../../domain/pricing/rate-month.ts';
import { stream } from '../../domain/kernel/streams.ts';
import type { ReceiptSum } from '../../domain/usage/receipt.ts';
import { contacts, writeUsage } from '../../ops/testing/happenings.ts';
import { readSide, type ReadSide } from '../../ops/testing/read-side.ts';
import { findReceipt, monthOfReceipts } from './receipts.ts';
import { reportUsage } from './token-usage.ts';

describe('usage receipts', () => {
  let side: ReadSide;
  let lines: string[];
  const key = () => receiptKey(side.vault.publicKey) ?? expect.fail('no key');
  beforeAll(async () => {
    side = await readSide();
    for (let n = 0; n < 60; n += 1)
      await writeUsage(side, 'alpha', `2026-11-${String(1 + (n % 28)).padStart(2, '0')}T10:00:00.000Z`, {
        replyId: `r${n}`,
        channelId: n % 9 ? 'wa' : 'preview',
        userId: contacts.anna,
        model: n % 3 ? 'mistral-large-2' : 'demo',
        tokens: [300_000 + 17 * n, 9_000 + n, 70_000 + 3 * n],
        cost: '0.01',
      });
    await writeUsage(side, 'alpha', '2026-12-01T10:00:00.000Z', { replyId: 'next', channelId: 'wa', userId: contacts.anna, tokens: [1, 1, 1], cost: '0' });
    await writeUsage(side, 'beta', '2026-11-05T10:00:00.000Z', { replyId: 'b', channelId: 'wa', userId: contacts.ben, tokens: [5, 5, 5], cost: '0' });
    await side.drain();
    lines = await side.asTenant('alpha', (db) => Array.fromAsync(monthOfReceipts(db, 'alpha', '2026-11', side.vault.sign)));
  });
  afterAll(() => side.close());

  const sumOf = () => (JSON.parse(lines.at(-1) ?? '') as { sum: ReceiptSum }).sum;

  it('of a month are genuine, one for each reply, with a sum that fits them (B9)', () => {
    const { faults, receipts, sums, tokens } = verifyReceipts(lines.join(''), key());
    expect({ faults, receipts, sums }).toEqual({ faults: [], receipts: 60, sums: 1 });
    expect(tokens).toEqual(sumOf().tokens);
  });
  it('come to the usage that the month is rated and invoiced by, and to the board (B9)', async () => {
    const events = await side.store.readStream(stream.usage('alpha', '2026-11'));
    const usage = events.reduce(
      (state, { type, data, meta }) => apply(monthUsageFolding, state, { type, payload: data } as never, meta),
      monthUsageFolding.initial,
    );
    const contract = {
      packages: [{ package: 'professional', validFrom: '2026-01-01' }],
      liveSince: '2026-01-01',
      eraseOn: undefined,
      currency: 'EUR',
    } as const;
    const rated = rateMonth('2026-11', contract, { versions: [defaultPriceList] }, stretchesOf(usage));
    if (typeof rated === 'string') throw new Error(rated);
    expect(rated.sums.some(({ rule }) => rule === 'usage.overage')).toBe(true);
    for (const { model, tokens } of sumOf().models) {
      const ofModel = rated.sums.filter((one) => one.model === model).reduce((all, one) => all.plus(one.tokens), new Decimal(0));
      const receipted = weighted(defaultPriceList.weights, { inputTokens: tokens.input, outputTokens: tokens.output, cacheReadTokens: tokens.cacheRead });
      // Whole tokens on the invoice; a part of one waits on each side of the quota.
      expect(receipted.minus(ofModel).toNumber()).toBeGreaterThanOrEqual(0);
      expect(receipted.minus(ofModel).toNumber()).toBeLessThan(2);
    }
    const { total } = await side.asTenant('alpha', (db) => reportUsage(db, 'alpha', '2026-11-01', '2026-11-30', 'model'));
    const { input, output, cacheRead } = sumOf().tokens;
    expect([input, output, cacheRead]).toEqual([total.inputTokens, total.outputTokens, total.cacheReadTokens]);
  });
  it('miss none and hide none: a line taken out, put in twice or moved is found', () => {
    const faults = (changed: readonly string[]) => verifyReceipts(changed.join(''), key()).faults.map(({ fault }) => fault);
    expect(faults(lines.toSpliced(7, 1))).toEqual(['wrong-sum']);
    expect(faults(lines.toSpliced(7, 0, lines[8] ?? ''))).toEqual(['twice', 'wrong-sum']);
    expect(faults([lines[1] ?? '', lines[0] ?? '', ...lines.slice(2)])).toEqual(['wrong-sum']);
  });
  it('are the same bytes whenever they are asked for, and name no person', async () => {
    const receipt = await side.asTenant('alpha', (db) => findReceipt(db, 'alpha', 'r0', side.vault.sign));
    expect(receipt).toBe(lines[0]);
    expect(lines.join('')).not.toContain(contacts.anna);
    expect(await side.asTenant('alpha', (db) => findReceipt(db, 'alpha', 'b', side.vault.sign))).toBeUndefined();
  });
});
