import { describe, expect, it } from 'vitest';
import { searchable, spellings } from './spelling.ts';

const finds = (typed: string, name: string) => spellings(typed).some((spelling) => searchable(name).includes(spelling));

describe('a name that is looked for', () => {
  it.each([
    ['müller', 'MÜLLER Heizungsbau GmbH'],
    ['mueller', 'Müller Heizungsbau GmbH'],
    ['Muller', 'Müller Heizungsbau GmbH'],
    ['Müller', 'Mueller Heizungsbau GmbH'],
    ['strasse', 'Café an der Großen Straße'],
    ['cafe', 'Café an der Großen Straße'],
    ['CAFÉ', 'Cafe Roma'],
    ['Huber  gmbh', 'Bäckerei Huber GmbH'],
    ['baeckerei huber', 'Bäckerei Huber GmbH'],
    ['Bäckereihuber', 'Bäckerei Huber GmbH'],
    ['łódź', 'Lodz Sp. z o.o.'],
  ])('is found as people type it: %s in %s', (typed, name) => expect(finds(typed, name)).toBe(true));

  it.each([
    ['Müller', 'Miller AG'],
    ['Huber', 'Bäckerei Hofer'],
  ])('is not confused with another: %s in %s', (typed, name) => expect(finds(typed, name)).toBe(false));
});
