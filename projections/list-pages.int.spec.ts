import type { Kysely, KyselyPlugin } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeTenant } from '../ops/testing/happenings.ts';
import { writeHistory } from '../ops/testing/history.ts';
import { readSide, type ReadSide } from '../ops/testing/read-side.ts';
import { nameActors } from './access/actors.ts';
import { findPromptVersions } from './assistants/prompt-versions.ts';
import { findTrail } from './audit/trail.ts';
import { listChannels } from './channels/channels.ts';
import { findConversations } from './conversations/conversations.ts';
import { CursorInvalid, decodeCursor, encodeCursor, paged, rowsToRead } from './kernel/page.ts';
import type { ReadTables } from './kernel/read-db.ts';
import { findTenants } from './tenants/tenants.ts';
import { sumTokens } from './usage/token-usage.ts';

const now = '2026-11-16T09:30:00.000Z';
const today = '2026-11-16';
const page = { first: 25 };

describe('list pages', () => {
  let side: ReadSide;
  beforeAll(async () => {
    side = await readSide();
    await writeHistory(side);
    for (const id of ['beta', 'gamma']) await writeTenant(side, id, `${id} GmbH`, '2026-10-01T08:00:00.000Z');
    await side.drain();
  });
  afterAll(() => side.close());

  const pages: readonly (readonly [string, (db: Kysely<ReadTables>) => Promise<unknown>])[] = [
    [
      'tenants with their tokens',
      async (db) =>
        sumTokens(
          db,
          (await findTenants(db, { search: 'gmbh' }, page, today)).nodes.map((t) => t.id),
          today,
        ),
    ],
    ['conversations with their channels', async (db) => [await findConversations(db, 'alpha', {}, page, now), await listChannels(db, 'alpha')]],
    [
      'the trail with the names of its actors',
      async (db) =>
        nameActors(
          db,
          'alpha',
          (await findTrail(db, 'alpha', {}, page)).nodes.map((e) => e.actor),
        ),
    ],
    [
      'prompt versions with their authors',
      async (db) =>
        nameActors(
          db,
          'alpha',
          (await findPromptVersions(db, 'alpha', page)).nodes.map((v) => v.writtenBy),
        ),
    ],
  ];
  it.each(pages)('%s need at most three statements (GQL-1)', async (_, read) => {
    let statements = 0;
    const counting: KyselyPlugin = {
      transformQuery: ({ node }) => node,
      transformResult: async ({ result }) => {
        statements += 1;
        return result;
      },
    };
    await side.asOperator((db) => read(db.withPlugin(counting)));
    expect(statements).toBeGreaterThan(1);
    expect(statements).toBeLessThanOrEqual(3);
  });
  it('refuse a cursor that is not theirs, and begin where there is none', async () => {
    const all = await side.asOperator((db) => findTenants(db, {}, page, today));
    expect(await side.asOperator((db) => findTenants(db, {}, { first: 25, after: '' }, today))).toEqual(all);
    for (const after of [
      'x',
      encodeCursor('one'),
      encodeCursor('a', 'b', 'c'),
      Buffer.from('{"a":1}').toString('base64url'),
      Buffer.from('[1,2]').toString('base64url'),
    ]) {
      await expect(side.asOperator((db) => findTenants(db, {}, { first: 25, after }, today))).rejects.toThrow(CursorInvalid);
    }
  });
  it('keeps the size of a page within bounds, and shows nothing where nothing is asked for', () => {
    expect([rowsToRead({ first: -1 }), rowsToRead({ first: 0 }), rowsToRead({ first: 10 }), rowsToRead({ first: 1e9 })]).toEqual([1, 1, 11, 201]);
    expect(
      paged(
        { first: 0 },
        ['row'],
        1,
        (row) => [row],
        (row) => row,
      ),
    ).toEqual({ nodes: [], hasNextPage: true, endCursor: null, totalCount: 1 });
    expect(decodeCursor(encodeCursor('ä', '2'), 2)).toEqual(['ä', '2']);
  });
});
