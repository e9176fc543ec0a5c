import { describe, expect, it } from 'vitest';
import { parseOrigins } from './origins.ts';

describe('parseOrigins', () => {
  it('takes one origin per line, without paths and doubles', () => {
    expect(parseOrigins('https://www.firma.de/kontakt\n\nfirma.de\nhttps://www.firma.de')).toEqual({
      origins: ['https://www.firma.de', 'https://firma.de'],
      invalid: null,
    });
  });

  it('names the first line that is no web address', () => {
    expect(parseOrigins('https://firma.de\njavascript://x.y\n')).toEqual({ origins: [], invalid: 'javascript://x.y' });
    expect(parseOrigins('firma')).toEqual({ origins: [], invalid: 'firma' });
  });

  it('allows a local address with its port', () => {
    expect(parseOrigins('http://localhost:8080').origins).toEqual(['http://localhost:8080']);
  });
});
