import path from 'node:path';
import { root, sourceFiles } from './tree.ts';

export interface Exported {
  readonly file: string;
  readonly name: string;
  readonly value: unknown;
}

/** What the product's modules below a folder export. Loading them is part of the test: a module must not do anything by being loaded. */
export async function exportedBelow(folder: string): Promise<readonly Exported[]> {
  const files = sourceFiles(root).filter(
    (file) =>
      file.startsWith(`${folder}/`) && !/\.(spec|examples)\.ts$/.test(file) && !/\/(testing|widget)\//.test(file) && !/\/(spec|contract)\.ts$/.test(file),
  );
  const modules = await Promise.all(files.map(async (file) => ({ file, exports: (await import(path.join(root, file))) as Record<string, unknown> })));
  return modules.flatMap(({ file, exports }) => Object.entries(exports).map(([name, value]) => ({ file, name, value })));
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

export function kebab(name: string): string {
  return name.replaceAll(/(?<!^)([A-Z])/g, '-$1').toLowerCase();
}
