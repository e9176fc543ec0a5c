import { describe, expect, it } from 'vitest';
import { defaultPriceList } from '../pricing/default-price-list.ts';
import { quotaOf } from './quota.ts';

const pricing = { versions: [defaultPriceList] };
const starter = { packages: [{ package: 'starter', validFrom: '2026-01-01' }], liveSince: '2026-01-01', eraseOn: undefined, currency: 'EUR' } as const;

describe("a month's quota", () => {
  it('is that of the package, by the days it was booked, as the rating has it', () => {
    expect(quotaOf(starter, '2026-11-16', pricing)).toEqual({ includedTokens: 2_000_000, overage: false });
    expect(quotaOf({ ...starter, liveSince: '2026-11-16' }, '2026-11-20', pricing)).toEqual({ includedTokens: 1_000_000, overage: false });
    const upgraded = { ...starter, packages: [...starter.packages, { package: 'professional' as const, validFrom: '2026-11-16' }] };
    expect(quotaOf(upgraded, '2026-11-15', pricing)).toEqual({ includedTokens: 6_000_000, overage: false });
    expect(quotaOf(upgraded, '2026-11-16', pricing)).toEqual({ includedTokens: 6_000_000, overage: true });
  });
  it('is unknown while nothing is booked or priced', () => {
    expect(quotaOf({ ...starter, packages: [] }, '2026-11-16', pricing)).toBeUndefined();
    expect(quotaOf(starter, '2026-11-16', { versions: [] })).toBeUndefined();
  });
});
