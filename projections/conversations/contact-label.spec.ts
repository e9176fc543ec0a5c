import { describe, expect, it } from 'vitest';
import { contactLabel, staffLabel } from './contact-label.ts';

describe('the label of a person', () => {
  it('is the end of the pseudonym, whoever it is (D-24)', () => {
    expect(contactLabel('0a4f6f0e-52f0-5d1b-9c2e-1111117f3a01')).toBe('Kontakt 7F3A01');
    expect(staffLabel('0a4f6f0e-52f0-5d1b-9c2e-1111117f3a01')).toBe('Benutzer 7F3A01');
  });
  it('leaves an id that is no pseudonym readable', () => {
    expect(contactLabel('operator-key')).toBe('operator-key');
  });
});
