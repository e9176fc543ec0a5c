import { describe, expect, it } from 'vitest';
import { newApiKey, readApiKey, writeApiKey } from './api-key.ts';

describe('a written API key', () => {
  it('reads back, whatever the secret holds', () => {
    for (let i = 0; i < 200; i += 1) {
      const key = newApiKey();
      expect(readApiKey(writeApiKey(key))).toEqual(key);
    }
  });
  it.each(['', 'oce_', 'oce_abcdefabcdef_short', `oce_ABCDEFABCDEF_${'a'.repeat(43)}`, ` ${writeApiKey(newApiKey())}`])('is not %j', (other) =>
    expect(readApiKey(other)).toBeUndefined(),
  );
});
