import { describe, expect, it } from 'vitest';
import { accrualPosting } from './accrual-posting.ts';
import { isBalanced } from './balance.ts';
import { skr04 } from './chart-of-accounts.ts';
import { bookingRows } from './datev/booking-rows.ts';
import { defaultDatevSettings } from './datev/settings.ts';

const cost = { provider: 'bedrock', month: '2026-10', cost: '1234.56', reference: 'c1', costCentre: '300' };

describe("the accrual of a provider's cost", () => {
  it('belongs to the month, and its release turns it round', () => {
    const accrued = accrualPosting(skr04, { ...cost, direction: 'accrue' });
    const released = accrualPosting(skr04, { ...cost, month: '2026-11', direction: 'release' });
    expect([accrued.bookedOn, released.bookedOn]).toEqual(['2026-10-31', '2026-11-30']);
    expect([accrued, released].map(({ lines }) => [isBalanced(lines), lines.map(({ account, side }) => `${account} ${side}`)])).toEqual([
      [true, ['5900 debit', '3500 credit']],
      [true, ['5900 credit', '3500 debit']],
    ]);
  });
  it('is a row with its cost centre at DATEV', () =>
    expect(bookingRows(accrualPosting(skr04, { ...cost, direction: 'accrue' }), { ...defaultDatevSettings, chart: 'SKR04' })).toMatchObject([
      {
        values: {
          'Umsatz (ohne Soll/Haben-Kz)': '1234,56',
          'Soll/Haben-Kennzeichen': 'S',
          Konto: '5900',
          'Gegenkonto (ohne BU-Schlüssel)': '3500',
          'KOST1 - Kostenstelle': '300',
        },
      },
    ]));
});
