import { describe, expect, it } from 'vitest';
import { isIban } from './iban.ts';

describe('an IBAN', () => {
  it.each(['DE02120300000000202051', 'DE02 1203 0000 0000 2020 51', 'AT611904300234573201', 'CH9300762011623852957'])('is right: %s', (iban) => {
    expect(isIban(iban)).toBe(true);
  });
  it.each(['DE02120300000000202052', 'DE20120300000000202051', 'DE02', '', 'IBAN DE02120300000000202051'])('is wrong: %s', (iban) => {
    expect(isIban(iban)).toBe(false);
  });
});
