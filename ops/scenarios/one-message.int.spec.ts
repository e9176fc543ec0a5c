import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Decimal } from 'decimal.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startGraphStandIn, type GraphStandIn } from '../../channels/whatsapp/testing/graph-stand-in.ts';
import { checkExtf } from '../../domain/ledger/datev/check-extf.ts';
import { type Product, startProduct } from '../testing/product.ts';
import { signature, textWebhook, whatsappAccount } from '../testing/whatsapp.ts';

const berlinDay = (at = new Date()) => new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Berlin' }).format(at);

describe('one message goes the whole way', () => {
  let product: Product;
  let graph: GraphStandIn;
  let tenant: { id: string; status: string; apiKey: string; webchat: { channelId: string; publicKey: string } };
  const account = whatsappAccount();
  const today = berlinDay();
  const period = today.slice(0, 7);
  const nextMonth = (() => {
    const [y = 0, m = 0] = period.split('-').map(Number);
    return m === 12 ? `${y + 1}-01-01` : `${y}-${String(m + 1).padStart(2, '0')}-01`;
  })();
  /** The fee of 1,250.00 for the days from the booking to the month's end, each of them whole, and 19 % on that; in cents, half a cent up. */
  const gross = (() => {
    const [y = 0, m = 0, day = 0] = today.split('-').map(Number);
    const of = new Date(Date.UTC(y, m, 0)).getUTCDate();
    const net = new Decimal(125_000)
      .times(of - day + 1)
      .dividedBy(of)
      .toDecimalPlaces(0, Decimal.ROUND_HALF_UP);
    const vat = net.times(19).dividedBy(100).toDecimalPlaces(0, Decimal.ROUND_HALF_UP);
    return net.plus(vat).dividedBy(100).toFixed(2);
  })();

  beforeAll(async () => {
    graph = await startGraphStandIn({ tokens: [account.accessToken] });
    product = await startProduct({ OCE_WHATSAPP_GRAPH_URL: graph.url });
    graph.setWebhook({ url: `${product.url}/webhooks/whatsapp`, appSecret: account.appSecret });
  });
  afterAll(async () => {
    await product.close();
    await graph.close();
  });

  it('a tenant is created by the operator, once per idempotency key (API-1)', async () => {
    const body = { companyName: 'Muster Haustechnik GmbH', package: 'professional', adminEmail: 'inhaber@muster.example', country: 'DE' };
    const headers = { 'idempotency-key': 'onboarding-of-muster' };
    const first = await product.call('POST', '/api/v1/tenants', { key: product.operatorKey, body, headers });
    expect(first.status).toBe(201);
    tenant = first.body;
    expect(tenant).toMatchObject({ status: 'active', apiKey: expect.stringMatching(/^oce_/), webchat: { publicKey: expect.stringMatching(/^pk_/) } });
    const again = await product.call('POST', '/api/v1/tenants', { key: product.operatorKey, body, headers });
    expect(again.body).toEqual(first.body);
    const other = await product.call('POST', '/api/v1/tenants', { key: product.operatorKey, body: { ...body, companyName: 'Andere GmbH' }, headers });
    expect([other.status, (other.body as { code: string }).code]).toEqual([422, 'IdempotencyKeyReused']);
    expect((await product.call('POST', '/api/v1/tenants', { key: tenant.apiKey, body })).status).toBe(403);
    expect((await product.call('POST', '/api/v1/tenants', { body })).status).toBe(401);
  });

  it('its WhatsApp number is connected and Meta can verify the webhook (API-3, API-10)', async () => {
    const connected = await product.call('POST', '/api/v1/channels/connect', {
      key: tenant.apiKey,
      body: { type: 'whatsapp', name: 'Kundendienst', credentials: account },
    });
    expect(connected.status).toBe(201);
    expect(connected.body).toMatchObject({ type: 'whatsapp' });
    const challenge = await product.call('GET', `/webhooks/whatsapp?hub.mode=subscribe&hub.verify_token=${account.verifyToken}&hub.challenge=1158201444`);
    expect([challenge.status, challenge.text]).toEqual([200, '1158201444']);
    expect((await product.call('GET', '/webhooks/whatsapp?hub.mode=subscribe&hub.verify_token=wrong&hub.challenge=1')).status).toBe(403);
  });

  it('a customer writes, and the reply reaches the Graph API with the notice of Art. 50 in front (E1-2)', async () => {
    const body = textWebhook(account, { id: 'wamid.first', from: '4917012345678', text: 'Guten Tag, wann haben Sie geöffnet?' });
    expect((await product.call('POST', '/webhooks/whatsapp', { body, headers: signature(account, body) })).status).toBe(200);
    await expect.poll(() => graph.messages().length, { timeout: 20_000 }).toBe(1);
    const [reply] = graph.messages();
    expect(reply?.to).toBe('4917012345678');
    expect(reply?.text).toMatch(/KI/);
    expect(reply?.text).toMatch(/Demo/i);
    // A second message of the same conversation needs no second notice (D-9).
    const next = textWebhook(account, { id: 'wamid.second', from: '4917012345678', text: 'Danke. Machen Sie auch Wärmepumpen?' });
    await product.call('POST', '/webhooks/whatsapp', { body: next, headers: signature(account, next) });
    await expect.poll(() => graph.messages().length, { timeout: 20_000 }).toBe(2);
    expect(graph.messages()[1]?.text.length).toBeLessThan(reply?.text.length ?? 0);
  });

  it('usage shows the tokens in every grouping with one sum (API-6)', async () => {
    const read = async (groupBy: string) =>
      (await product.call('GET', `/api/v1/tokens/usage?from=${today}&to=${today}&groupBy=${groupBy}`, { key: tenant.apiKey })).body as {
        items: { totalTokens: number; inputTokens: number; outputTokens: number; key: string; cost: string }[];
        total: { totalTokens: number; cost: string };
      };
    await expect.poll(async () => (await read('day')).total.totalTokens, { timeout: 10_000 }).toBeGreaterThan(0);
    const days = await read('day');
    expect(days.items).toHaveLength(1);
    for (const grouping of ['model', 'channel', 'user']) {
      const report = await read(grouping);
      expect(report.items.reduce((n, i) => n + i.totalTokens, 0)).toBe(days.total.totalTokens);
      expect(report.total).toEqual(days.total);
      expect(JSON.stringify(report)).not.toContain('4917012345678');
    }
    const status = (await product.call('GET', `/api/v1/tenants/${tenant.id}/status`, { key: tenant.apiKey })).body as { tokensToday: { total: number } };
    expect(status.tokensToday.total).toBe(days.total.totalTokens);
    const csv = await product.call('GET', `/api/v1/tokens/usage?from=${today}&to=${today}&groupBy=model`, {
      key: tenant.apiKey,
      headers: { accept: 'text/csv' },
    });
    expect(csv.headers.get('content-type')).toContain('text/csv');
    expect(csv.text).toContain(';');
  });

  it('the month is invoiced once, with a number and a PDF (US-8.2, US-3.5)', async () => {
    const open = await product.oce('invoices', 'run', '--period', period);
    if (today < nextMonth) expect([open.code, open.stderr]).toEqual([1, expect.stringContaining('--as-of')]);
    const run = await product.oce('invoices', 'run', '--period', period, '--as-of', nextMonth, '--json');
    expect(run.code, run.stderr).toBe(0);
    const invoiced = JSON.parse(run.stdout) as { items: { outcome: string; number: string; gross: string }[] };
    expect(invoiced.items.filter((i) => i.outcome === 'issued')).toHaveLength(1);
    const number = invoiced.items.find((i) => i.outcome === 'issued')?.number ?? '';
    expect(number).toMatch(/^RE\d{4}-000001$/);
    expect(invoiced.items[0]?.gross).toBe(gross);
    const again = JSON.parse((await product.oce('invoices', 'run', '--period', period, '--as-of', nextMonth, '--json')).stdout) as typeof invoiced;
    expect(again.items.filter((i) => i.outcome === 'issued')).toEqual([]);
    const file = join(product.dataDir, 'invoice.pdf');
    const pdf = await product.oce('invoices', 'pdf', number, '--out', file);
    expect(pdf.code, pdf.stderr).toBe(0);
    expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-');
    const verified = await product.oce('invoices', 'verify', '--json');
    expect([verified.code, JSON.parse(verified.stdout)], verified.stderr).toEqual([0, { files: 3, items: [] }]);
  });

  it('the DATEV batch holds the invoice and passes the specification (E8-4)', async () => {
    const out = join(product.dataDir, 'datev');
    mkdirSync(out, { recursive: true });
    const exported = await product.oce('datev', 'export', '--period', period, '--out', out);
    expect(exported.code, exported.stderr).toBe(0);
    const [name = ''] = readdirSync(out);
    expect(name).toMatch(/^EXTF_.{1,51}\.csv$/);
    const bytes = readFileSync(join(out, name));
    expect(checkExtf(bytes)).toEqual([]);
    const [header = '', captions = '', ...rows] = bytes.toString('latin1').split('\r\n');
    expect(header.startsWith('"EXTF";700;21;"Buchungsstapel";13;')).toBe(true);
    expect(captions.split(';')).toHaveLength(125);
    expect(rows.filter(Boolean)).toEqual([expect.stringMatching(new RegExp(`^${gross.replace('.', ',')};"S";"EUR";.*;10001;8400;`))]);
  });

  it('the trail lists each step with its actor, and no secret and no message', async () => {
    const trail = await product.oce('audit', 'list', '--tenant', tenant.id, '--json');
    expect(trail.code, trail.stderr).toBe(0);
    const { items } = JSON.parse(trail.stdout) as { items: { event: string; actor: string; at: string }[] };
    const happened = new Set(items.map((i) => i.event));
    for (const event of [
      'TenantRegistered',
      'PackageBooked',
      'ApiKeyIssued',
      'ChannelConnected',
      'TenantActivated',
      'ConversationStarted',
      'MessageReceived',
      'DisclosureShown',
      'ReplyGenerated',
      'DeliveryStarted',
      'ReplyDelivered',
      'DeliveryConfirmed',
      'TokensConsumed',
      'InvoiceIssued',
    ])
      expect(happened, event).toContain(event);
    expect(items.every((i) => i.actor.length > 0)).toBe(true);
    for (const secret of [account.accessToken, account.appSecret, account.verifyToken, tenant.apiKey, 'geöffnet', '4917012345678', 'Jutta Beispiel']) {
      expect(trail.stdout).not.toContain(secret);
      expect(product.output()).not.toContain(secret);
    }
  });

  it('a pause lasts and deletes nothing; what comes in meanwhile is answered on resume (API-4)', async () => {
    const status = (await product.call('GET', `/api/v1/tenants/${tenant.id}/status`, { key: tenant.apiKey })).body as {
      channels: { id: string; type: string }[];
    };
    const channelId = status.channels.find((c) => c.type === 'whatsapp')?.id ?? '';
    expect((await product.call('DELETE', `/api/v1/channels/${channelId}`, { key: tenant.apiKey })).status).toBe(204);
    expect((await product.call('DELETE', `/api/v1/channels/${channelId}`, { key: tenant.apiKey })).status).toBe(204);
    const body = textWebhook(account, { id: 'wamid.held', from: '4917012345678', text: 'Sind Sie noch da?' });
    expect((await product.call('POST', '/webhooks/whatsapp', { body, headers: signature(account, body) })).status).toBe(200);
    const held = await product.oce('audit', 'list', '--tenant', tenant.id, '--json');
    expect(held.stdout).toContain('ChannelPaused');
    expect(graph.messages()).toHaveLength(2);
    const resumed = await product.call('POST', '/graphql', {
      key: tenant.apiKey,
      body: { query: 'mutation($id: ID!) { resumeChannel(input: { id: $id }) { refusal { code } } }', variables: { id: channelId } },
    });
    expect(resumed.body, resumed.text).toEqual({ data: { resumeChannel: { refusal: null } } });
    await expect.poll(() => graph.messages().length, { timeout: 30_000, interval: 200 }).toBe(3);
  });

  it('the data goes out as a ZIP, and a termination names its day (API-7, API-8)', async () => {
    const asked = await product.call('POST', '/api/v1/data/export', { key: tenant.apiKey });
    expect(asked.status).toBe(202);
    const { exportId } = asked.body as { exportId: string };
    const ready = async () => await fetch(`${product.url}/api/v1/data/export/${exportId}`, { headers: { authorization: `Bearer ${tenant.apiKey}` } });
    await expect.poll(async () => (await ready()).headers.get('content-type'), { timeout: 30_000, interval: 300 }).toContain('zip');
    const zip = Buffer.from(await (await ready()).arrayBuffer());
    expect(zip.subarray(0, 2).toString()).toBe('PK');
    const ended = await product.call('DELETE', `/api/v1/tenants/${tenant.id}`, { key: product.operatorKey });
    expect([ended.status, (ended.body as { eraseOn: string }).eraseOn]).toEqual([202, berlinDay(new Date(Date.now() + 30 * 86_400_000))]);
  });
});
