import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { eventTypes } from '../../domain/catalogue.ts';
import { projections } from '../../projections/catalogue.ts';
import { exportedBelow, isRecord } from './exported.ts';
import { root } from './tree.ts';

const tables = projections.flatMap((projection) => projection.tables.map((table) => ({ projection: projection.name, table })));

describe('every read model', () => {
  it('is in the catalogue, so that the runner keeps it', async () => {
    const found = (await exportedBelow('projections')).flatMap(({ value }) =>
      isRecord(value) && 'handlers' in value && 'answers' in value ? [String(value['name'])] : [],
    );
    expect([...new Set(found)].sort()).toEqual(projections.map(({ name }) => name).sort());
  });

  it('has a name of its own and says which question it answers', () => {
    const names = projections.map(({ name }) => name);
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
    expect(projections.filter(({ answers }) => !/^[A-Z].{8,}\?$/.test(answers)).map(({ name }) => name)).toEqual([]);
  });

  it('leads every table and key with the tenant (Q-7)', () => {
    expect(tables.filter(({ table }) => Object.keys(table.columns)[0] !== 'tenant_id' || table.key[0] !== 'tenant_id').map(({ table }) => table.name)).toEqual(
      [],
    );
  });

  it('owns its tables alone', () => {
    const names = tables.map(({ table }) => table.name);
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  });

  it('stands in the table of contents', () => {
    const contents = readFileSync(path.join(root, 'projections/tables.ts'), 'utf8');
    expect(tables.filter(({ table }) => !new RegExp(`\\b${table.name}\\b`).test(contents)).map(({ table }) => table.name)).toEqual([]);
  });

  it('watches events that can happen', () => {
    const unknown = projections.flatMap(({ name, handlers }) =>
      handlers.filter(({ type }) => type !== '*' && !eventTypes.has(type)).map(({ type }) => `${name}: ${type}`),
    );
    expect(unknown).toEqual([]);
  });
});
