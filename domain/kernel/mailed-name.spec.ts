import { describe, expect, it } from 'vitest';
import { firmName, personName } from './mailed-name.ts';

const takes = (schema: ReturnType<typeof personName>, name: string) => schema.safeParse(name).success;

describe('a name that goes into a mail', () => {
  it('is a name', () => {
    for (const name of ['Anna Muster', 'Dr.med. Jörg Weiß', 'Prof. Dr. h.c. Lê Thị', 'J.R. Ewing', "O'Neill-Šimić", 'Müller, Anna'])
      expect(takes(personName(120), name), name).toBe(true);
    for (const name of ['Huber & Söhne', 'Buchung.de GmbH', 'Bäcker c/o Huber', 'ÖBB/DB Verkehr', '1. FC Köln e.V.'])
      expect(takes(firmName(120), name), name).toBe(true);
  });
  it('is no message with a link', () => {
    for (const name of [
      'Sie haben gewonnen: https://evil.example/gewinn',
      'www.evil.example',
      'evil.example/x',
      'Jetzt auf evil.example',
      'mail an a@evil.example',
      'a\u202Eb',
      'a\nb',
    ])
      expect(takes(personName(120), name), name).toBe(false);
    for (const name of ['https://evil.example', 'Gewinn auf evil.example/x', 'www.evil.example', '<b>x</b>', 'x\u0000'])
      expect(takes(firmName(120), name), name).toBe(false);
    expect(takes(personName(10), 'x'.repeat(11))).toBe(false);
  });
});
