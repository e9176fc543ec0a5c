import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { AnyCommand } from '../../commands/kernel/command.ts';
import { statesNamed } from '../../commands/kernel/tenant-states.ts';
import { permissions } from '../../commands/kernel/permission.ts';
import type { Policy } from '../../commands/kernel/policy.ts';
import { eventTypes } from '../../domain/catalogue.ts';
import { type Exported, exportedBelow, isRecord, kebab } from './exported.ts';
import { root } from './tree.ts';

let exported: readonly Exported[];
beforeAll(async () => {
  exported = await exportedBelow('commands');
}, 120_000);

describe('every command', () => {
  const commands = () =>
    exported.flatMap(({ file, value }) =>
      isRecord(value) && 'decide' in value && 'rejections' in value ? [{ file, command: value as unknown as AnyCommand }] : [],
    );
  const specOf = (file: string) => path.join(root, file.replace(/\.ts$/, '.spec.ts'));

  it('is there to be found', () => {
    expect(commands().length).toBeGreaterThan(20);
  });

  it('has a name of its own', () => {
    const names = commands().map(({ command }) => command.name);
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  });

  it('lies in the file that is called after it', () => {
    expect(
      commands()
        .filter(({ file, command }) => path.basename(file, '.ts') !== kebab(command.name))
        .map(({ file, command }) => `${command.name} in ${file}`),
    ).toEqual([]);
  });

  it('says in a sentence what it is for', () => {
    expect(
      commands()
        .filter(({ command }) => !/^[A-Z].{8,}\.$/.test(command.says))
        .map(({ command }) => command.name),
    ).toEqual([]);
  });

  it('is one that the table of tenant states knows by its name', () => {
    const names = new Set(commands().map(({ command }) => command.name));
    expect(statesNamed.filter((name) => !names.has(name))).toEqual([]);
  });
  it('names a permission that exists', () => {
    expect(
      commands()
        .filter(({ command }) => !permissions.includes(command.permission))
        .map(({ command }) => command.name),
    ).toEqual([]);
  });

  it('has a spec beside it', () => {
    expect(
      commands()
        .filter(({ file }) => !existsSync(specOf(file)))
        .map(({ file }) => file),
    ).toEqual([]);
  });

  it('has a line in its spec for each refusal', () => {
    const unproven = commands().flatMap(({ file, command }) => {
      const spec = existsSync(specOf(file)) ? readFileSync(specOf(file), 'utf8') : '';
      return command.rejections.filter((code) => !spec.includes(`'${code}'`)).map((code) => `${file}: ${code}`);
    });
    expect(unproven).toEqual([]);
  });
});

describe('every policy', () => {
  const policies = () =>
    exported.flatMap(({ file, value }) => (isRecord(value) && 'react' in value && 'on' in value ? [{ file, policy: value as unknown as Policy }] : []));

  it('lies in the file that is called after it', () => {
    expect(
      policies()
        .filter(({ file, policy }) => file !== `commands/policies/${policy.name}.ts`)
        .map(({ file, policy }) => `${policy.name} in ${file}`),
    ).toEqual([]);
  });

  it('watches the event its name says', () => {
    expect(
      policies()
        .filter(({ policy }) => !eventTypes.has(policy.on) || !policy.name.startsWith(`whenever-${kebab(policy.on)}-`))
        .map(({ policy }) => policy.name),
    ).toEqual([]);
  });
});
