import { describe, expect, it } from 'vitest';
import { barWidth } from './bar-width.ts';

describe('the bar of an amount', () => {
  it('is as long as its share of the largest', () => {
    expect(barWidth('299.00', ['299.00', '1250.00', '3500.00'])).toBe('8.5%');
    expect(barWidth('3500.00', ['299.00', '3500.00'])).toBe('100.0%');
  });

  it('stays within its place without anything to compare', () => {
    expect(barWidth('0.00', ['0.00'])).toBe('0.0%');
    expect(barWidth('-5.00', ['10.00'])).toBe('0.0%');
  });
});
