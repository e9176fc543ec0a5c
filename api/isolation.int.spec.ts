import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runInvoices } from '../commands/invoices/invoice-run.ts';
import { startInvoiceRun } from '../commands/invoices/start-invoice-run.ts';
import { system } from '../commands/kernel/caller.ts';
import { carryOutErasures } from '../commands/privacy/carry-out-erasures.ts';
import { OPERATOR } from '../domain/kernel/metadata.ts';
import { daysOf } from '../domain/kernel/time.ts';
import { createEdge, type Edge } from '../ops/testing/edge.ts';
import { whatsappAccount } from '../ops/testing/whatsapp.ts';
import { documents } from './documents/routes.ts';
import { createSchema } from './graph/schema.ts';
import { endpoints } from './rest/endpoints.ts';
import { operationsOf, type Operation } from './testing/operations.ts';

/** Everything of a tenant that a stranger could name. */
interface House {
  readonly tenantId: string;
  readonly key: string;
  session: string;
  readonly ids: Readonly<Record<Kind, string>>;
  readonly marks: readonly string[];
}
type Kind = 'tenant' | 'channel' | 'conversation' | 'user' | 'apiKey' | 'invoice' | 'export' | 'deadLetter' | 'run' | 'datev' | 'hold' | 'erasure';

/**
 * What each id-like argument names. A root field whose argument is not listed here fails the test: whoever adds one says
 * what a stranger could put in.
 */
const named: Readonly<Record<string, Kind | 'free'>> = {
  'Query.tenant.id': 'tenant',
  'Query.channel.id': 'channel',
  'Query.conversation.id': 'conversation',
  'Query.conversations.channelId': 'channel',
  'Query.invoice.number': 'invoice',
  'Query.invoiceLineCalls.number': 'invoice',
  'Mutation.cancelInvoice.input.number': 'invoice',
  'Mutation.issueCreditNote.input.number': 'invoice',
  'Mutation.resendInvoice.input.number': 'invoice',
  'Mutation.releaseInvoiceRun.input.id': 'run',
  'Mutation.describeSeller.input.vatId': 'free',
  'Query.invoiceRun.id': 'run',
  'Query.openItems.customerId': 'tenant',
  'Mutation.matchBankEntry.input.bankEntryId': 'run',
  'Mutation.unmatchBankEntry.input.bankEntryId': 'run',
  'Query.usageReceipt.replyId': 'conversation',
  'Mutation.assignCostCentre.input.channelId': 'channel',
  'Mutation.chooseVisitorLimits.input.id': 'channel',
  'Mutation.pauseChannel.input.id': 'channel',
  'Mutation.resumeChannel.input.id': 'channel',
  'Mutation.sendTestMessage.input.id': 'channel',
  'Mutation.replaceCredentials.input.id': 'channel',
  'Mutation.grantRole.input.userId': 'user',
  'Mutation.endSessions.input.userId': 'user',
  'Mutation.revokeAccess.input.userId': 'user',
  'Mutation.revokeApiKey.input.id': 'apiKey',
  'Mutation.retryDeadLetter.input.id': 'deadLetter',
  'Mutation.liftLegalHold.input.id': 'hold',
  'Mutation.placeLegalHold.input.subjectId': 'user',
  'Mutation.requestErasure.input.subjectId': 'user',
  'Subscription.conversation.id': 'conversation',
  'Subscription.invoiceRun.id': 'run',
  // The vendor's own ids: whose they are is proven by the claim on the account.
  'Mutation.connectWhatsapp.input.phoneNumberId': 'free',
  'Mutation.connectWhatsapp.input.businessAccountId': 'free',
  'Mutation.registerTenant.input.vatId': 'free',
  'Mutation.stateBillingDetails.input.vatId': 'free',
  // The operator's own.
  'Mutation.approvePriceList.input.proposalId': 'free',
  'Mutation.withdrawPriceList.input.proposalId': 'free',
  'Mutation.reverseJournalEntry.input.entryId': 'free',
  'Mutation.confirmOwnerRecovery.input.recoveryId': 'free',
  'Mutation.declineOwnerRecovery.input.recoveryId': 'free',
};
const looksLikeId = /(^|\.)(id|number)$|Id$/;

function kindOf(operation: Operation, argument: string): Kind | 'free' | undefined {
  if (/(^|\.)tenantId$/.test(argument)) return 'tenant';
  if (/(^|\.)commandId$/.test(argument) || !looksLikeId.test(argument)) return 'free';
  return named[`${operation.path}.${argument}`];
}

const operations = operationsOf(createSchema());

describe('two tenants', () => {
  let edge: Edge;
  let alpha: House;
  let beta: House;
  beforeAll(async () => {
    edge = await createEdge();
    alpha = await furnish(edge, 'Alpha Installation GmbH', 1);
    beta = await furnish(edge, 'Beta Geheim GmbH', 2);
  }, 120_000);
  afterAll(() => edge.close());

  it('names what every id of every root field stands for', () => {
    const open = operations.flatMap((operation) =>
      operation.arguments.filter((argument) => kindOf(operation, argument) === undefined).map((argument) => `${operation.path}.${argument}`),
    );
    expect(open).toEqual([]);
    expect(operations.length).toBeGreaterThan(50);
  });

  it('shows the owner of the data the data, so that the silence below means something', async () => {
    const seen = await Promise.all(operations.filter(({ kind }) => kind === 'query').map((operation) => ask(edge, beta, operation, beta.ids)));
    const all = seen.join('\n');
    expect(beta.marks.filter((mark) => !all.includes(mark))).toEqual([]);
  });

  for (const operation of operations) {
    it(`gives nothing of another tenant through ${operation.path} (GQL-3)`, async () => {
      const before = await eventsOf(edge, beta.tenantId);
      for (const way of ['session', 'key'] as const) {
        const foreign = await ask(edge, alpha, operation, beta.ids, way);
        const unknown = await ask(edge, alpha, operation, nothing, way);
        const own = await ask(edge, alpha, operation, undefined, way);
        for (const mark of beta.marks) {
          expect(without(foreign, beta.ids), `${way}, foreign ids`).not.toContain(mark);
          expect(own, `${way}, own`).not.toContain(mark);
        }
        expect(blank(foreign, beta.ids), `${way}: a foreign id is answered like an unknown one`).toBe(blank(unknown, nothing));
      }
      expect(await eventsOf(edge, beta.tenantId)).toBe(before);
    });
  }

  for (const { method, path, params } of endpoints) {
    it(`gives nothing of another tenant through ${method} ${path}`, async () => {
      if (params && !(path in inPath)) throw new Error(`say what stands in the path of ${path}`);
      const before = await eventsOf(edge, beta.tenantId);
      const call = async (id: string, way: 'session' | 'key') => {
        const { status, text } = await edge.call(method, `${path.replace(/:id|:number/, id)}?from=2020-01-01&to=2099-12-31`, {
          ...(way === 'key' ? { key: alpha.key } : { session: alpha.session }),
          ...((method === 'POST' || method === 'PUT') && { body: {} }),
        });
        return `${status} ${text}`;
      };
      for (const way of ['session', 'key'] as const) {
        const kind = inPath[path];
        const foreign = await call(kind ? beta.ids[kind] : '', way);
        for (const mark of beta.marks) expect(foreign, way).not.toContain(mark);
        if (kind) expect(blank(foreign, beta.ids), way).toBe(blank(await call(nothing[kind], way), nothing));
      }
      expect(await eventsOf(edge, beta.tenantId)).toBe(before);
    });
  }

  for (const { path } of documents) {
    it(`gives no document of another tenant through ${path}`, async () => {
      const kind = inDocument[path];
      if (!kind) throw new Error(`say what stands in the path of ${path}`);
      for (const who of [{ session: alpha.session }, { key: alpha.key }]) {
        const get = async (id: string) => edge.call('GET', path.replace(':name', encodeURIComponent(id)), who);
        const foreign = await get(beta.ids[kind]);
        expect([403, 404]).toContain(foreign.status);
        expect(blank(foreign.text, beta.ids)).toBe(blank((await get(nothing[kind])).text, nothing));
      }
      expect((await edge.call('GET', path.replace(':name', 'x'))).status).toBe(401);
    });
  }
});

const inPath: Readonly<Record<string, Kind>> = {
  '/api/v1/tenants/:id/status': 'tenant',
  '/api/v1/tenants/:id': 'tenant',
  '/api/v1/channels/:id': 'channel',
  '/api/v1/channels/:id/credentials': 'channel',
  '/api/v1/data/export/:id': 'export',
  '/api/v1/invoices/:number': 'invoice',
};
const inDocument: Readonly<Record<string, Kind>> = {
  '/documents/invoices/:name.pdf': 'invoice',
  '/documents/invoices/cii/:name.xml': 'invoice',
  '/documents/invoices/ubl/:name.xml': 'invoice',
  '/documents/datev/:name.csv': 'datev',
  '/documents/ledger/:name.csv': 'datev',
  '/documents/exports/:name.zip': 'export',
  '/documents/erasures/:name.json': 'erasure',
  '/documents/usage/:name.csv': 'export',
  '/documents/usage-windows-1252/:name.csv': 'export',
  '/documents/usage/:name.xlsx': 'export',
  '/documents/receipts/:name.json': 'conversation',
  '/documents/monthly-receipts/:name.jsonl': 'export',
};

const unknown = randomUUID();
const nothing: House['ids'] = {
  tenant: unknown,
  channel: unknown,
  conversation: unknown,
  user: unknown,
  apiKey: unknown,
  invoice: 'RE2019-999999',
  export: unknown,
  deadLetter: `take-turn:${unknown}`,
  run: unknown,
  datev: unknown,
  hold: unknown,
  erasure: unknown,
};

/** Asks one root field; `ids` undefined leaves every optional id out, which means the own tenant. */
async function ask(edge: Edge, who: House, operation: Operation, ids: House['ids'] | undefined, way: 'session' | 'key' = 'session'): Promise<string> {
  const variables = operation.variables((argument) => {
    const kind = kindOf(operation, argument);
    return kind === undefined || kind === 'free' || !ids ? undefined : ids[kind];
  });
  const session = operation.path === 'Mutation.signOut' ? await edge.signedIn(who.tenantId, who.ids.user) : who.session;
  const credential = way === 'key' ? { key: who.key } : { session };
  const answer =
    operation.kind === 'subscription'
      ? await firstEvents(edge, operation.text, variables, credential, operation.path !== 'Subscription.conversations')
      : (await edge.graphql(operation.text, variables, credential)).text;
  // Who ended sessions may have ended the one it was asked with.
  if (/^Mutation\.(signOutEverywhere|endSessions)$/.test(operation.path)) who.session = await edge.signedIn(who.tenantId, who.ids.user);
  // A silence that comes from the door proves nothing about the rooms.
  expect(answer).not.toMatch(/"(Unauthenticated|RateLimited|Internal|GRAPHQL_VALIDATION_FAILED|BAD_USER_INPUT)"/);
  // The list of conversations speaks only when a message comes in.
  expect(answer).toMatch(operation.path === 'Subscription.conversations' ? /^:|"errors"/ : /"(data|errors)"/);
  return answer;
}

/** A subscription never ends by itself: its first word is what counts here. One that has nothing to say is listened to for a while. */
async function firstEvents(
  edge: Edge,
  query: string,
  variables: object,
  { key, session }: { readonly key?: string; readonly session?: string },
  speaks: boolean,
): Promise<string> {
  const gone = new AbortController();
  const answer = edge.app.inject({
    method: 'POST',
    url: '/graphql',
    payload: { query, variables },
    payloadAsStream: true,
    headers: {
      'content-type': 'application/json',
      accept: 'text/event-stream',
      ...(key && { authorization: `Bearer ${key}` }),
      ...(session && { cookie: `oce-session=${session}`, 'x-oce-csrf': '1' }),
    },
    signal: gone.signal,
  });
  let text = '';
  try {
    const stream = (await answer).stream();
    setTimeout(() => stream.destroy(), speaks ? 20_000 : 400).unref();
    for await (const chunk of stream) {
      text += String(chunk);
      if (/"(data|errors)"/.test(text)) setTimeout(() => stream.destroy(), 50);
    }
  } catch {
    // Cut off on purpose.
  } finally {
    gone.abort();
  }
  return text;
}

async function furnish(edge: Edge, companyName: string, n: number): Promise<House> {
  const mark = `Flaschenpost-${n}-${randomUUID().slice(0, 8)}`;
  const { id: tenantId, apiKey, webchat } = await edge.onboard(companyName, { vatId: undefined });
  const [owner] = await edge.deps.readDb.asTenant(tenantId, (db) => db.selectFrom('users').select('user_id').execute());
  const session = await edge.signedIn(tenantId, owner?.user_id ?? '');
  const connected = await edge.call('POST', '/api/v1/channels/connect', {
    key: apiKey,
    body: { type: 'whatsapp', name: `${mark}-channel`, credentials: whatsappAccount(n) },
  });
  const chat = await edge.call('POST', '/api/v1/llm/chat', { key: apiKey, body: { model: 'demo', messages: [{ role: 'user', content: `${mark}-question` }] } });
  const exported = await edge.call('POST', '/api/v1/data/export', { key: apiKey });
  const written = await edge.graphql(
    'mutation($input: WriteSystemPromptInput!) { writeSystemPrompt(input: $input) { prompt { version } refusal { code } } }',
    { input: { text: `${mark}-prompt`, expectedVersion: 0 } },
    { session },
  );
  expect(written.body).toMatchObject({ data: { writeSystemPrompt: { prompt: { version: 1 } } } });
  const issued = await edge.graphql(
    'mutation($input: IssueApiKeyInput!) { issueApiKey(input: $input) { apiKey { id } } }',
    { input: { name: `${mark}-key` } },
    { session },
  );
  edge.dead.push({
    id: `job-${n}`,
    name: 'take-turn',
    tenantId,
    at: edge.now(),
    attempts: 8,
    cause: `${mark}-cause`,
    data: { messageId: `${mark}-message` },
  });

  const forgotten = await edge.graphql(
    'mutation($input: RequestErasureInput!) { requestErasure(input: $input) { erasure { id } } }',
    { input: { subjectId: `${mark}-contact` } },
    { session },
  );
  const erasureId = (forgotten.body as { data: { requestErasure: { erasure: { id: string } } } }).data.requestErasure.erasure.id;
  await carryOutErasures({ ...edge.deps, sweeps: [] }, tenantId);
  const held = await edge.graphql(
    'mutation($input: PlaceLegalHoldInput!) { placeLegalHold(input: $input) { legalHold { id } } }',
    { input: { reason: `${mark}-reason`, subjectId: 'somebody' } },
    { session },
  );

  const run = await edge.handle(
    startInvoiceRun,
    { period: edge.month(), asOf: daysOf(edge.month()).to, tenantIds: [tenantId] },
    { commandId: `run-${n}`, caller: system(OPERATOR, 'spec') },
  );
  const runId = run.ok ? String((run.events[0]?.payload as { readonly runId?: string } | undefined)?.runId) : '';
  await runInvoices({ handle: edge.handle, invoicing: edge.deps.invoicing }, runId);
  await edge.settled();
  const [invoice] = await edge.deps.readDb.asTenant(tenantId, (db) => db.selectFrom('invoices').select('number').execute());
  const ids = {
    tenant: tenantId,
    channel: (connected.body as { id: string }).id,
    conversation: (chat.body as { conversationId: string }).conversationId,
    user: owner?.user_id ?? '',
    apiKey: (issued.body as { data: { issueApiKey: { apiKey: { id: string } } } }).data.issueApiKey.apiKey.id,
    invoice: invoice?.number ?? missing('invoice'),
    export: (exported.body as { exportId: string }).exportId,
    deadLetter: `take-turn:job-${n}`,
    run: runId,
    datev: randomUUID(),
    hold: (held.body as { data: { placeLegalHold: { legalHold: { id: string } } } }).data.placeLegalHold.legalHold.id,
    erasure: erasureId,
  };
  const emails = `admin@${companyName.toLowerCase().replace(/\W/g, '')}.example`;
  return { tenantId, key: apiKey, session, ids, marks: [companyName, mark, emails, webchat.publicKey, ids.invoice] };
}

/** An empty mark is in every text: whatever a house lacks fails here, and not in a hundred tests at once. */
function missing(what: string): never {
  throw new Error(`the house has no ${what}`);
}

async function eventsOf(edge: Edge, tenantId: string): Promise<number> {
  let position = 0n;
  let count = 0;
  for (;;) {
    const page = await edge.store.readAll(position, 1_000);
    count += page.filter((event) => event.meta.tenantId === tenantId).length;
    const last = page.at(-1);
    if (!last) return count;
    position = last.position;
  }
}

/** The stranger's own words don't count as a leak. */
function without(answer: string, ids: House['ids']): string {
  return Object.values(ids).reduce((text, id) => text.replaceAll(id, ''), answer);
}

/** Two answers are alike when they differ in nothing but the id asked for and the request's own. */
function blank(answer: string, ids: House['ids']): string {
  return Object.values(ids)
    .reduce((text, id) => text.replaceAll(id, '‹id›'), answer)
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, '‹uuid›')
    .replace(/"(asOf|position)":"[^"]*"/g, '"$1"')
    .replace(/\d{4}-\d{2}-\d{2}T[\d:.]+Z/g, '‹at›');
}
