import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeHistory } from '../../ops/testing/history.ts';
import { readSide, type ReadSide } from '../../ops/testing/read-side.ts';
import { findExport, listExports } from './exports.ts';

describe("copies of a tenant's data", () => {
  let side: ReadSide;
  beforeAll(async () => {
    side = await readSide();
    await writeHistory(side);
    await side.drain();
  });
  afterAll(() => side.close());

  it('tells which were asked for, and what came of them', async () => {
    expect(await side.asTenant('alpha', (db) => listExports(db, 'alpha'))).toEqual([
      {
        id: 'x1',
        status: 'completed',
        requestedAt: '2026-11-10T08:00:00.000Z',
        requestedBy: 'user:u-anna',
        finishedAt: '2026-11-10T08:05:00.000Z',
        sha256: 'ee',
        bytes: 2048,
        conversations: 2,
        messages: 5,
        cause: null,
      },
      {
        id: 'x2',
        status: 'failed',
        requestedAt: '2026-11-10T08:00:00.000Z',
        requestedBy: 'user:u-anna',
        finishedAt: '2026-11-10T08:05:00.000Z',
        sha256: null,
        bytes: null,
        conversations: null,
        messages: null,
        cause: 'disk-full',
      },
    ]);
  });
  it('does not give one tenant the copy of another', async () => {
    expect(await side.asTenant('alpha', (db) => findExport(db, 'alpha', 'x1'))).toMatchObject({ status: 'completed' });
    expect(await side.asTenant('beta', (db) => findExport(db, 'alpha', 'x1'))).toBeUndefined();
    expect(await side.asOperator((db) => findExport(db, 'beta', 'x1'))).toBeUndefined();
  });
});
