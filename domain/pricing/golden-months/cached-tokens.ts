import type { GoldenMonth } from './golden-month.ts';

export const cachedTokens: readonly GoldenMonth[] = [
  {
    title: 'cache reads count a tenth',
    period: '2026-11',
    packages: [['professional', '2026-01-01']],
    calls: [{ model: 'claude-sonnet-4-6', at: '2026-11-03T10:00:00.000Z', input: 10_000_000, cached: 10_000_000 }],
    lines: [
      { rule: 'base-fee.full', cents: '125000', net: '1250.00' },
      { rule: 'usage.included', cents: '0', net: '0.00', model: 'claude-sonnet-4-6', tokens: 10_000_000 },
      { rule: 'usage.overage', cents: '2800 * 1000000 / 1000000', net: '28.00', model: 'claude-sonnet-4-6', tokens: 1_000_000 },
    ],
    net: '1278.00',
    vat: '242.82',
    gross: '1520.82',
  },
  {
    title: 'a quota of nothing but cache reads',
    period: '2026-11',
    packages: [['professional', '2026-01-01']],
    calls: [{ model: 'claude-sonnet-4-6', at: '2026-11-03T10:00:00.000Z', input: 0, cached: 100_000_000 }],
    lines: [
      { rule: 'base-fee.full', cents: '125000', net: '1250.00' },
      { rule: 'usage.included', cents: '0', net: '0.00', model: 'claude-sonnet-4-6', tokens: 10_000_000 },
    ],
    net: '1250.00',
    vat: '237.50',
    gross: '1487.50',
  },
  {
    title: 'half a token waits for its other half',
    period: '2026-11',
    packages: [['professional', '2026-01-01']],
    calls: [{ model: 'demo', at: '2026-11-03T10:00:00.000Z', input: 9_999_999, cached: 15 }],
    lines: [
      { rule: 'base-fee.full', cents: '125000', net: '1250.00' },
      { rule: 'usage.included', cents: '0', net: '0.00', model: 'demo', tokens: 10_000_000 },
    ],
    net: '1250.00',
    vat: '237.50',
    gross: '1487.50',
  },
  {
    title: 'two halves are a token over',
    period: '2026-11',
    packages: [['professional', '2026-01-01']],
    calls: [
      { model: 'demo', at: '2026-11-03T10:00:00.000Z', input: 9_999_999, cached: 15 },
      { model: 'demo', at: '2026-11-03T10:00:00.000Z', input: 0, cached: 5 },
    ],
    lines: [
      { rule: 'base-fee.full', cents: '125000', net: '1250.00' },
      { rule: 'usage.included', cents: '0', net: '0.00', model: 'demo', tokens: 10_000_000 },
      { rule: 'usage.overage', cents: '400 * 1 / 1000000', net: '0.00', model: 'demo', tokens: 1 },
    ],
    net: '1250.00',
    vat: '237.50',
    gross: '1487.50',
  },
  {
    title: 'cache reads across the quota',
    period: '2026-11',
    packages: [['professional', '2026-01-01']],
    calls: [{ model: 'mistral-large-2', at: '2026-11-03T10:00:00.000Z', input: 9_900_000, cached: 3_345_670 }],
    lines: [
      { rule: 'base-fee.full', cents: '125000', net: '1250.00' },
      { rule: 'usage.included', cents: '0', net: '0.00', model: 'mistral-large-2', tokens: 10_000_000 },
      { rule: 'usage.overage', cents: '1200 * 234567 / 1000000', net: '2.81', model: 'mistral-large-2', tokens: 234_567 },
    ],
    net: '1252.81',
    vat: '238.03',
    gross: '1490.84',
  },
];
