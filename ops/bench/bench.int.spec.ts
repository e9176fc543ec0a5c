import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { postgresVariable } from '../testing/servers.ts';
import { parts } from './parts.ts';

describe('the bench', () => {
  const folder = mkdtempSync(join(tmpdir(), 'oce-bench-spec-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(parts.map((part) => [part.name, part] as const))(
    'measures %s, at a size that says nothing about speed',
    async (_, part) => {
      const rows = await part.run({ server: process.env[postgresVariable] ?? '', quick: true, folder });
      expect(rows.map(({ name }) => name)).toEqual(part.rows);
      for (const { value, unit, what, name } of rows) {
        expect({ name, finite: Number.isFinite(value) && value >= 0 }).toEqual({ name, finite: true });
        expect([typeof unit, what.length > 10]).toEqual(['string', true]);
      }
    },
    120_000,
  );

  it('gives the figures that are asked of it', () => {
    expect(parts.flatMap(({ rows }) => rows)).toEqual(
      expect.arrayContaining([
        'append_1_vs_raw',
        'append_16_vs_raw',
        'append_256_vs_raw',
        'append_batch_vs_emmett',
        'replay_vs_raw_page',
        'replay_events_per_s',
        'verify_1m_s',
      ]),
    );
  });
});
