import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { businessDate } from '../../domain/kernel/time.ts';
import { startProduct, type Product } from '../testing/product.ts';

// One more than a group of the run.
const customers = 26;
const mailed: string[] = [];
let product: Product;
let server: SMTPServer;

beforeAll(async () => {
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (message, _session, done) => {
      const chunks: Buffer[] = [];
      message.on('data', (chunk: Buffer) => chunks.push(chunk));
      message.on('end', () => {
        const id = /^Message-ID: <(invoice-[^@]+)@/im.exec(Buffer.concat(chunks).toString('latin1'))?.[1];
        if (id !== undefined) mailed.push(id);
        done();
      });
    },
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  product = await startProduct({ SMTP_URL: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}` });
  const onboard = async (i: number) => {
    const { status, text } = await product.call('POST', '/api/v1/tenants', {
      key: product.operatorKey,
      body: { companyName: `Firma ${i} GmbH`, package: 'professional', adminEmail: `chef@firma-${i}.example`, country: 'DE' },
    });
    if (status !== 201) throw new Error(text);
  };
  let next = 0;
  await Promise.all(
    Array.from({ length: 6 }, async () => {
      while (next < customers) await onboard(next++);
    }),
  );
}, 240_000);
afterAll(async () => {
  await product.close();
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
  });
});

async function ask<T>(query: string, variables: object = {}): Promise<T> {
  const { body, text } = await product.call('POST', '/graphql', { key: product.operatorKey, body: { query, variables } });
  const { data } = body as { readonly data?: T };
  if (!data) throw new Error(text);
  return data;
}
interface Listed {
  readonly number: string;
  readonly tenantId: string;
  readonly mail: string;
}
const listed = async () => (await ask<{ invoices: { nodes: Listed[] } }>('{ invoices(first: 100) { nodes { number tenantId mail } } }')).invoices.nodes;

describe('a month end in a house where the power fails', () => {
  it('leaves no gap, no double, and one mail for each invoice (J6.1, US-8.2)', { timeout: 240_000 }, async () => {
    const today = businessDate(new Date().toISOString());
    const { startInvoiceRun } = await ask<{ startInvoiceRun: { run: { id: string } } }>(
      'mutation($input: StartInvoiceRunInput!) { startInvoiceRun(input: $input) { run { id } refusal { code } } }',
      { input: { period: today.slice(0, 7), asOf: today } },
    );
    const { id } = startInvoiceRun.run;
    for (const afterMs of [150, 900, 1_700]) {
      await sleep(afterMs);
      await product.crashAndRestart();
    }
    const limit = Date.now() + 150_000;
    for (;;) {
      const { invoiceRun } = await ask<{ invoiceRun: { status: string; issued: number } }>(
        'query($id: ID!) { invoiceRun(id: $id) { status issued refused } }',
        { id },
      );
      if (invoiceRun.status === 'COMPLETED' && (await listed()).every(({ mail }) => mail === 'SENT')) break;
      if (Date.now() > limit)
        throw new Error(`still ${JSON.stringify(invoiceRun)}, mails ${JSON.stringify((await listed()).map(({ mail }) => mail))}\n${product.output()}`);
      await sleep(500);
    }
    const invoices = await listed();
    expect(invoices.map(({ number }) => number).toReversed()).toEqual(
      Array.from({ length: customers }, (_, i) => `RE${today.slice(0, 4)}-${String(i + 1).padStart(6, '0')}`),
    );
    expect(new Set(invoices.map(({ tenantId }) => tenantId)).size).toBe(customers);
    // A mail that the power cut between the server's answer and the log is repeated under its Message-ID; mailboxes show it once.
    const expected = invoices.map(({ number }) => `invoice-${number}-1`).toSorted((a, b) => a.localeCompare(b));
    expect([...new Set(mailed)].toSorted((a, b) => a.localeCompare(b))).toEqual(expected);
    // Four mails are under way at most when the power goes.
    expect(mailed.length - customers).toBeLessThanOrEqual(3 * 4);
  });
});
