import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { system } from '../../commands/kernel/caller.ts';
import { createHandle } from '../../commands/kernel/handle.ts';
import { importBill } from '../../commands/reconciliation/import-bill.ts';
import { explainDifference } from '../../commands/reconciliation/explain-difference.ts';
import { eventTypes } from '../../domain/catalogue.ts';
import { OPERATOR } from '../../domain/kernel/metadata.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { TokensConsumed } from '../../domain/usage/events.ts';
import { readSide, type ReadSide } from '../../ops/testing/read-side.ts';
import { listRequestsOfDifference, reconcile, unexplainedShare } from './reconciliation.ts';

const caller = system(OPERATOR, 'spec');
const mapping = { day: 'day', model: 'model', requestId: 'id', inputTokens: 'in', outputTokens: 'out', cacheReadTokens: 'cached' };

interface Call {
  readonly id: string;
  readonly at: string;
  readonly tokens: readonly [number, number, number];
  readonly tenant: string;
}

describe("a provider's bill against our meters", () => {
  let side: ReadSide;
  let handle: ReturnType<typeof createHandle>;
  const calls: readonly Call[] = Array.from({ length: 2_400 }, (_, n) => ({
    id: `req-${n}`,
    at: `2026-11-${String(1 + (n % 28)).padStart(2, '0')}T${String(n % 23).padStart(2, '0')}:10:00.000Z`,
    tokens: [900 + (n % 50), 100 + (n % 7), n % 30] as const,
    tenant: n % 3 ? 'alpha' : 'beta',
  }));
  const line = ({ id, at, tokens }: Call, more: { day?: string; input?: number; model?: string } = {}) =>
    [id, more.day ?? at.slice(0, 10), more.model ?? 'mistral-large-2', more.input ?? tokens[0], tokens[1], tokens[2]].join(',');
  const fileOf = (lines: readonly string[]) => Readable.from([Buffer.from(`id,day,model,in,out,cached\n${lines.join('\n')}\n`)]);
  const importLines = (provider: string, lines: readonly string[]) =>
    importBill({ handle }, caller, { provider, month: '2026-11', file: fileOf(lines), mapping });
  const meter = async (provider: string, all: readonly Call[], known = true) => {
    for (const { id, at, tokens, tenant } of all)
      await side.write(tenant, stream.usage(tenant, '2026-11'), at, [
        TokensConsumed({
          replyId: `${provider}-${id}`,
          purpose: 'reply',
          channelId: 'wa',
          channelType: 'whatsapp',
          userId: 'u',
          provider,
          model: 'mistral-large-2',
          region: 'eu',
          inputTokens: tokens[0],
          outputTokens: tokens[1],
          cacheReadTokens: tokens[2],
          cost: '0.01',
          currency: 'EUR',
          priceVersion: 1,
          ...(known && { providerRequestId: id }),
        }),
      ]);
  };
  const of = (provider: string) => side.asOperator((db) => reconcile(db, provider, '2026-11'));

  beforeAll(async () => {
    side = await readSide();
    handle = createHandle({ store: side.store, vault: side.vault, types: eventTypes, clock: () => new Date('2026-12-02T08:00:00.000Z') });
    await meter('Mistral', calls);
    await meter('Azure', calls.slice(0, 300), false);
    await meter('Ollama', []);
    await side.drain();
  });
  afterAll(() => side.close());

  it('blocks the month while there is no bill (E8-7)', async () => {
    expect(await of('Mistral')).toMatchObject({ bill: null, unexplainedShare: '1.000000', blocks: true });
  });
  it('finds no difference where there is none, over several parts', async () => {
    const imported = await importLines(
      'Mistral',
      calls.map((call) => line(call)),
    );
    expect(imported).toMatchObject({ ok: true });
    await side.drain();
    const { billedTokens, meteredTokens, ...rest } = await of('Mistral');
    expect(rest).toMatchObject({ differences: [], unexplainedTokens: 0, unexplainedShare: '0.000000', blocks: false, bill: { lines: 2_400 } });
    expect(billedTokens).toBe(meteredTokens);
  });
  it('names all three planted differences, each with its request (E8-7, J6.5)', async () => {
    const [dropped, changed] = [calls[500] as Call, calls[1_000] as Call];
    const lines = calls.flatMap((call) => (call === dropped ? [] : [call === changed ? line(call, { input: call.tokens[0] + 5_000 }) : line(call)]));
    await importLines('Mistral', [...lines, 'req-strange,2026-11-20,mistral-large-2,4000,1,0']);
    await side.drain();
    const { differences, unexplainedTokens, blocks } = await of('Mistral');
    expect(differences.map(({ kind, requestId, tokens, replyId }) => ({ kind, requestId, tokens, replyId }))).toEqual([
      { kind: 'not-metered', requestId: 'req-strange', tokens: 4_001, replyId: null },
      { kind: 'tokens', requestId: 'req-1000', tokens: 5_000, replyId: 'Mistral-req-1000' },
      { kind: 'not-billed', requestId: 'req-500', tokens: dropped.tokens.reduce((a, b) => a + b), replyId: 'Mistral-req-500' },
    ]);
    expect(unexplainedTokens).toBe(5_000 + 4_001 + dropped.tokens.reduce((a, b) => a + b));
    expect(blocks).toBe(true);
  });
  it('opens the month when a person has explained enough, and closes it again when the figures change', async () => {
    for (const { key, billedTokens, meteredTokens } of (await of('Mistral')).differences)
      await handle(
        explainDifference,
        { provider: 'Mistral', month: '2026-11', difference: key, billedTokens, meteredTokens, reason: 'Abbruch durch den Kunden' },
        { commandId: `explain-${key}`, caller },
      );
    await side.drain();
    expect(await of('Mistral')).toMatchObject({
      unexplainedTokens: 0,
      blocks: false,
      differences: [{ explanation: { reason: 'Abbruch durch den Kunden', by: 'system:spec' } }, {}, {}],
    });
    await importLines('Mistral', [...calls.map((call) => line(call)), 'req-strange,2026-11-20,mistral-large-2,4500,1,0']);
    await side.drain();
    expect((await of('Mistral')).differences).toMatchObject([{ requestId: 'req-strange', explanation: null, tokens: 4_501 }]);
  });
  it('tells the same tokens on another day or under another model from missing ones', async () => {
    const [late, other] = [calls[7] as Call, calls[8] as Call];
    await importLines(
      'Mistral',
      calls.map((call) => line(call, call === late ? { day: '2026-11-09' } : call === other ? { model: 'mistral-small' } : {})),
    );
    await side.drain();
    const { differences, unexplainedTokens } = await of('Mistral');
    expect(differences.map(({ kind, requestId, tokens }) => [kind, requestId, tokens])).toEqual([
      ['day', 'req-7', 0],
      ['model', 'req-8', other.tokens.reduce((a, b) => a + b)],
    ]);
    expect(unexplainedTokens).toBe(other.tokens.reduce((a, b) => a + b));
  });

  it('compares by day and model where the report knows no requests, and shows the requests of the day', async () => {
    const own = calls.slice(0, 300);
    const noIds = own.map((call) => line(call).replace(/^[^,]*/, ''));
    await importLines('Azure', noIds.toSpliced(3, 1));
    await side.drain();
    const { differences } = await of('Azure');
    expect(differences).toMatchObject([
      { key: 'day/2026-11-04/mistral-large-2', kind: 'tokens', requestId: null, tokens: own[3]?.tokens.reduce((a, b) => a + b) },
    ]);
    const page = await side.asOperator((db) => listRequestsOfDifference(db, { provider: 'Azure', day: '2026-11-04', model: 'mistral-large-2' }, { first: 5 }));
    expect(page.totalCount).toBe(own.filter(({ at }) => at.startsWith('2026-11-04')).length);
    expect(page.nodes.every(({ replyId }) => Number(replyId.split('-')[2]) % 28 === 3)).toBe(true);
  });
  it('takes a whole day that stands on the next one for what it is: another time zone', async () => {
    const own = calls.slice(0, 300);
    await importLines(
      'Azure',
      own.map((call) => line(call, call.id === 'req-3' ? { day: '2026-11-05' } : {}).replace(/^[^,]*/, '')),
    );
    await side.drain();
    expect((await of('Azure')).differences.map(({ kind, day, tokens }) => [kind, day, tokens])).toEqual([
      ['day', '2026-11-04', 0],
      ['day', '2026-11-05', 0],
    ]);
  });
  it('says for each provider of the month what the close waits for', async () => {
    expect(await side.asOperator((db) => unexplainedShare(db, '2026-11'))).toMatchObject([
      { provider: 'Azure', unexplainedShare: '0.000000', open: 0, differences: 2, blocks: false },
      { provider: 'Mistral', open: 1, differences: 2, blocks: false },
    ]);
  });
});
