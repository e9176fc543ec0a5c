import { describe, expect, it } from 'vitest';
import { countTokens } from './tokenizer.ts';

describe('the tokenizer', () => {
  it('counts as o200k_base does', async () => {
    expect(await countTokens('Hello, world!')).toBe(4);
    expect(await countTokens('')).toBe(0);
  });

  it('takes the name of a control token for text', async () => {
    expect(await countTokens('<|endoftext|>')).toBeGreaterThan(1);
  });

  it('counts a hostile run in the time of an ordinary text', async () => {
    for (const run of ['a'.repeat(300_000), ' '.repeat(300_000), '😀'.repeat(50_000)]) expect(await countTokens(run)).toBeGreaterThan(500);
  }, 10_000);

  it('counts a long text with one long run like the sum of its parts', async () => {
    const text = 'Guten Tag. '.repeat(100);
    const link = `https://example.de/${'x7'.repeat(300)}`;
    expect(Math.abs((await countTokens(`${text}${link} ${text}`)) - (2 * (await countTokens(text)) + (await countTokens(link))))).toBeLessThan(4);
  });
});
