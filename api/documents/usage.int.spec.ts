import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { receiptKey, verifyReceipts } from '../../commands/usage/verify-receipts.ts';
import { addDays, businessDate, monthOf } from '../../domain/kernel/time.ts';
import { createEdge, edgeOperatorKey } from '../../ops/testing/edge.ts';

type Edge = Awaited<ReturnType<typeof createEdge>>;

describe('what a tenant downloads of its use', () => {
  let edge: Edge;
  let key: string;
  let session: string;
  let month: string;
  beforeAll(async () => {
    edge = await createEdge();
    const tenant = await edge.onboard('Verbrauch GmbH');
    key = tenant.apiKey;
    month = monthOf(businessDate(edge.deps.clock().toISOString()));
    for (const content of ['Guten Tag', 'Was kostet das?'])
      expect((await edge.call('POST', '/api/v1/llm/chat', { key, body: { messages: [{ role: 'user', content }] } })).status).toBe(200);
    const [owner] = await edge.deps.readDb.asTenant(tenant.id, (db) => db.selectFrom('users').select('user_id').execute());
    session = await edge.signedIn(tenant.id, owner?.user_id ?? '');
    await edge.settled();
  }, 60_000);
  afterAll(() => edge.close());

  it('is a cost-centre file in the language and the charset asked for (US-3.2.d)', async () => {
    const german = await edge.call('GET', `/documents/usage/${month}.csv`, { session });
    expect(german).toMatchObject({ status: 200 });
    expect(german.text.split('\r\n')[0]).toContain('Datum;KOST1;KOST2;Modell');
    const english = await edge.call('GET', `/documents/usage/${month}-01_${month}-28.csv`, { session, headers: { 'x-oce-locale': 'en' } });
    expect(english.text).toContain('Date;KOST1;KOST2;Model');
    expect((await edge.call('GET', `/documents/usage-windows-1252/${month}.csv`, { session })).status).toBe(200);
    const book = await edge.call('GET', `/documents/usage/${month}.xlsx`, { session });
    expect(book.text.slice(0, 2)).toBe('PK');
    expect((await edge.call('GET', '/documents/usage/2019-13.csv', { session })).status).toBe(404);
  });
  it('is a receipt for each reply, genuine, and all of a month with their sum (B9)', async () => {
    const publicKey = receiptKey(edge.deps.vault.publicKey) ?? expect.fail('no key');
    const get = async (url: string) => (await edge.app.inject({ method: 'GET', url, headers: { cookie: `oce-session=${session}` } })).body;
    const file = await get(`/documents/monthly-receipts/${month}.jsonl`);
    expect(verifyReceipts(file, publicKey)).toMatchObject({ receipts: 2, sums: 1, faults: [] });
    const { receipt } = JSON.parse(file.split('\n')[0] ?? '') as { receipt: { replyId: string } };
    const one = await get(`/documents/receipts/${receipt.replyId}.json`);
    expect(one).toBe(`${file.split('\n')[0]}\n`);
    const asked = await edge.graphql(
      'query($r: String!, $id: ID!) { usageReceipt(replyId: $id) usageReceiptKey checkUsageReceipts(receipts: $r) { receipts genuine faults { line fault } } }',
      { r: file.replace('"region":"local"', '"region":"us"'), id: receipt.replyId },
      { session },
    );
    expect(asked.body).toMatchObject({
      data: {
        usageReceipt: one,
        usageReceiptKey: edge.deps.vault.publicKey,
        checkUsageReceipts: { receipts: 2, genuine: false, faults: [{ line: 1, fault: 'wrong-signature' }, { fault: 'wrong-sum' }] },
      },
    });
  });
});

describe("a provider's report", () => {
  let edge: Edge;
  beforeAll(async () => {
    edge = await createEdge();
    month = edge.month();
    path = `/documents/provider-bills?provider=Mistral&month=${month}`;
    file = `request_id,date,model,input_tokens,output_tokens\nr1,${month}-03,mistral-large-2411,900,100\n`;
  });
  afterAll(() => edge.close());
  const upload = (path: string, payload: string, headers: Record<string, string> = { authorization: `Bearer ${edgeOperatorKey}` }) =>
    edge.app.inject({ method: 'POST', url: path, headers: { 'content-type': 'text/csv', ...headers }, payload });
  let month: string;
  let path: string;
  let file: string;

  it('comes in as it is, is compared at once, and is explained by a person (E8-7)', async () => {
    expect((await upload(path, file)).statusCode).toBe(201);
    const asked = await edge.graphql(
      'query($month: Month!) { reconciliations(month: $month) { provider blocks open unexplainedShare format lines } billDifferences(provider: "Mistral", month: $month) { totalCount nodes { key kind requestId billedTokens } } }',
      { month },
      { key: edgeOperatorKey },
    );
    expect(asked.body).toMatchObject({
      data: {
        reconciliations: [{ provider: 'Mistral', blocks: true, open: 1, unexplainedShare: '1.000000', format: 'mistral-usage', lines: 1 }],
        billDifferences: { totalCount: 1, nodes: [{ key: 'request/r1', kind: 'not_metered', requestId: 'r1', billedTokens: 1_000 }] },
      },
    });
    const explained = await edge.graphql(
      'mutation($input: ExplainDifferenceInput!) { explainDifference(input: $input) { reconciliation { blocks open } refusal { code } } }',
      { input: { provider: 'Mistral', month, difference: 'request/r1', reason: 'Testaufruf aus der Konsole' } },
      { key: edgeOperatorKey },
    );
    expect(explained.body).toMatchObject({ data: { explainDifference: { reconciliation: { blocks: false, open: 0 }, refusal: null } } });
  });
  it('is refused with the row and the column at fault, and to everybody but finance', async () => {
    const wrong = await upload(path, file.replace(',900,', ',many,'));
    expect(wrong.statusCode).toBe(422);
    expect(wrong.json()).toMatchObject({ code: 'BillValueInvalid', info: { row: 1, column: 'input_tokens', value: 'many' } });
    expect((await upload('/documents/provider-bills?provider=Mistral', file)).statusCode).toBe(422);
    expect((await upload(path, file, {})).statusCode).toBe(401);
    const { apiKey } = await edge.onboard('Fremd GmbH');
    expect((await upload(path, file, { authorization: `Bearer ${apiKey}` })).statusCode).toBe(403);
  });
  it('may be larger than any other request', async () => {
    const before = monthOf(addDays(`${month}-01`, -1));
    const rows = Array.from({ length: 40_000 }, (_, n) => `x${n},${before}-03,mistral-large-2411,900,100`).join('\n');
    const large = `request_id,date,model,input_tokens,output_tokens\n${rows}\n`;
    expect(large.length).toBeGreaterThan(1_500_000);
    expect((await upload(`/documents/provider-bills?provider=Mistral&month=${before}`, large)).statusCode).toBe(201);
  }, 60_000);
});
