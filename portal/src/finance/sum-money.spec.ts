import { describe, expect, it } from 'vitest';
import { isPositive, isZero, minus, percentOf, readMoney, sumMoney } from './sum-money.ts';

describe('sumMoney', () => {
  it('adds up cents exactly, beyond what a number could hold', () => {
    expect(sumMoney(['0.10', '0.20', '90071992547409931.37'])).toBe('90071992547409931.67');
    expect(sumMoney([])).toBe('0.00');
  });

  it('goes below zero and back', () => {
    expect(sumMoney(['10.00', '-10.05'])).toBe('-0.05');
    expect(minus('1.00', '0.99')).toBe('0.01');
    expect(isPositive('-0.01')).toBe(false);
    expect(isZero('-0.00')).toBe(true);
  });
});

describe('percentOf', () => {
  it('rounds the tax of a sum to the cent, half away from zero', () => {
    expect(percentOf('100.00', '19')).toBe('19.00');
    expect(percentOf('0.50', '19')).toBe('0.10');
    expect(percentOf('-0.50', '19')).toBe('-0.10');
    expect(percentOf('49.90', '0')).toBe('0.00');
  });
});

describe('readMoney', () => {
  it('reads an amount as Germans and as English people write it', () => {
    expect(readMoney('1.234,5')).toBe('1234.50');
    expect(readMoney('1234.50')).toBe('1234.50');
    expect(readMoney(' 12 € ')).toBe('12.00');
  });

  it('takes nothing else for an amount', () => {
    expect(readMoney('')).toBeUndefined();
    expect(readMoney('-5')).toBeUndefined();
    expect(readMoney('1,234')).toBeUndefined();
    expect(readMoney('zwölf')).toBeUndefined();
  });
});
