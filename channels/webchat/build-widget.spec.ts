import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { buildWidget } from './widget/build.ts';

const committed = readFileSync(new URL('widget.js', import.meta.url), 'utf8');

describe('widget.js', () => {
  it('is what its sources build to; else run node channels/webchat/widget/write.ts', async () => {
    expect(await buildWidget()).toBe(committed);
  });
  it('is smaller than 40 KB gzipped (US-1.6)', () => {
    expect(gzipSync(committed).length).toBeLessThan(40 * 1024);
  });
  it('evaluates no text as code and writes no markup', () => {
    expect(committed).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function/);
  });
  it('names no address of its own, so it talks to nobody but the origin it came from (CH-5)', () => {
    expect([...committed.matchAll(/https?:\/\/[\w.-]+/g)].map(([url]) => url)).toEqual(['http://www.w3.org']);
  });
});
