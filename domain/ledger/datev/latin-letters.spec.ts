import { describe, expect, it } from 'vitest';
import { encodeCp1252 } from './cp1252.ts';
import { inLatinLetters } from './latin-letters.ts';

describe('a name in Latin letters', () => {
  it.each([
    ['Фирма Ромашка GmbH', 'Firma Romashka GmbH'],
    ['Фирма 😀', 'Firma'],
    ['Щука и Ёж', 'Shchuka i Ezh'],
    ['Київська Їдальня', 'Kiivska Idalnia'],
    ['Ελληνική Ταβέρνα', 'Elliniki Taverna'],
    ['Müller & Söhne 🚀 GmbH', 'Müller & Söhne GmbH'],
    ['Łódź Doğan', 'Lódz Dogan'],
    ['👩‍🔧 Werkstatt', 'Werkstatt'],
  ])('%s is %s', (name, latin) => {
    expect(inLatinLetters(name)).toBe(latin);
    expect(encodeCp1252(latin)).toBeInstanceOf(Uint8Array);
  });
  it('leaves what has no Latin letters, for a person to write', () => expect(inLatinLetters('東京 GmbH')).toBe('東京 GmbH'));
});
