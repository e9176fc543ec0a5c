import { describe, expect, it } from 'vitest';
import { berlinClock, instantInBerlin } from './berlin-clock.ts';

describe("Berlin's clock", () => {
  it('is one hour ahead of UTC in winter and two in summer', () => {
    expect(berlinClock('2026-11-22T09:05:07.123Z')).toBe('2026-11-22T10:05:07');
    expect(berlinClock('2026-07-01T22:30:00.000Z')).toBe('2026-07-02T00:30');
  });
  it("names the last millisecond of the second typed in, with or without a full minute's zeros", () => {
    expect(instantInBerlin('2026-11-22T10:05:07')).toBe('2026-11-22T09:05:07.999Z');
    for (const text of ['2026-07-02T00:30', '2026-07-02T00:30:00']) expect(instantInBerlin(text)).toBe('2026-07-01T22:30:00.999Z');
  });
  it('comes back to the same second, on every hour of a year', () => {
    for (let hour = 0; hour < 8_760; hour += 1) {
      const instant = new Date(Date.UTC(2026, 0, 1, hour, 12, hour % 2)).toISOString();
      expect(berlinClock(instantInBerlin(berlinClock(instant)) ?? '')).toBe(berlinClock(instant));
    }
  });
  it('takes the second of the two hours in autumn, and the jump in spring', () => {
    expect(instantInBerlin('2026-10-25T02:30:00')).toBe('2026-10-25T01:30:00.999Z');
    expect(instantInBerlin('2026-03-29T02:30:00')).toBe('2026-03-29T01:30:00.999Z');
  });
  it('knows no instant for what is no time', () => {
    for (const text of ['', '2026-11-22', '2026-13-01T10:00', 'gestern']) expect(instantInBerlin(text)).toBeUndefined();
  });
});
