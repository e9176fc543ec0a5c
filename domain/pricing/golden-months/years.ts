import type { GoldenMonth } from './golden-month.ts';

export const years: readonly GoldenMonth[] = [
  {
    title: 'a year begins: twelve months at once',
    period: '2026-03',
    packages: [['professional', '2026-03-10', 'year']],
    lines: [{ rule: 'base-fee.yearly', cents: '125000 * 12', net: '15000.00' }],
    net: '15000.00',
    vat: '2850.00',
    gross: '17850.00',
  },
  {
    title: 'later in the year: overage alone',
    period: '2026-05',
    packages: [['professional', '2026-03-10', 'year']],
    calls: [{ model: 'mistral-large-2', at: '2026-05-05T10:00:00.000Z', input: 11_000_000 }],
    lines: [
      { rule: 'usage.included', cents: '0', net: '0.00', model: 'mistral-large-2', tokens: 10_000_000 },
      { rule: 'usage.overage', cents: '1200 * 1000000 / 1000000', net: '12.00', model: 'mistral-large-2', tokens: 1_000_000 },
    ],
    net: '12.00',
    vat: '2.28',
    gross: '14.28',
  },
  {
    title: 'the year comes round',
    period: '2027-03',
    packages: [['professional', '2026-03-10', 'year']],
    lines: [{ rule: 'base-fee.yearly', cents: '125000 * 12', net: '15000.00' }],
    net: '15000.00',
    vat: '2850.00',
    gross: '17850.00',
  },
  {
    title: 'a year has its own price where the list has one',
    period: '2026-12',
    packages: [['professional', '2026-12-01', 'year']],
    priced: 'new',
    lines: [{ rule: 'base-fee.yearly', cents: '1300000', net: '13000.00' }],
    net: '13000.00',
    vat: '2470.00',
    gross: '15470.00',
  },
  {
    title: 'an upgrade within the year is paid with the days that are left',
    period: '2026-11',
    packages: [
      ['professional', '2026-03-10', 'year'],
      ['enterprise', '2026-11-16'],
    ],
    lines: [
      { rule: 'base-fee.prorated', cents: '350000 * 15 / 30', net: '1750.00' },
      { rule: 'credit.refund', cents: '-350000 * 15 / 30', net: '-1750.00' },
    ],
    net: '0.00',
    vat: '0.00',
    gross: '0.00',
  },
  {
    title: 'what is left of a paid year is taken off, and the rest of it waits',
    period: '2026-11',
    packages: [
      ['starter', '2026-03-10', 'year'],
      ['professional', '2026-11-16'],
    ],
    lines: [
      { rule: 'base-fee.prorated', cents: '125000 * 15 / 30', net: '625.00' },
      { rule: 'credit.refund', cents: '-125000 * 15 / 30', net: '-625.00' },
    ],
    net: '0.00',
    vat: '0.00',
    gross: '0.00',
  },
  {
    title: 'days left of a paid year are less than the new package costs',
    period: '2026-12',
    packages: [
      ['starter', '2026-01-10', 'year'],
      ['enterprise', '2026-12-01'],
    ],
    lines: [
      { rule: 'base-fee.full', cents: '350000', net: '3500.00' },
      { rule: 'credit.refund', cents: '-358800 * 40 / 365', net: '-393.21' },
    ],
    net: '3106.79',
    vat: '590.29',
    gross: '3697.08',
  },
  {
    title: 'an upgrade from year to year',
    period: '2026-11',
    packages: [
      ['starter', '2026-03-10', 'year'],
      ['professional', '2026-11-16', 'year'],
    ],
    lines: [
      { rule: 'base-fee.yearly', cents: '125000 * 12', net: '15000.00' },
      { rule: 'credit.refund', cents: '-358800 * 114 / 365', net: '-1120.64' },
    ],
    net: '13879.36',
    vat: '2637.08',
    gross: '16516.44',
  },
  {
    title: 'a change of package at the end of the year gives nothing back',
    period: '2027-03',
    packages: [
      ['starter', '2026-03-10', 'year'],
      ['professional', '2027-03-10'],
    ],
    lines: [{ rule: 'base-fee.prorated', cents: '125000 * 22 / 31', net: '887.10' }],
    net: '887.10',
    vat: '168.55',
    gross: '1055.65',
  },
];
