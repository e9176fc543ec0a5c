import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runInvoices } from '../../commands/invoices/invoice-run.ts';
import { memoryArchive, plainDocuments } from '../../commands/invoices/documents.examples.ts';
import { createInvoicing, type Invoicing } from '../../commands/invoices/invoicing.ts';
import { defaultSeller } from '../../domain/invoices/seller.ts';
import { addDays, monthOf } from '../../domain/kernel/time.ts';
import { eventTypes } from '../../domain/catalogue.ts';
import { createEdge, edgeOperatorKey as key, type Edge } from '../../ops/testing/edge.ts';

let edge: Edge;
let tenantId: string;
let tenantKey: string;
/** The rendering can be changed under a running product, as a faulty release would. */
let suffix = '';
const archive = memoryArchive();
beforeAll(async () => {
  const plain = plainDocuments();
  const later: { invoicing?: Invoicing } = {};
  const invoicing = new Proxy({} as Invoicing, { get: (_, name: keyof Invoicing) => later.invoicing?.[name] });
  edge = await createEdge({ deps: { invoicing } });
  const { handle, store, vault } = edge;
  const documents = {
    ...plain,
    render: async (invoice: Parameters<typeof plain.render>[0]) =>
      (await plain.render(invoice)).map((file) => ({ ...file, bytes: Buffer.concat([file.bytes, Buffer.from(suffix)]) })),
  };
  later.invoicing = createInvoicing({ handle, store, vault, types: eventTypes, clock: edge.deps.clock, documents, archive });
  ({ id: tenantId, apiKey: tenantKey } = await edge.onboard('Kessler Wärme GmbH'));
});
afterAll(() => edge.close());

async function ask<T>(query: string, variables: object = {}, who: string = key): Promise<T> {
  const { body } = await edge.graphql(query, variables, { key: who });
  const { data, errors } = body as { data?: T; errors?: unknown };
  if (errors) throw new Error(JSON.stringify(errors));
  return data as T;
}
const change = async (field: string, type: string, asked: string, input: object) =>
  (await ask<Record<string, unknown>>(`mutation($input: ${type}!) { ${field}(input: $input) { ${asked} refusal { code message field } } }`, { input }))[field];
const today = () => edge.today();

describe('finance', () => {
  it('describes the seller, and is told which check digits are wrong', async () => {
    expect(await ask('{ seller { described name iban } }')).toMatchObject({ seller: { described: false } });
    const { taxSettings: _, ...seller } = { ...defaultSeller, brand: 'NextGen', swissCategory: 'O', oneStopShop: false };
    const asked = 'seller { described name brand vatId }';
    expect(await change('describeSeller', 'DescribeSellerInput', asked, { ...seller, iban: 'DE02120300000000202052' })).toMatchObject({
      seller: null,
      refusal: { code: 'IbanInvalid', field: 'iban' },
    });
    expect(await change('describeSeller', 'DescribeSellerInput', asked, { ...seller, vatId: 'DE 123 456 788' })).toMatchObject({
      seller: { described: true, brand: 'NextGen', vatId: 'DE123456788' },
      refusal: null,
    });
  });

  it('bills, credits and cancels, each with a document and a reason (US-8.2)', async () => {
    const started = await change('startInvoiceRun', 'StartInvoiceRunInput', 'run { id status }', { period: today().slice(0, 7), asOf: today() });
    const runId = (started as { run: { id: string } }).run.id;
    await runInvoices({ handle: edge.handle, invoicing: edge.deps.invoicing }, runId);
    await edge.settled();
    const { invoices } = await ask<{ invoices: { nodes: { number: string; net: string; lines: { net: string }[] }[] } }>(
      '{ invoices { nodes { number net lines { net } } } }',
    );
    const [invoice] = invoices.nodes;
    const number = invoice?.number ?? '';
    expect(number).toMatch(/^RE\d{4}-000001$/);

    const tooMuch = await change('issueCreditNote', 'IssueCreditNoteInput', 'invoice { number }', {
      number,
      reason: 'Ausfall',
      lines: [{ position: 1, net: '999999.00' }],
    });
    expect(tooMuch).toMatchObject({ invoice: null, refusal: { code: 'CreditAboveRest', message: expect.stringContaining(invoice?.lines[0]?.net ?? '?') } });
    const note = await change('issueCreditNote', 'IssueCreditNoteInput', 'invoice { number kind corrects reason net files { format sha256 path } }', {
      commandId: 'credit-1',
      number,
      reason: 'Ausfall am 3.',
      lines: [{ position: 1, net: '10.00' }],
    });
    expect(note).toMatchObject({
      invoice: { kind: 'CREDIT_NOTE', corrects: number, reason: 'Ausfall am 3.', net: '10.00', files: [{ format: 'PDF' }] },
      refusal: null,
    });
    expect(await change('cancelInvoice', 'CancelInvoiceInput', 'invoice { number }', { number, reason: 'Falsch', reissue: false })).toMatchObject({
      refusal: { code: 'InvoiceAlreadyCredited' },
    });
    const found = await ask<{ invoice: object }>(
      'query($number: String!) { invoice(number: $number) { status credited open mail steps { what by otherNumber } } }',
      {
        number,
      },
    );
    expect(found.invoice).toMatchObject({ status: 'ISSUED', credited: '11.90', mail: 'OPEN', steps: [{ what: 'ISSUED' }, { what: 'CREDITED' }] });
  });

  it('asks for a mail again only when the one before is not under way', async () => {
    const { invoices } = await ask<{ invoices: { nodes: { number: string }[] } }>('{ invoices { nodes { number } } }');
    const number = invoices.nodes.at(-1)?.number ?? '';
    expect(await change('resendInvoice', 'ResendInvoiceInput', 'invoice { number }', { number })).toMatchObject({ refusal: { code: 'MailUnderWay' } });
    expect(await change('resendInvoice', 'ResendInvoiceInput', 'invoice { number }', { number: 'RE2020-000001' })).toMatchObject({
      refusal: { code: 'InvoiceNotFound' },
    });
  });

  it('prepares the run of a month that is over and releases it with one click (D-69)', async () => {
    const last = monthOf(addDays(`${edge.month()}-01`, -1));
    const prepared = (await change('prepareInvoiceRun', 'PrepareInvoiceRunInput', 'run { id status total }', { commandId: 'prepare', period: last })) as {
      run: { id: string };
    };
    expect(prepared).toMatchObject({ run: { status: 'PREPARED', total: 1 }, refusal: null });
    expect(await change('releaseInvoiceRun', 'ReleaseInvoiceRunInput', 'run { id status }', { id: prepared.run.id })).toMatchObject({
      run: { status: 'RUNNING' },
    });
  });
});

describe('the file of an invoice', () => {
  it('has the hash that stands in its event, and no other file is given out in its place (US-3.5)', async () => {
    const { invoices } = await ask<{ invoices: { nodes: { number: string; files: { sha256: string; path: string }[] }[] } }>(
      '{ invoices { nodes { number files { sha256 path } } } }',
    );
    const file = invoices.nodes.at(-1)?.files[0];
    if (!file) throw new Error('no file');
    const served = await edge.call('GET', file.path, { key });
    expect(createHash('sha256').update(served.raw).digest('hex')).toBe(file.sha256);

    suffix = ' changed by a release';
    expect((await edge.call('GET', file.path, { key })).raw).toEqual(served.raw);
    archive.files.clear();
    const refused = await edge.call('GET', file.path, { key });
    expect(refused).toMatchObject({ status: 500, body: { code: 'FileNotAsIssued' } });
    expect(edge.problems.map(String)).toEqual([expect.stringContaining('is not the file that was issued')]);
    suffix = '';
  });

  it('is there for its customer, with the calls behind each line', async () => {
    const { invoices } = await ask<{ invoices: { nodes: { number: string; tenantId: string }[] } }>(
      '{ invoices { nodes { number tenantId } } }',
      {},
      tenantKey,
    );
    expect(invoices.nodes.every((node) => node.tenantId === tenantId)).toBe(true);
    const number = invoices.nodes.at(-1)?.number ?? '';
    // A fee has no calls behind it.
    expect(await ask('query($number: String!) { invoiceLineCalls(number: $number, position: 1) { agrees } }', { number }, tenantKey)).toEqual({
      invoiceLineCalls: null,
    });
  });
});
