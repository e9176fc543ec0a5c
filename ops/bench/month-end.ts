import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { system as systemCaller } from '../../commands/kernel/caller.ts';
import { meterTokens } from '../../commands/usage/meter-tokens.ts';
import { openHouse, type House } from '../testing/house.ts';
import type { Part } from './part.ts';

const period = '2026-10';
const calls = 20;
/** A machine that does much else takes long. */
const patienceMs = 600_000;

/** A month's end as finance sees it: released, issued with all files, mailed, booked and exported, in the whole product. */
export const monthEnd: Part = {
  name: 'month_end',
  says: 'the end of a month: invoices with their files, mails, books and the DATEV batch',
  rows: ['month_end_200', 'month_end_issued_s', 'month_end_cpu_s'],
  run: async ({ server, quick }) => {
    process.env['OCE_TEST_POSTGRES'] = server;
    const customers = quick ? 3 : 200;
    const mailed = new Set<string>();
    const mailServer = await smtp((id) => mailed.add(id));
    const house = await openHouse('2026-10-01T07:00:00.000Z', { SMTP_URL: mailServer.url });
    try {
      await customersOf(house, customers);
      house.goTo('2026-11-02T08:00:00.000Z');
      await house.settled();
      const [began, cpu] = [performance.now(), process.cpuUsage()];
      const seconds = () => (performance.now() - began) / 1_000;
      const prepared = await house.ask<{ prepareInvoiceRun: { run: { id: string } } }>(
        'mutation($p: Month!) { prepareInvoiceRun(input: { period: $p }) { run { id } } }',
        { p: period },
      );
      const { id } = prepared.prepareInvoiceRun.run;
      await house.ask('mutation($id: ID!) { releaseInvoiceRun(input: { id: $id }) { refusal { code } } }', { id });
      const run = () => house.ask<{ invoiceRun: { status: string; issued: number } }>('query($id: ID!) { invoiceRun(id: $id) { status issued } }', { id });
      await house.until('the end of the run', async () => (await run()).invoiceRun.status === 'COMPLETED', patienceMs);
      const issuedAfter = seconds();
      const { invoiceRun } = await run();
      if (invoiceRun.issued !== customers) throw new Error(`${invoiceRun.issued} of ${customers} invoices were issued`);
      await house.until('the mails', async () => mailed.size === customers && (await waiting(house)) === 0, patienceMs);
      const { exportDatev } = await house.ask<{ exportDatev: { batch: { rows: number; check: { passed: boolean } } } }>(
        'mutation($p: Month!) { exportDatev(input: { period: $p }) { batch { rows check { passed } } } }',
        { p: period },
      );
      const { rows, check } = exportDatev.batch;
      if (rows !== customers || !check.passed) throw new Error(`${rows} of ${customers} rows went to DATEV`);
      const { user, system } = process.cpuUsage(cpu);
      return [
        { name: 'month_end_200', value: seconds(), unit: 's', what: `${customers} tenants: run released, invoices with files, mails, books, DATEV batch` },
        { name: 'month_end_issued_s', value: issuedAfter, unit: 's', what: 'of which until the last invoice was issued with its files' },
        {
          name: 'month_end_cpu_s',
          value: (user + system) / 1_000_000,
          unit: 's',
          what: 'processor time of the product meanwhile, all its threads, without the database',
        },
      ];
    } finally {
      await house.close();
      await mailServer.close();
    }
  },
};

async function customersOf(house: House, count: number): Promise<void> {
  const { handle } = house.core;
  for (let i = 0; i < count; i += 1) {
    const { status, text } = await house.call('POST', '/api/v1/tenants', {
      type: 'application/json',
      body: {
        companyName: `Messlauf ${i} GmbH`,
        package: 'professional',
        adminEmail: `chef@messlauf-${i}.example`,
        country: 'DE',
        street: 'Werkstraße 12',
        postalCode: '70565',
        city: 'Stuttgart',
      },
    });
    if (status !== 201) throw new Error(text);
    const { id } = JSON.parse(text) as { readonly id: string };
    for (let n = 0; n < calls; n += 1) {
      const at = new Date(Date.UTC(2026, 9, 2 + n, 10));
      const call = { purpose: 'reply', channelId: 'c', channelType: 'api', userId: 'u', provider: 'demo', model: 'demo', region: 'local' } as const;
      const tokens = { inputTokens: 600_000, outputTokens: 1_000, cacheReadTokens: 0 };
      const metered = await handle(
        meterTokens,
        { ...call, ...tokens, replyId: `reply-${n}`, consumedAt: at.toISOString() },
        { commandId: `meter-${id}-${n}`, caller: systemCaller(id, 'bench'), at },
      );
      if (!metered.ok) throw new Error(metered.rejection.rejected);
    }
  }
}

async function waiting(house: House): Promise<number> {
  const { invoices } = await house.ask<{ invoices: { totalCount: number } }>('query($p: Month!) { invoices(period: $p, mail: OPEN) { totalCount } }', {
    p: period,
  });
  return invoices.totalCount;
}

async function smtp(received: (id: string) => void) {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (message, _session, done) => {
      const chunks: Buffer[] = [];
      message.on('data', (chunk: Buffer) => chunks.push(chunk));
      message.on('end', () => {
        const id = /^Message-ID: <(invoice-[^@]+)@/im.exec(Buffer.concat(chunks).toString('latin1'))?.[1];
        if (id !== undefined) received(id);
        done();
      });
    },
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
      }),
  };
}
