import { Decimal } from 'decimal.js';
import { describe, expect, it } from 'vitest';
import { defaultPriceList } from '../pricing/default-price-list.ts';
import { admit, usedTokens } from './admission.ts';
import { allowanceOf } from './allowance.ts';
import { defaultBudget } from './budget.ts';
import { usageOfMonthFolding, type UsageOfMonth } from './month.ts';

const now = '2026-11-16T09:30:00.000Z';
const later = '2026-11-16T09:45:00.000Z';
const pricing = { versions: [defaultPriceList] };
const professional = { includedTokens: 10_000_000, overage: true };
const used = (inputTokens: number, more: Partial<UsageOfMonth> = {}): UsageOfMonth => ({
  ...usageOfMonthFolding.initial,
  consumed: [{ priceVersion: 1, inputTokens, outputTokens: 0, cacheReadTokens: 0 }],
  ...more,
});
const limit = (monthlyLimitTokens: number, atLimit: 'stop' | 'throttle' | 'overage' = 'stop') =>
  allowanceOf(professional, { ...defaultBudget, monthlyLimitTokens, atLimit });
const call = { purpose: 'reply', model: 'demo', sent: undefined } as const;
const ask = (tokens: number, replyId = 'mine') => ({ replyId, tokens: new Decimal(tokens), now });

describe('what a month may count', () => {
  it('stops a package without overage at its quota, whatever the tenant chose (D-8)', () => {
    const starter = (more: object) => allowanceOf({ includedTokens: 2_000_000, overage: false }, { ...defaultBudget, ...more });
    const quota = { tokens: 2_000_000, basis: 'quota' };
    expect(starter({})).toEqual({ hard: quota, slow: undefined, alerts: quota });
    expect(starter({ monthlyLimitTokens: 9_000_000, atLimit: 'overage' })).toEqual({ hard: quota, slow: undefined, alerts: quota });
    expect(starter({ monthlyLimitTokens: 1_000, atLimit: 'throttle' })).toMatchObject({ hard: quota, slow: { tokens: 1_000 }, alerts: { tokens: 1_000 } });
  });
  it('stops the others nowhere but at the limit they chose, if they want to be stopped', () => {
    expect(allowanceOf(professional, defaultBudget)).toMatchObject({ hard: undefined, slow: undefined, alerts: { basis: 'quota' } });
    expect(limit(500)).toMatchObject({ hard: { tokens: 500, basis: 'limit' }, slow: undefined });
    expect(limit(500, 'throttle')).toMatchObject({ hard: undefined, slow: { tokens: 500 } });
    expect(limit(500, 'overage')).toMatchObject({ hard: undefined, slow: undefined, alerts: { tokens: 500, basis: 'limit' } });
  });
});

describe('admitting a call', () => {
  it('lets the last token in and not one more', () => {
    expect(admit(used(60), ask(40), limit(100), pricing)).toEqual({ outcome: 'admitted' });
    expect(admit(used(60), ask(41), limit(100), pricing)).toMatchObject({ outcome: 'exhausted', used: new Decimal(60) });
  });
  it('counts what others have set aside, and tells waiting from stopping', () => {
    const holds = [{ ...call, replyId: 'other', tokens: '50', expiresAt: later }];
    expect(admit(used(0, { holds }), ask(50), limit(100), pricing)).toEqual({ outcome: 'admitted' });
    expect(admit(used(0, { holds }), ask(51), limit(100), pricing)).toMatchObject({ outcome: 'later', why: 'held' });
  });
  it('forgets a hold at the instant it runs out, and its own (E3-1)', () => {
    const hold = { ...call, replyId: 'other', tokens: '50', expiresAt: now };
    expect(admit(used(0, { holds: [hold] }), ask(100), limit(100), pricing)).toEqual({ outcome: 'admitted' });
    expect(admit(used(0, { holds: [{ ...hold, replyId: 'mine', expiresAt: later }] }), ask(100), limit(100), pricing)).toEqual({ outcome: 'admitted' });
  });
  it('lets one answer a minute through beyond a throttled limit', () => {
    const at = (lastReservedAt: string) => admit(used(99, { lastReservedAt }), ask(5), limit(100, 'throttle'), pricing);
    expect(at('2026-11-16T09:29:20.000Z')).toMatchObject({ outcome: 'later', why: 'throttled', retryAfterMs: 20_000 });
    expect(at('2026-11-16T09:29:00.000Z')).toEqual({ outcome: 'admitted' });
  });
  it('weighs every token by the price version it was metered with (D-55)', () => {
    const second = { ...defaultPriceList, version: 2, weights: { input: '2', output: '1', cacheRead: '0.5' } };
    const usage: UsageOfMonth = {
      ...usageOfMonthFolding.initial,
      consumed: [
        { priceVersion: 1, inputTokens: 10, outputTokens: 5, cacheReadTokens: 7 },
        { priceVersion: 2, inputTokens: 10, outputTokens: 5, cacheReadTokens: 7 },
      ],
    };
    expect(usedTokens(usage, { versions: [defaultPriceList, second] }).toFixed()).toBe('44.2');
  });
});
