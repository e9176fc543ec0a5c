import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cp1252Byte, cp1252Character, encodeCp1252, transliterate } from './cp1252.ts';

describe('Windows-1252', () => {
  it('is what the platform decodes, byte by byte, but for the five bytes that stand for nothing', () => {
    const decoder = new TextDecoder('windows-1252');
    const unassigned: number[] = [];
    for (let byte = 0; byte < 256; byte += 1) {
      const character = cp1252Character(byte);
      if (character === undefined) unassigned.push(byte);
      else {
        expect(character).toBe(decoder.decode(Uint8Array.of(byte)));
        expect(cp1252Byte(character)).toBe(byte);
      }
    }
    expect(unassigned).toEqual([0x81, 0x8d, 0x8f, 0x90, 0x9d]);
  });

  it('refuses what it has no byte for and names it', () => {
    expect(encodeCp1252('Müller & Söhne – 5 €')).toBeInstanceOf(Uint8Array);
    expect(encodeCp1252('Łódź')).toEqual({ unfit: 'Ł' });
    expect(encodeCp1252('ok 🙂')).toEqual({ unfit: '🙂' });
    expect(encodeCp1252('\u0081')).toEqual({ unfit: '\u0081' });
  });
});

describe('transliteration', () => {
  it('keeps what fits and takes marks off what does not', () => {
    expect(transliterate('Müller Łódź Doğan Çelik Žižka')).toBe('Müller Lódz Dogan Çelik Žižka');
    expect(transliterate('o\u0308')).toBe('ö');
    expect(transliterate('Firma 🙂 東京')).toBe('Firma ? ??');
  });

  it('always fits afterwards', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(encodeCp1252(transliterate(text))).toBeInstanceOf(Uint8Array);
      }),
    );
  });
});
