import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './tree.ts';

const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
type Manifest = Readonly<Record<'dependencies' | 'devDependencies' | 'optionalDependencies' | 'overrides', Readonly<Record<string, string>> | undefined>>;

describe('the packages we stand on', () => {
  it('are pinned exactly', () => {
    const loose = ['package.json', 'portal/package.json'].flatMap((file) => {
      const { dependencies, devDependencies, optionalDependencies, overrides } = JSON.parse(read(file)) as Manifest;
      return Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies, ...overrides })
        .filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
        .map(([name, version]) => `${file}: ${name} ${version}`);
    });
    expect(loose).toEqual([]);
  });

  it('are locked without an address, so that any registry can serve them', () => {
    const { packages } = JSON.parse(read('package-lock.json')) as { packages: Record<string, { resolved?: string; link?: boolean; integrity?: string }> };
    const entries = Object.entries(packages);
    expect(entries.filter(([, entry]) => entry.resolved !== undefined && entry.link !== true).map(([name]) => name)).toEqual([]);
    expect(
      entries.filter(([name, entry]) => name.startsWith('node_modules/') && entry.link !== true && entry.integrity === undefined).map(([name]) => name),
    ).toEqual([]);
    expect(read('.npmrc')).toContain('omit-lockfile-registry-resolved=true');
    expect(read('.npmrc')).not.toMatch(/registry\s*=\s*http/);
  });
});
