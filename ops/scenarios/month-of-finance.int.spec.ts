import { createHash } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { statementXml } from '../../commands/banking/testing/statement.ts';
import { system } from '../../commands/kernel/caller.ts';
import { postJournalEntry } from '../../commands/ledger/post-journal-entry.ts';
import { meterTokens } from '../../commands/usage/meter-tokens.ts';
import { reserveTokens } from '../../commands/usage/reserve-tokens.ts';
import { receiptKey, verifyReceipts } from '../../commands/usage/verify-receipts.ts';
import { OPERATOR } from '../../domain/kernel/metadata.ts';
import { sum } from '../../domain/kernel/money.ts';
import { accrualPosting } from '../../domain/ledger/accrual-posting.ts';
import { skr03 } from '../../domain/ledger/chart-of-accounts.ts';
import { checkExtf } from '../../domain/ledger/datev/check-extf.ts';
import { readExtf, valueOf } from '../../domain/ledger/datev/read-extf.ts';
import { checkXml } from '../../projections/invoices/einvoice/check-xml.ts';
import { embeddedXml } from '../../projections/invoices/einvoice/embedded-xml.ts';
import { prepareLastMonth } from '../invoice-runs.ts';
import { checkBooks } from '../ledger-check.ts';
import { openHouse, type House } from '../testing/house.ts';

const period = '2026-10';
const calls = 40;
const perCall = { inputTokens: 280_000, outputTokens: 20_000, cacheReadTokens: 0 };
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
interface File {
  readonly format: string;
  readonly path: string;
  readonly sha256: string;
  readonly fileName: string;
}
interface Issued {
  readonly number: string;
  readonly tenantId: string;
  readonly net: string;
  readonly vat: string;
  readonly gross: string;
  readonly currency: string;
  readonly mail: string;
  readonly lines: readonly { readonly net: string; readonly tokens: number | null }[];
  readonly files: readonly File[];
}
interface Onboarded {
  readonly id: string;
  readonly apiKey: string;
}

describe('a month as finance lives it, from the first token to the closed books (J6.1 … J6.5)', () => {
  let house: House;
  let server: SMTPServer;
  let german: Onboarded;
  let swiss: Onboarded;
  let issued: readonly Issued[];
  const mails: string[] = [];
  const seen = new Set<string>();

  const onboard = async (body: object): Promise<Onboarded> => {
    const { status, text } = await house.call('POST', '/api/v1/tenants', { type: 'application/json', body: { package: 'professional', ...body } });
    if (status !== 201) throw new Error(text);
    return JSON.parse(text) as Onboarded;
  };
  const openChecks = async () =>
    (
      await house.ask<{ monthBoard: { checks: readonly { check: string; status: string }[] } }>(
        'query($p: Month!) { monthBoard(period: $p) { checks { check status } } }',
        { p: period },
      )
    ).monthBoard.checks.flatMap(({ check, status }) => (status === 'OPEN' ? [check] : []));
  const invoices = async () =>
    (
      await house.ask<{ invoices: { nodes: readonly Issued[] } }>(
        'query($p: Month!) { invoices(period: $p) { nodes { number tenantId net vat gross currency mail lines { net tokens } files { format path sha256 fileName } } } }',
        { p: period },
      )
    ).invoices.nodes;
  const of = (tenant: Onboarded): Issued => {
    const found = issued.find(({ tenantId }) => tenantId === tenant.id);
    if (!found) throw new Error(`${tenant.id} has no invoice`);
    return found;
  };

  beforeAll(async () => {
    server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData: (message, _session, done) => {
        const chunks: Buffer[] = [];
        message.on('data', (chunk: Buffer) => chunks.push(chunk));
        message.on('end', () => {
          const mail = Buffer.concat(chunks).toString('latin1');
          const id = /^Message-ID: <(invoice-[^@]+)@/im.exec(mail)?.[1];
          if (id === undefined) return done();
          // Greylisted at first, as many a mail server does.
          const known = seen.has(id);
          seen.add(id);
          if (!known) return done(Object.assign(new Error('try again later'), { responseCode: 451 }));
          mails.push(mail);
          return done();
        });
      },
    });
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    house = await openHouse('2026-10-01T07:00:00.000Z', { SMTP_URL: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}` });
    const address = { street: 'Werkstraße 12', postalCode: '70565', city: 'Stuttgart' };
    german = await onboard({ companyName: 'Kessler Wärme GmbH', adminEmail: 'buero@kessler.example', country: 'DE', vatId: 'DE136695976', ...address });
    swiss = await onboard({
      companyName: 'Meier AG',
      adminEmail: 'buero@meier.example',
      country: 'CH',
      vatId: 'CHE-109.322.551',
      street: 'Gasse 1',
      postalCode: '3000',
      city: 'Bern',
    });
  });
  afterAll(async () => {
    await house.close();
    await new Promise<void>((resolve) => {
      server.close(() => resolve());
    });
  });

  it('begins with use: each call is held against the budget, then metered with the provider’s own id', async () => {
    const { handle } = house.core;
    const caller = system(german.id, 'spec');
    for (let n = 0; n < calls; n += 1) {
      const consumedAt = `2026-10-${String(1 + (n % 28)).padStart(2, '0')}T10:00:00.000Z`;
      house.goTo(consumedAt);
      const replyId = `reply-${n}`;
      const held = await handle(
        reserveTokens,
        { replyId, purpose: 'reply', model: 'mistral-large-2', inputTokens: 300_000, maxOutputTokens: 50_000 },
        { commandId: `hold-${n}`, caller },
      );
      const call = { replyId, purpose: 'reply', channelId: 'web', channelType: 'webchat', userId: 'u', provider: 'Mistral', region: 'eu' } as const;
      const metered = await handle(
        meterTokens,
        { ...call, model: 'mistral-large-2', ...perCall, consumedAt, providerRequestId: `req-${n}` },
        { commandId: `meter-${n}`, caller, at: new Date(consumedAt) },
      );
      expect([held.ok, metered.ok]).toEqual([true, true]);
    }
  });

  it('the run comes by itself when the month is over, and finance releases it by one click (US-8.2, D-69)', async () => {
    house.goTo('2026-11-02T08:00:00.000Z');
    await house.settled();
    await prepareLastMonth(house.core);
    await house.settled();
    expect(await openChecks()).toContain('RUN_RELEASED');
    const { invoiceRuns, invoiceRunPreview } = await house.ask<{
      invoiceRuns: { nodes: readonly { id: string; status: string }[] };
      invoiceRunPreview: readonly { gross: string; currency: string; refusal: null }[];
    }>('query($p: Month!) { invoiceRuns { nodes { id status } } invoiceRunPreview(period: $p) { gross currency refusal { code } } }', { p: period });
    const [run] = invoiceRuns.nodes;
    expect(run?.status).toBe('PREPARED');
    // 12 million tokens are 2 over the quota: 1,250.00 + 2 × 12.00, and 19 %.
    expect(invoiceRunPreview.map(({ gross, currency }) => `${gross} ${currency}`).toSorted()).toEqual(['1190.00 CHF', '1516.06 EUR']);
    await house.ask('mutation($id: ID!) { releaseInvoiceRun(input: { id: $id }) { run { id } refusal { code } } }', { id: run?.id });
    await house.until('the end of the run', async () => (await openChecks()).every((check) => check !== 'RUN_RELEASED' && check !== 'EVERYBODY_BILLED'));
    issued = await invoices();
    expect(issued.map(({ number }) => number).toSorted()).toEqual(['RE2026-000001', 'RE2026-000002']);
    const { invoiceRun } = await house.ask<{ invoiceRun: unknown }>('query($id: ID!) { invoiceRun(id: $id) { sums { gross currency } } }', { id: run?.id });
    expect(invoiceRun).toEqual({
      sums: [
        { gross: '1516.06', currency: 'EUR' },
        { gross: '1190.00', currency: 'CHF' },
      ],
    });
  });

  it('every invoice is mailed once, though the mail server was busy, with the files that were issued (US-8.3)', async () => {
    await house.until('the mails', async () => (await invoices()).every(({ mail }) => mail === 'SENT'));
    issued = await invoices();
    expect(mails.length).toBe(issued.length);
    for (const invoice of issued) {
      const mail = mails.find((text) => text.includes(`invoice-${invoice.number}-1@`)) ?? '';
      for (const { path, sha256: hash, fileName, format } of invoice.files) {
        const { raw, status } = await house.call('GET', path);
        expect([status, sha256(raw)]).toEqual([200, hash]);
        expect(checkXml(format === 'PDF' ? (embeddedXml(raw) ?? new Uint8Array()) : raw, 'issue').filter(({ severity }) => severity !== 'information')).toEqual(
          [],
        );
        if (mail.includes(fileName)) expect(mail.replaceAll('\r\n', '')).toContain(raw.toString('base64'));
      }
      expect(mail).toContain(`${invoice.number}.pdf`);
      expect(sum(invoice.lines.map(({ net }) => net)).toFixed(2)).toBe(invoice.net);
    }
  });

  it('the tenant’s signed receipts add up to the usage that its invoice states (E8-2)', async () => {
    const { status, text } = await house.call('GET', `/documents/monthly-receipts/${period}.jsonl`, { key: german.apiKey });
    expect(status).toBe(200);
    const { usageReceiptKey } = await house.ask<{ usageReceiptKey: string }>('{ usageReceiptKey }');
    const key = receiptKey(usageReceiptKey);
    if (!key) throw new Error('the house has a key');
    const { receipts, sums, tokens, faults } = verifyReceipts(text, key);
    expect([receipts, sums, faults]).toEqual([calls, 1, []]);
    const billed = of(german).lines.reduce((all, line) => all + (line.tokens ?? 0), 0);
    expect(Number(tokens.input) + Number(tokens.output)).toBe(billed);
    expect(billed).toBe(12_000_000);
  });

  it('the customer’s payment clears the open item by the bank’s own statement', async () => {
    const { number, gross } = of(german);
    const file = statementXml({
      opening: '0.00',
      closing: gross,
      day: '2026-11-10',
      movements: [
        { amount: gross, side: 'CRDT', day: '2026-11-10', transactions: [{ name: 'Kessler', iban: 'DE89370400440532013000', text: `Rechnung ${number}` }] },
      ],
    });
    house.goTo('2026-11-11T08:00:00.000Z');
    expect(
      await house.ask('mutation($f: String!) { importBankStatement(input: { file: $f }) { import { recorded matched waiting } refusal { code } } }', {
        f: file,
      }),
    ).toEqual({ importBankStatement: { import: { recorded: 1, matched: 1, waiting: 0 }, refusal: null } });
    await house.settled();
    const { openItems } = await house.ask<{ openItems: { nodes: readonly { document: string; customerId: string }[] } }>(
      '{ openItems { nodes { document customerId } } }',
    );
    expect(openItems.nodes).toEqual([{ document: of(swiss).number, customerId: swiss.id }]);
  });

  it('the provider’s bill with three planted differences names all three, and holds the month open until they are explained (E8-7)', async () => {
    expect(await openChecks()).toContain('PROVIDER_BILLS');
    const lines = Array.from({ length: calls }, (_, n) => {
      const day = `2026-10-${String(1 + (n % 28)).padStart(2, '0')}`;
      // One is missing, one has other tokens, and one at the end is not ours.
      return n === 7 ? [] : [`req-${n},${day},mistral-large-2,${n === 20 ? perCall.inputTokens + 40_000 : perCall.inputTokens},${perCall.outputTokens},0`];
    }).flat();
    const columns = JSON.stringify({ day: 'day', model: 'model', requestId: 'id', inputTokens: 'in', outputTokens: 'out', cacheReadTokens: 'cached' });
    const sent = await house.call('POST', `/documents/provider-bills?provider=Mistral&month=${period}&columns=${encodeURIComponent(columns)}`, {
      type: 'text/csv',
      body: `id,day,model,in,out,cached\n${[...lines, 'req-strange,2026-10-20,mistral-large-2,90000,10,0'].join('\n')}\n`,
    });
    expect(sent.status).toBe(201);
    const { billDifferences } = await house.ask<{ billDifferences: { nodes: readonly { key: string; kind: string; requestId: string }[] } }>(
      'query($m: Month!) { billDifferences(provider: "Mistral", month: $m) { nodes { key kind requestId } } }',
      { m: period },
    );
    expect(billDifferences.nodes.map(({ kind, requestId }) => `${kind} ${requestId}`).toSorted()).toEqual([
      'not_billed req-7',
      'not_metered req-strange',
      'tokens req-20',
    ]);
    for (const { key } of billDifferences.nodes) {
      expect(await openChecks()).toContain('PROVIDER_BILLS');
      await house.ask(
        'mutation($m: Month!, $d: String!) { explainDifference(input: { provider: "Mistral", month: $m, difference: $d, reason: "Mit dem Anbieter geklärt" }) { refusal { code } } }',
        { m: period, d: key },
      );
      await house.settled();
    }
    expect(await openChecks()).not.toContain('PROVIDER_BILLS');
  });

  it('what was billed in francs stands at the month’s rate, and the books hold against the log', async () => {
    expect(await openChecks()).toContain('EXCHANGE_RATES');
    await house.ask('mutation($m: Month!) { recordExchangeRate(input: { month: $m, rate: "0.9345", source: "BMF" }) { refusal { code } } }', { m: period });
    await house.settled();
    expect(await checkBooks(house.core)).toMatchObject({ faults: [] });
    const { journalTotals } = await house.ask<{ journalTotals: { balanced: boolean; accounts: readonly { account: string; closing: string }[] } }>(
      'query($p: Month!) { journalTotals(period: $p) { balanced accounts { account closing } } }',
      { p: period },
    );
    expect(journalTotals).toEqual({
      balanced: true,
      accounts: [
        // 1,516.06 + 1,190.00 ÷ 0.9345
        { account: '1400', closing: '2789.47' },
        { account: '1776', closing: '-242.06' },
        { account: '8338', closing: '-1273.41' },
        { account: '8400', closing: '-1274.00' },
      ],
    });
  });

  it('DATEV gets all of it, in a file that its checker accepts, to the cent (E8-4, J6.4)', async () => {
    const { exportDatev } = await house.ask<{ exportDatev: { batch: { id: string; check: { passed: boolean } } } }>(
      'mutation($p: Month!) { exportDatev(input: { period: $p }) { batch { id check { passed } } refusal { code } } }',
      { p: period },
    );
    expect(exportDatev.batch.check.passed).toBe(true);
    const { raw } = await house.call('GET', `/documents/datev/${exportDatev.batch.id}.csv`);
    expect(checkExtf(raw)).toEqual([]);
    const extf = readExtf(raw);
    if (!extf) throw new Error('the file can be read');
    const owed = extf.rows.map((row) => {
      const amount = valueOf(extf, row, 'Umsatz (ohne Soll/Haben-Kz)').replace(',', '.');
      return valueOf(extf, row, 'Soll/Haben-Kennzeichen') === 'S' ? amount : `-${amount}`;
    });
    expect(sum(owed).toFixed(2)).toBe('2789.47');
  });

  it('closes, and from then on takes nothing: what comes late stands in the open month (J6.5)', async () => {
    expect(await openChecks()).toEqual([]);
    const { closePeriod } = await house.ask<{ closePeriod: { month: { closedAt: string }; refusal: null } }>(
      'mutation($p: Month!) { closePeriod(input: { month: $p }) { month { closedAt } refusal { code message } } }',
      { p: period },
    );
    expect(closePeriod.refusal).toBeNull();
    const balance = () => house.ask('query($p: Month!) { journalTotals(period: $p) { debit: accounts { account debit credit } } }', { p: period });
    const before = await balance();

    const late = accrualPosting(skr03, { provider: 'Mistral', month: period, cost: '12.00', reference: 'late', direction: 'accrue' });
    const refused = await house.core.handle(postJournalEntry, late, { commandId: 'late', caller: system(OPERATOR, 'spec') });
    expect(refused).toMatchObject({ ok: false, rejection: { rejected: 'PeriodClosed' } });
    const { issueCreditNote } = await house.ask<{ issueCreditNote: { invoice: { number: string; gross: string }; refusal: null } }>(
      'mutation($n: String!) { issueCreditNote(input: { number: $n, reason: "Kulanz", lines: [{ position: 1, net: "100.00" }] }) { invoice { number gross } refusal { code } } }',
      { n: of(german).number },
    );
    expect(issueCreditNote).toEqual({ invoice: { number: 'RK2026-000001', gross: '119.00' }, refusal: null });
    await house.settled();
    const { journal } = await house.ask<{ journal: { nodes: readonly { document: string }[] } }>('{ journal(period: "2026-11") { nodes { document } } }');
    expect(journal.nodes.map(({ document }) => document)).toContain('RK2026-000001');
    expect(await balance()).toEqual(before);
    expect(await checkBooks(house.core)).toMatchObject({ faults: [] });
  });
});
