import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

const skipped = new Set(['node_modules', '.git', '.next', '.oce', 'coverage']);

/** Every file of the project, by path below its root; neither dependencies nor what is built or kept at run time. */
export function projectFiles(root: string, below = ''): readonly string[] {
  const folder = path.join(root, below);
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(below, entry.name);
    if (skipped.has(entry.name)) return [];
    return entry.isDirectory() ? projectFiles(root, file) : [file];
  });
}

/** TypeScript sources that people write. */
export function sourceFiles(root: string): readonly string[] {
  return projectFiles(root).filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts') && !file.startsWith('portal/src/gql/'));
}

export const root = path.resolve(import.meta.dirname, '../..');
