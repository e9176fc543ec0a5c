import type { GoldenMonth } from './golden-month.ts';

export const clockChanges: readonly GoldenMonth[] = [
  {
    title: 'March begins an hour before midnight UTC',
    period: '2026-03',
    packages: [['professional', '2026-01-01']],
    calls: [
      { model: 'claude-sonnet-4-6', at: '2026-02-28T23:00:00.000Z', input: 10_000_000 },
      { model: 'claude-sonnet-4-6', at: '2026-03-01T00:30:00.000Z', input: 500_000 },
    ],
    lines: [
      { rule: 'base-fee.full', cents: '125000', net: '1250.00' },
      { rule: 'usage.included', cents: '0', net: '0.00', model: 'claude-sonnet-4-6', tokens: 10_000_000 },
      { rule: 'usage.overage', cents: '2800 * 500000 / 1000000', net: '14.00', model: 'claude-sonnet-4-6', tokens: 500_000 },
    ],
    net: '1264.00',
    vat: '240.16',
    gross: '1504.16',
  },
  {
    title: 'March ends two hours before midnight UTC',
    period: '2026-03',
    packages: [['professional', '2026-01-01']],
    calls: [
      { model: 'claude-sonnet-4-6', at: '2026-03-31T21:59:59.999Z', input: 10_000_000 },
      { model: 'claude-sonnet-4-6', at: '2026-03-31T21:59:59.999Z', input: 500_000 },
      { model: 'claude-sonnet-4-6', at: '2026-03-31T22:00:00.000Z', input: 7_000_000 },
    ],
    lines: [
      { rule: 'base-fee.full', cents: '125000', net: '1250.00' },
      { rule: 'usage.included', cents: '0', net: '0.00', model: 'claude-sonnet-4-6', tokens: 10_000_000 },
      { rule: 'usage.overage', cents: '2800 * 500000 / 1000000', net: '14.00', model: 'claude-sonnet-4-6', tokens: 500_000 },
    ],
    net: '1264.00',
    vat: '240.16',
    gross: '1504.16',
  },
  {
    title: 'the hour that is left out in March',
    period: '2026-03',
    packages: [['professional', '2026-01-01']],
    calls: [
      { model: 'claude-sonnet-4-6', at: '2026-03-29T00:59:59.999Z', input: 10_000_000 },
      { model: 'claude-sonnet-4-6', at: '2026-03-29T01:00:00.000Z', input: 2 },
    ],
    lines: [
      { rule: 'base-fee.full', cents: '125000', net: '1250.00' },
      { rule: 'usage.included', cents: '0', net: '0.00', model: 'claude-sonnet-4-6', tokens: 10_000_000 },
      { rule: 'usage.overage', cents: '2800 * 2 / 1000000', net: '0.00', model: 'claude-sonnet-4-6', tokens: 2 },
    ],
    net: '1250.00',
    vat: '237.50',
    gross: '1487.50',
  },
  {
    title: 'October begins two hours before midnight UTC',
    period: '2026-10',
    packages: [['professional', '2026-01-01']],
    calls: [
      { model: 'mistral-large-2', at: '2026-09-30T21:59:59.999Z', input: 3_000_000 },
      { model: 'mistral-large-2', at: '2026-09-30T22:00:00.000Z', input: 4_000_000 },
    ],
    lines: [
      { rule: 'base-fee.full', cents: '125000', net: '1250.00' },
      { rule: 'usage.included', cents: '0', net: '0.00', model: 'mistral-large-2', tokens: 4_000_000 },
    ],
    net: '1250.00',
    vat: '237.50',
    gross: '1487.50',
  },
  {
    title: 'October ends an hour before midnight UTC',
    period: '2026-10',
    packages: [['professional', '2026-01-01']],
    calls: [
      { model: 'mistral-large-2', at: '2026-10-31T22:59:59.999Z', input: 11_000_000 },
      { model: 'mistral-large-2', at: '2026-10-31T23:00:00.000Z', input: 5_000_000 },
    ],
    lines: [
      { rule: 'base-fee.full', cents: '125000', net: '1250.00' },
      { rule: 'usage.included', cents: '0', net: '0.00', model: 'mistral-large-2', tokens: 10_000_000 },
      { rule: 'usage.overage', cents: '1200 * 1000000 / 1000000', net: '12.00', model: 'mistral-large-2', tokens: 1_000_000 },
    ],
    net: '1262.00',
    vat: '239.78',
    gross: '1501.78',
  },
  {
    title: 'the hour that comes twice in October',
    period: '2026-10',
    packages: [['professional', '2026-01-01']],
    calls: [
      { model: 'mistral-large-2', at: '2026-10-25T00:30:00.000Z', input: 10_500_000 },
      { model: 'mistral-large-2', at: '2026-10-25T01:30:00.000Z', input: 1_000_000 },
    ],
    lines: [
      { rule: 'base-fee.full', cents: '125000', net: '1250.00' },
      { rule: 'usage.included', cents: '0', net: '0.00', model: 'mistral-large-2', tokens: 10_000_000 },
      { rule: 'usage.overage', cents: '1200 * 1500000 / 1000000', net: '18.00', model: 'mistral-large-2', tokens: 1_500_000 },
    ],
    net: '1268.00',
    vat: '240.92',
    gross: '1508.92',
  },
  {
    title: 'a package from the day of the clock change: 7 of 31 days',
    period: '2026-10',
    packages: [['enterprise', '2026-10-25']],
    lines: [{ rule: 'base-fee.prorated', cents: '350000 * 7 / 31', net: '790.32' }],
    net: '790.32',
    vat: '150.16',
    gross: '940.48',
  },
];
