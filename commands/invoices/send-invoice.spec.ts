import { describe, expect, it } from 'vitest';
import { InvoiceBounced, InvoiceSendingFailed, InvoiceSent } from '../../domain/invoices/events.ts';
import { OPERATOR } from '../../domain/kernel/metadata.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { BillingDetailsStated } from '../../domain/tenants/events.ts';
import { UserInvited } from '../../domain/access/events.ts';
import { allotDebtor } from '../ledger/allot-debtor.ts';
import { MailRefused, type Mail, type Mailer } from '../kernel/mail.ts';
import { wheneverInvoiceIssuedSendInvoice } from '../policies/whenever-invoice-issued-send-invoice.ts';
import type { Job } from '../kernel/policy.ts';
import { invoicingIn, plainDocuments } from './documents.examples.ts';
import { happen, house, issuedIn, street } from '../../ops/testing/billed-house.ts';
import { sendInvoiceJob, sendInvoiceWorker } from './send-invoice.ts';
import { FileNotAsIssued } from './issued-files.ts';

async function issuedHouse(email: string | undefined = 'rechnung@firma-a.example') {
  const { world } = await house();
  const details = { companyName: 'Firma A', address: street, customerType: 'business', billingContactId: 'b1' } as const;
  await happen(world, stream.tenant('tenant-a'), 'tenant-a', [BillingDetailsStated({ ...details, ...(email !== undefined && { email }) })]);
  await world.handle(allotDebtor, { customerId: 'tenant-a' }, world.envelope('debtor', OPERATOR));
  await invoicingIn(world).issue({ customerId: 'tenant-a', period: '2026-10' }, world.envelope('issue', OPERATOR));
  const [invoice] = await issuedIn(world);
  return { world, invoice: invoice ?? expect.fail('nothing was issued') };
}
type House = Awaited<ReturnType<typeof issuedHouse>>;

/** Works on the invoice's mail as often as the queue would, until the worker is content. */
async function work({ world }: House, send: Mailer['send'], tries = 3, documents = plainDocuments()): Promise<void> {
  const worker = sendInvoiceWorker({
    handle: world.handle,
    mailer: { send, close: async () => undefined },
    invoicing: invoicingIn(world, documents),
    publicUrl: 'https://portal.example',
  });
  for (let attempt = 1; attempt <= tries; attempt += 1) {
    const job = { id: 'job', tenantId: OPERATOR, data: { number: 'RE2026-000001', mail: 1 }, attempt, lastAttempt: attempt === tries };
    const failed = await worker.work(job).then(
      () => undefined,
      (error: unknown) => error,
    );
    if (!failed) return;
    if (attempt === tries) throw failed;
  }
}
const story = async ({ world }: House) =>
  (await world.store.readStream(stream.invoice('RE2026-000001'))).map(({ type, data }) => ({ type, ...(data as object) }));

describe('an issued invoice', () => {
  it('becomes one job, and none when it is a demo or from before files were kept', async () => {
    const { invoice } = await issuedHouse();
    const { documents: _files, ...old } = invoice;
    const jobs: Job[] = [];
    const react = (payload: object) =>
      wheneverInvoiceIssuedSendInvoice.react(
        { payload: payload as never, meta: {} as never, eventId: 'e', streamId: 's', position: 1n },
        { handle: undefined as never, envelope: undefined as never, jobs: { add: async (job) => void jobs.push(job) } },
      );
    for (const payload of [invoice, old, { ...invoice, demo: true }]) await react(payload);
    expect(jobs).toEqual([sendInvoiceJob(invoice, 1)]);
    expect(jobs[0]?.id).toMatch(/^[A-Za-z0-9_-]+$/);
  });

  it('is mailed once with its PDF, from the seller and for the billing mailbox (US-8.2)', async () => {
    const place = await issuedHouse();
    const mails: Mail[] = [];
    const send = async (mail: Mail) => void mails.push(mail);
    await work(place, send);
    await work(place, send);
    expect(mails).toHaveLength(1);
    expect(mails[0]).toMatchObject({
      to: 'rechnung@firma-a.example',
      id: 'invoice-RE2026-000001-1',
      fromName: 'NextGen IT Solutions GmbH',
      replyTo: 'rechnung@nextgen.example',
      subject: 'Rechnung RE2026-000001 von NextGen IT Solutions GmbH',
      attachments: [{ fileName: 'RE2026-000001.pdf', mediaType: 'application/pdf' }],
    });
    expect(mails[0]?.text).toContain('1497,02 EUR');
    expect(await story(place)).toMatchObject([{ type: InvoiceSent.type, mail: 1, to: 're…@firma-a.example', files: ['RE2026-000001.pdf'] }]);
  });

  it('is tried again after a 4xx, and is sent then', async () => {
    const place = await issuedHouse();
    let tries = 0;
    await work(place, async () => {
      tries += 1;
      if (tries < 3) throw new MailRefused(451, { cause: undefined });
    });
    expect(await story(place)).toMatchObject([{ type: InvoiceSent.type }]);
  });

  it('is not tried again after a 5xx: it bounced, and the code says why', async () => {
    const place = await issuedHouse();
    let tries = 0;
    await work(place, async () => {
      tries += 1;
      throw new MailRefused(550, { cause: undefined });
    });
    expect(tries).toBe(1);
    expect(await story(place)).toMatchObject([{ type: InvoiceBounced.type, reportedBy: 'server', smtpCode: '550' }]);
  });

  it('is given up when the server stays away', async () => {
    const place = await issuedHouse();
    await work(place, async () => {
      throw new Error('connect ECONNREFUSED');
    });
    expect(await story(place)).toMatchObject([{ type: InvoiceSendingFailed.type, cause: 'unreachable' }]);
  });

  it('is mailed again with the same Message-ID when the process dies between the server and the log', async () => {
    const place = await issuedHouse();
    const ids: string[] = [];
    const { append } = place.world.store;
    let dead = false;
    place.world.store.append = async (...args) => {
      if (!dead && args[0] === stream.invoice('RE2026-000001')) {
        dead = true;
        throw new Error('killed');
      }
      return append(...args);
    };
    await work(place, async ({ id }) => void ids.push(id));
    expect(ids).toEqual(['invoice-RE2026-000001-1', 'invoice-RE2026-000001-1']);
    expect(await story(place)).toHaveLength(1);
  });

  it('goes to the person in charge where no mailbox was named, in that person’s language', async () => {
    const place = await issuedHouse('');
    await happen(place.world, stream.tenant('tenant-a'), 'tenant-a', [
      BillingDetailsStated({ companyName: 'Firma A', address: street, customerType: 'business', billingContactId: 'b2' }),
    ]);
    await happen(place.world, stream.access('tenant-a'), 'tenant-a', [
      UserInvited({ userId: 'u1', email: 'chef@firma-a.example', role: 'owner', emailFingerprint: 'f1' }),
      UserInvited({ userId: 'u2', email: 'buchhaltung@firma-a.example', role: 'billing', emailFingerprint: 'f2' }),
    ]);
    const mails: Mail[] = [];
    await work(place, async (mail) => void mails.push(mail));
    expect(mails.map(({ to }) => to)).toEqual(['buchhaltung@firma-a.example']);
  });

  it('says that nobody can be reached where there is nobody', async () => {
    const place = await issuedHouse();
    await happen(place.world, stream.tenant('tenant-a'), 'tenant-a', [
      BillingDetailsStated({ companyName: 'Firma A', address: street, customerType: 'business', billingContactId: 'b2' }),
    ]);
    await work(place, async () => expect.fail('there is no address'));
    expect(await story(place)).toMatchObject([{ type: InvoiceSendingFailed.type, cause: 'no-address' }]);
  });

  it('is not given out when the archive is lost and the files made again are not those that were issued', async () => {
    const place = await issuedHouse();
    const documents = plainDocuments();
    const changed = {
      ...documents,
      render: async (invoice: Parameters<typeof documents.render>[0]) =>
        (await documents.render(invoice)).map((file) => ({ ...file, bytes: Buffer.concat([file.bytes, Buffer.from(' ')]) })),
    };
    await expect(work(place, async () => expect.fail('nothing may be mailed'), 1, changed)).rejects.toThrow(FileNotAsIssued);
    expect(await story(place)).toEqual([]);
  });
});
