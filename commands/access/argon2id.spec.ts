import { describe, expect, it } from 'vitest';
import { hashArgon2id, verifyArgon2id } from './argon2id.ts';

describe('Argon2id', () => {
  it('keeps salt and cost in the hash and never the secret (SEC-2)', async () => {
    const [one, two] = await Promise.all([hashArgon2id('geheim'), hashArgon2id('geheim')]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
    expect(one).not.toBe(two);
    expect(one).not.toContain('geheim');
  });
  it('knows the right secret and no other', async () => {
    const hash = await hashArgon2id('geheim');
    expect(await verifyArgon2id('geheim', hash)).toBe(true);
    expect(await verifyArgon2id('geheiM', hash)).toBe(false);
  });
  it('gives the tag that libargon2 gives', async () => {
    // From the test vectors of the reference implementation: echo -n password | argon2 somesalt -id -t 2 -m 16 -p 1
    expect(await verifyArgon2id('password', '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc')).toBe(true);
  });
  it.each(['', 'plain', '$argon2i$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc'])(
    'takes nothing else for a hash: %s',
    async (other) => {
      expect(await verifyArgon2id('password', other)).toBe(false);
    },
  );
});
