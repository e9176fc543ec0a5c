import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkpointFolder } from '../../commands/audit/checkpoint-folder.ts';
import { type TrailKeeper, trailKeeper } from '../../commands/audit/trail-keeper.ts';
import { openCheckpoint } from '../../commands/audit/verify-trail.mjs';
import { logTail } from '../../commands/kernel/log-tail.ts';
import { pagesOf, pagePath } from '../../domain/audit/tile.ts';
import { createEdge, type Edge, edgeOperatorKey } from '../../ops/testing/edge.ts';

describe('the trail at the edge', () => {
  let edge: Edge;
  let keeper: TrailKeeper;
  let folder: string;
  let alpha: { readonly id: string; readonly apiKey: string };
  let beta: { readonly id: string; readonly apiKey: string };
  let owner: string;
  beforeAll(async () => {
    edge = await createEdge();
    folder = mkdtempSync(path.join(os.tmpdir(), 'oce-edge-trail-'));
    expect((await edge.call('GET', '/trail/vkey')).status).toBe(404);
    expect((await edge.call('GET', '/trail/operator/checkpoint')).status).toBe(404);
    keeper = trailKeeper({
      connectionString: edge.url,
      tail: logTail(edge.store),
      handle: edge.handle,
      vault: edge.vault,
      clock: edge.deps.clock,
      base: 'localhost:8080/trail',
      givenOut: checkpointFolder(folder),
      witnesses: [],
      report: (_, error) => {
        throw error;
      },
    });
    keeper.start();
    alpha = await edge.onboard('Alpha Dach');
    beta = await edge.onboard('Beta Fach');
    await edge.settled();
    const users = await edge.graphql('query($t: ID!) { users(tenantId: $t) { id } }', { t: alpha.id }, { key: edgeOperatorKey });
    const { data } = users.body as { data: { users: readonly { id: string }[] } };
    owner = await edge.signedIn(alpha.id, data.users[0]?.id ?? '');
    expect(await keeper.settled(await edge.store.head(), 20_000)).toBe(true);
  });
  afterAll(async () => {
    await keeper.stop();
    await keeper.close();
    await edge.close();
    rmSync(folder, { recursive: true });
  });

  it("gives everybody the key, the verifier, and the operator's checkpoint and hashes (B1)", async () => {
    const vkey = (await edge.call('GET', '/trail/vkey')).text.trim();
    const checkpoint = await edge.call('GET', '/trail/operator/checkpoint');
    expect(checkpoint.headers['content-type']).toBe('text/plain; charset=utf-8');
    const { origin, size } = openCheckpoint(checkpoint.text, vkey);
    expect(origin).toBe('localhost:8080/trail/operator');
    expect(size).toBeGreaterThan(0);
    for (const page of pagesOf(size).filter(({ kind }) => kind === 'hashes')) {
      const tile = await edge.call('GET', `/trail/operator/${pagePath(page)}`);
      expect(tile.status).toBe(200);
      expect(tile.raw).toHaveLength(page.width * 32);
      expect(tile.headers['cache-control']).toContain('immutable');
    }
    const verifier = await edge.call('GET', '/trail/verify.mjs');
    expect(verifier.headers['content-type']).toContain('text/javascript');
    expect(verifier.text).toContain('verifyPack');
  });

  it("shows a tenant's tree to its own people and to the operator, and to nobody else (Q-7)", async () => {
    for (const path of ['checkpoint', 'tile/0/000.p/1', 'tile/entries/000.p/1']) {
      const url = `/trail/${alpha.id}/${path}`;
      expect((await edge.call('GET', url)).status).toBe(401);
      expect((await edge.call('GET', url, { key: beta.apiKey })).status).toBe(404);
      expect((await edge.call('GET', `/trail/nobody/${path}`, { key: beta.apiKey })).status).toBe(404);
      expect((await edge.call('GET', url, { key: edgeOperatorKey })).status).toBe(200);
      const own = await edge.call('GET', url, { session: owner });
      expect(own.status).toBe(200);
      expect(own.headers['cache-control']).toMatch(/^private/);
    }
    const { text } = await edge.call('GET', `/trail/${alpha.id}/tile/entries/000.p/1`, { session: owner });
    expect(text).toMatch(/oce1 event \S+ 0 /);
  });

  it("keeps the operator's entries, which name tenants, to the operator", async () => {
    expect((await edge.call('GET', '/trail/operator/tile/entries/000.p/1')).status).toBe(401);
    expect((await edge.call('GET', '/trail/operator/tile/entries/000.p/1', { session: owner })).status).toBe(404);
    expect((await edge.call('GET', '/trail/operator/tile/entries/000.p/1', { key: edgeOperatorKey })).status).toBe(200);
  });

  it('has nothing under a path that is not how a page is called, or beyond the end', async () => {
    for (const path of ['tile/0/0', 'tile/0/000.p/256', 'tile/0/000', 'tile/0/999', 'tile/9/000', 'tile/entries/000.p/255', 'tile/0/000.p/1/..', 'nonsense']) {
      expect((await edge.call('GET', `/trail/operator/${path}`, { key: edgeOperatorKey })).status).toBe(404);
    }
  });
});
