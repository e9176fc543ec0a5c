import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessLogFolding } from '../../domain/access/access-log.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { makeSignInLink } from '../../commands/access/sign-in-link.ts';
import { sendMailWorker } from '../../commands/access/send-mail.ts';
import { DataViewed } from '../../domain/access/events.ts';
import { addDays, businessDate, daysBetween, daysOf, monthOf, toInstant } from '../../domain/kernel/time.ts';
import { findUsersByEmail } from '../../projections/access/users.ts';
import { createEdge, edgeOperatorKey as operator, type Edge } from '../../ops/testing/edge.ts';

type Data = {
  readonly data: Record<string, unknown>;
  readonly errors?: readonly { readonly extensions: { readonly code: string }; readonly message: string }[];
};

describe('the graph', () => {
  let edge: Edge;
  let tenant: Awaited<ReturnType<Edge['onboard']>>;
  let owner: string;
  let session: string;
  let quota: number;
  beforeAll(async () => {
    edge = await createEdge();
    // Professional includes ten million tokens; of the first month the days from the booking on, a part of a token as a whole one.
    const today = businessDate(toInstant(edge.deps.clock()));
    const { from, to } = daysOf(monthOf(today));
    quota = Math.ceil((10_000_000 * (daysBetween(today, to) + 1)) / (daysBetween(from, to) + 1));
    tenant = await edge.onboard('Bäckerei Huber GmbH');
    const [user] = await edge.deps.readDb.asTenant(tenant.id, (db) => db.selectFrom('users').select('user_id').execute());
    owner = user?.user_id ?? '';
    session = await edge.signedIn(tenant.id, owner);
  });
  afterAll(() => edge.close());
  const ask = async (query: string, variables: object = {}, who: object = { session }) => (await edge.graphql(query, variables, who)).body as Data;

  it('signs a person in by the link from the mail, once (SEC-1)', async () => {
    const wanted = await edge.graphql('mutation($e: String!) { requestSignIn(input: { email: $e, locale: DE }) { sent refusal { code } } }', {
      e: 'admin@bckereihubergmbh.example',
    });
    expect(wanted.body).toMatchObject({ data: { requestSignIn: { sent: true, refusal: null } } });
    const job = edge.jobs.findLast(({ name }) => name === 'send-mail');
    const mails: { text: string }[] = [];
    const { handle, sessions, clock, readDb } = edge.deps;
    await sendMailWorker({
      handle,
      sessions,
      clock,
      publicUrl: 'http://localhost:8080',
      mailer: {
        send: async (mail) => {
          mails.push(mail);
        },
        close: async () => undefined,
      },
      findUsers: async (fingerprint) =>
        (await readDb.asOperator((db) => findUsersByEmail(db, fingerprint))).map(({ tenantId, id }) => ({ tenantId, userId: id })),
    }).work({ id: job?.id ?? '', tenantId: job?.tenantId ?? '', data: job?.data ?? {}, attempt: 1, lastAttempt: false });
    const token = /token=([\w-]+)/.exec(mails[0]?.text ?? '')?.[1];
    const signIn = () =>
      edge.graphql('mutation($t: String!) { signIn(input: { token: $t }) { me { email role isOperator tenant { id } } refusal { code } } }', { t: token });
    const first = await signIn();
    expect(first.body).toMatchObject({
      data: { signIn: { me: { email: 'admin@bckereihubergmbh.example', role: 'OWNER', isOperator: false, tenant: { id: tenant.id } }, refusal: null } },
    });
    expect(String(first.headers['set-cookie'])).toMatch(/^oce-session=[^;]{40,}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=43200$/);
    const second = await signIn();
    expect(second.body).toMatchObject({ data: { signIn: { me: null, refusal: { code: 'SignInLinkInvalid' } } } });
    expect(second.headers['set-cookie']).toBeUndefined();
  });

  it('ends the session on signing out, for every later request (D-28)', async () => {
    const other = await edge.signedIn(tenant.id, owner);
    const out = await edge.graphql('mutation { signOut { ok } }', {}, { session: other });
    expect(String(out.headers['set-cookie'])).toContain('oce-session=; ');
    expect((await ask('{ me { id } }', {}, { session: other })).data).toEqual({ me: null });
    expect(await ask('{ channels { id } }', {}, { session: other })).toMatchObject({ errors: [{ extensions: { code: 'Unauthenticated' } }] });
  });

  it('saves a prompt, tells who wrote it, and gives the later of two writers a conflict (US-2.1.c)', async () => {
    const write = (text: string, expectedVersion: number) =>
      ask(
        'mutation($input: WriteSystemPromptInput!) { writeSystemPrompt(input: $input) { prompt { version text active writtenBy } position refusal { code message field } } }',
        { input: { text, expectedVersion } },
      );
    expect((await ask('{ assistant { prompt { version tokens } tokenLimit tokenizer } }')).data).toMatchObject({
      assistant: { prompt: { version: 0 }, tokenLimit: 16_000, tokenizer: 'o200k_base' },
    });
    const saved = await write('Sie sind die Stimme der Bäckerei Huber.', 0);
    expect(saved.data).toMatchObject({
      writeSystemPrompt: {
        prompt: { version: 1, active: true, writtenBy: 'admin@bckereihubergmbh.example' },
        position: expect.stringMatching(/^\d+$/),
        refusal: null,
      },
    });
    expect((await write('Anders.', 0)).data).toMatchObject({
      writeSystemPrompt: { prompt: null, refusal: { code: 'PromptChangedMeanwhile', field: 'expectedVersion', message: expect.stringContaining('Version 1') } },
    });
    expect((await write('wort '.repeat(16_100), 1)).data).toMatchObject({ writeSystemPrompt: { refusal: { code: 'PromptTooLong', field: 'text' } } });
    expect(
      (
        await ask('mutation($input: RestoreSystemPromptInput!) { restoreSystemPrompt(input: $input) { refusal { code } } }', {
          input: { version: 9, expectedVersion: 1 },
        })
      ).data,
    ).toMatchObject({ restoreSystemPrompt: { refusal: { code: 'PromptVersionNotFound' } } });
  });

  it('speaks the language of the page (GQL-4)', async () => {
    const refused = async (language: string) =>
      (
        (await ask('mutation { pauseChannel(input: { id: "none" }) { refusal { message } } }', {}, { session, headers: { 'accept-language': language } })).data[
          'pauseChannel'
        ] as { refusal: { message: string } }
      ).refusal.message;
    expect(await refused('de')).toBe('Diesen Kanal gibt es nicht.');
    expect(await refused('en-GB,en;q=0.9,de;q=0.5')).toBe('There is no such channel.');
  });

  it('has one effect for one commandId (Q-8)', async () => {
    const invite = () =>
      ask('mutation { inviteUser(input: { commandId: "c-1", email: "lena@huber.example", role: EDITOR }) { user { id status role email } refusal { code } } }');
    const [first, second] = [await invite(), await invite()];
    expect(first.data).toMatchObject({ inviteUser: { user: { status: 'INVITED', role: 'EDITOR', email: 'lena@huber.example' } } });
    expect(second.data).toEqual(first.data);
    expect((await ask('mutation { inviteUser(input: { email: "lena@huber.example", role: EDITOR }) { refusal { code field } } }')).data).toMatchObject({
      inviteUser: { refusal: { code: 'AlreadyInvited', field: 'email' } },
    });
  });

  it('chooses models by package, everywhere with the same refusal', async () => {
    const { data } = await ask('{ models { id allowed available reason pricePerMillion } }');
    expect(data['models']).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ id: 'demo', allowed: true, available: true, reason: null }),
        expect.objectContaining({ id: 'claude-haiku', allowed: false, reason: expect.stringContaining('Professional') }),
      ]),
    );
    expect((await ask('mutation { chooseModel(input: { model: "claude-haiku" }) { refusal { code } } }')).data).toMatchObject({
      chooseModel: { refusal: { code: 'ModelNotInPackage' } },
    });
    expect((await ask('mutation { chooseModel(input: { model: "demo" }) { assistant { model { id } } refusal { code } } }')).data).toMatchObject({
      chooseModel: { assistant: { model: { id: 'demo' } }, refusal: null },
    });
  });

  it('issues a key that works, shows it once, and revokes it at once (SEC-2)', async () => {
    const issued = await ask('mutation { issueApiKey(input: { name: "ERP" }) { apiKey { id prefix } secret refusal { code } } }');
    const { apiKey, secret } = issued.data['issueApiKey'] as { apiKey: { id: string; prefix: string }; secret: string };
    expect(secret).toContain(apiKey.prefix);
    const status = async () => (await edge.call('GET', `/api/v1/tenants/${tenant.id}/status`, { key: secret })).status;
    expect(await status()).toBe(200);
    expect(JSON.stringify(await ask('{ apiKeys { id name prefix issuedBy revokedAt } }'))).not.toContain(secret);
    expect(
      (await ask('mutation($id: ID!) { revokeApiKey(input: { id: $id }) { apiKey { revokedAt } refusal { code } } }', { id: apiKey.id })).data,
    ).toMatchObject({ revokeApiKey: { apiKey: { revokedAt: expect.any(String) } } });
    expect(await status()).toBe(401);
  });

  it('shows a conversation opened, with tokens and cost, and records who read it', async () => {
    await edge.call('POST', '/api/v1/llm/chat', { key: tenant.apiKey, body: { model: 'demo', messages: [{ role: 'user', content: 'Gibt es Dinkelbrot?' }] } });
    const list = await ask('{ conversations { totalCount nodes { id contactLabel lastMessagePreview status messageCount test } } }');
    const [row] = (list.data['conversations'] as { nodes: { id: string; contactLabel: string; status: string }[] }).nodes;
    expect(row).toMatchObject({ status: 'ANSWERED', test: true });
    const { data } = await ask(
      'query($id: ID!) { conversation(id: $id) { contactLabel messages { author text delivery model inputTokens outputTokens cost currency } } }',
      { id: row?.id },
    );
    const { messages } = data['conversation'] as { messages: { author: string; text: string; cost: string | null }[] };
    expect(messages.map(({ author }) => author).toSorted()).toEqual(['ASSISTANT', 'CONTACT', 'NOTICE']);
    expect(messages.find(({ author }) => author === 'CONTACT')?.text).toBe('Gibt es Dinkelbrot?');
    expect(messages.find(({ author }) => author === 'ASSISTANT')).toMatchObject({
      model: 'demo',
      currency: 'EUR',
      cost: expect.stringMatching(/^\d+(\.\d+)?$/),
    });
    await expect
      .poll(
        async () =>
          (await edge.store.readAll(0n, 10_000)).filter((e) => e.type === DataViewed.type && (e.data as { subject: string }).subject === row?.id).length,
      )
      .toBeGreaterThan(0);
  });

  it('pauses and resumes a channel, and the log tells before and after (US-1.3.c)', async () => {
    const id = tenant.webchat.channelId;
    expect(
      (await ask('mutation($id: ID!) { pauseChannel(input: { id: $id, reason: "Betriebsferien" }) { channel { status statusReason } } }', { id })).data,
    ).toMatchObject({ pauseChannel: { channel: { status: 'PAUSED', statusReason: 'Betriebsferien' } } });
    expect((await ask('mutation($id: ID!) { resumeChannel(input: { id: $id }) { channel { status snippet } } }', { id })).data).toMatchObject({
      resumeChannel: { channel: { status: expect.not.stringContaining('PAUSED'), snippet: expect.stringContaining(tenant.webchat.publicKey) } },
    });
    const { data } = await ask('query($id: ID!) { channel(id: $id) { log { action actor reason before after } } }', { id });
    expect((data['channel'] as { log: object[] }).log).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ action: 'ChannelPaused', actor: 'admin@bckereihubergmbh.example', reason: 'Betriebsferien', after: 'PAUSED' }),
      ]),
    );
  });

  it('lets the operator name a tenant, and asks for one where it must', async () => {
    expect(await ask('{ usageBoard { asOf } }', {}, { key: operator })).toMatchObject({ errors: [{ extensions: { code: 'TenantIdRequired' } }] });
    expect(
      (
        await ask(
          'query($t: ID) { usageBoard(tenantId: $t) { month { totalTokens } byDay { key } budget { includedTokens } invoice { net fees overage tokens includedTokens } } }',
          { t: tenant.id },
          { key: operator },
        )
      ).data,
    ).toMatchObject({ usageBoard: { budget: { includedTokens: quota } } });
    expect(await ask('query($t: ID) { conversations(tenantId: $t) { totalCount } }', { t: tenant.id }, { key: operator })).toMatchObject({
      errors: [{ extensions: { code: 'Forbidden' } }],
    });
    expect(
      (
        await ask(
          '{ tenants(search: "Huber") { totalCount nodes { companyName adminEmail tokensThisMonth { total } channels { type } } } operatorBoard { tenants mrr } deadLetters { id } }',
          {},
          { key: operator },
        )
      ).data,
    ).toMatchObject({ tenants: { totalCount: 1, nodes: [{ companyName: 'Bäckerei Huber GmbH', adminEmail: 'admin@bckereihubergmbh.example' }] } });
  });

  it('registers a tenant, moves its package, suspends and activates it', async () => {
    const made = await ask(
      'mutation { registerTenant(input: { commandId: "r-1", companyName: "Neu GmbH", package: STARTER, adminEmail: "chef@neu.example", country: DE, city: "Ulm" }) { tenant { id status package } apiKey webchatPublicKey refusal { code } } }',
      {},
      { key: operator },
    );
    const { tenant: neu, apiKey } = made.data['registerTenant'] as { tenant: { id: string }; apiKey: string };
    expect(made.data).toMatchObject({ registerTenant: { tenant: { status: 'ACTIVE', package: 'STARTER' }, refusal: null } });
    expect(apiKey).toMatch(/^oce_/);
    const change = async (mutation: string) =>
      (await ask(`mutation($t: ID!) { ${mutation} { tenant { status package } refusal { code } } }`, { t: neu.id }, { key: operator })).data;
    expect(await change('bookPackage(input: { tenantId: $t, package: ENTERPRISE })')).toMatchObject({ bookPackage: { tenant: { package: 'ENTERPRISE' } } });
    expect(await change('suspendTenant(input: { tenantId: $t, reason: "Zahlung offen" })')).toMatchObject({
      suspendTenant: { tenant: { status: 'SUSPENDED' } },
    });
    expect(await change('activateTenant(input: { tenantId: $t })')).toMatchObject({ activateTenant: { tenant: { status: 'ACTIVE' } } });
    expect((await ask('mutation { suspendTenant(input: { tenantId: "none", reason: "x" }) { refusal { code } } }', {}, { key: operator })).data).toMatchObject({
      suspendTenant: { refusal: { code: 'TenantNotFound' } },
    });
  });

  it('sets a budget and refuses one that makes no sense', async () => {
    expect(
      (await ask('mutation { setBudget(input: { monthlyLimitTokens: 500000, alertAtPercent: [80, 100] }) { budget { monthlyLimitTokens alertAtPercent } } }'))
        .data,
    ).toMatchObject({ setBudget: { budget: { monthlyLimitTokens: 500_000, alertAtPercent: [80, 100] } } });
    expect((await ask('mutation { setBudget(input: { alertAtPercent: [0] }) { refusal { code field } } }')).data).toMatchObject({
      setBudget: { refusal: { code: 'ThresholdOutOfRange', field: 'alertAtPercent' } },
    });
  });

  it('previews an invoice run, starts it once, and exports nothing that is not booked', async () => {
    const month = edge.month();
    const preview = await ask(
      `{ invoiceRunPreview(period: "${month}", asOf: "${daysOf(month).to}") { customerName net gross refusal { code } lines { text } } }`,
      {},
      { key: operator },
    );
    expect(preview.data['invoiceRunPreview']).toEqual(expect.arrayContaining([expect.objectContaining({ customerName: 'Bäckerei Huber GmbH' })]));
    const start = () =>
      ask(
        `mutation { startInvoiceRun(input: { commandId: "run-1", period: "${month}", asOf: "${daysOf(month).to}" }) { run { id status total } refusal { code } } }`,
        {},
        { key: operator },
      );
    const [first, second] = [await start(), await start()];
    expect(first.data).toMatchObject({ startInvoiceRun: { run: { status: 'RUNNING' }, refusal: null } });
    expect(second.data).toEqual(first.data);
    expect((await ask('mutation { startInvoiceRun(input: { period: "2099-01" }) { refusal { code } } }', {}, { key: operator })).data).toMatchObject({
      startInvoiceRun: { refusal: { code: 'PeriodNotBegun' } },
    });
    const before = monthOf(addDays(`${month}-01`, -1));
    expect((await ask(`mutation { exportDatev(input: { period: "${before}" }) { refusal { code field } } }`, {}, { key: operator })).data).toMatchObject({
      exportDatev: { refusal: { code: 'NothingToExport', field: 'period' } },
    });
  });

  it('retries a dead letter of the own tenant only', async () => {
    edge.dead.push({
      id: 'j1',
      name: 'take-turn',
      tenantId: tenant.id,
      at: edge.now(),
      attempts: 8,
      cause: 'no answer to +49 171 2345678',
      data: { messageId: 'm1' },
    });
    const { data } = await ask('{ deadLetters { id cause subject } }');
    expect(data['deadLetters']).toEqual([{ id: 'take-turn:j1', cause: 'no answer to [number]', subject: 'm1' }]);
    expect((await ask('mutation { retryDeadLetter(input: { id: "take-turn:j1" }) { deadLetter { id } refusal { code } } }')).data).toMatchObject({
      retryDeadLetter: { deadLetter: { id: 'take-turn:j1' } },
    });
    expect((await ask('mutation { retryDeadLetter(input: { id: "take-turn:j1" }) { refusal { code } } }')).data).toMatchObject({
      retryDeadLetter: { refusal: { code: 'DeadLetterNotFound' } },
    });
  });

  it('ends all sessions of a person for themself, and for who manages access, at once (US-3.4)', async () => {
    const users = (await ask('{ users { id email } }')) as { data: { users: { id: string }[] } };
    const user = users.data.users[0]?.id ?? '';
    const me = async (who: string) => ((await ask('{ me { id } }', {}, { session: who })) as { data: { me: unknown } }).data.me;
    const [here, there] = [await edge.signedIn(tenant.id, user), await edge.signedIn(tenant.id, user)];
    expect(await ask('mutation { signOutEverywhere { ok } }', {}, { session: here })).toMatchObject({ data: { signOutEverywhere: { ok: true } } });
    expect([await me(here), await me(there)]).toEqual([null, null]);
    session = await edge.signedIn(tenant.id, user);
    const ended = await ask('mutation($id: ID!) { endSessions(input: { userId: $id }) { user { id } refusal { code } } }', { id: user });
    expect(ended).toMatchObject({ data: { endSessions: { user: { id: user }, refusal: null } } });
    expect(await me(session)).toBeNull();
    session = await edge.signedIn(tenant.id, user);
  });
  it('writes down what the operator reads of a tenant, before it is shown, once for a while (US-4.4)', async () => {
    const log = async () =>
      (await edge.deps.handle.state(accessLogFolding, stream.accessLog(tenant.id, monthOf(businessDate(toInstant(edge.deps.clock())))))).looks;
    const asOperator = { key: operator };
    for (const field of ['users { id }', 'channels { id }', 'apiKeys { id }']) {
      const asked = field.replace(' {', '(tenantId: $t) {');
      for (let n = 0; n < 2; n += 1) await ask(`query($t: ID) { ${asked} }`, { t: tenant.id }, asOperator);
      expect(
        [...(await log()).keys()].filter((key) => key.endsWith(` ${field.split(' ')[0]}`)),
        field,
      ).toHaveLength(1);
    }
  });
  it('takes from another site neither a form nor a link (SEC-1)', async () => {
    const form = await edge.app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'https://evil.example' },
      payload: 'query=mutation{signIn(input:{token:"x"}){me{id}}}',
    });
    expect([form.statusCode, form.json().code]).toEqual([403, 'CsrfHeaderMissing']);
    const bare = await edge.app.inject({ method: 'POST', url: '/graphql', headers: { 'content-type': 'text/plain' }, payload: '{"query":"{me{id}}"}' });
    expect([bare.statusCode, bare.json().code]).toEqual([415, 'UnsupportedMediaType']);
    const link = await edge.app.inject({
      method: 'GET',
      url: `/graphql?query=${encodeURIComponent('subscription{previewReply(input:{prompt:"p",message:"m"}){text}}')}`,
      headers: { cookie: `oce-session=${session}` },
    });
    expect([link.statusCode, link.json().code]).toEqual([403, 'CsrfHeaderMissing']);
  });

  it('gives a link for the sign-in page only to who may come in', async () => {
    const { handle, sessions, clock } = edge.deps;
    expect(
      await makeSignInLink(
        { handle, sessions, clock, publicUrl: 'http://x.example' },
        { linkId: 'l1', kind: 'sign-in', tenantId: tenant.id, userId: 'nobody', language: 'de' },
      ),
    ).toBeUndefined();
  });
});
