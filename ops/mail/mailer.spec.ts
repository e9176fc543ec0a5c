import { mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';
import { afterEach, describe, expect, it } from 'vitest';
import { createMailer } from './mailer.ts';
import { clearOutbox } from './outbox.ts';
import { smtpMailer } from './smtp.ts';

const mail = {
  tenantId: 'tenant-a',
  id: '8d9f0e5e-0000-5000-8000-000000000001',
  to: 'anna@firma.example',
  subject: 'Anmeldelink für Grüße & Söhne',
  text: 'Hallo Anna,\n\nGrüße',
  html: '<p>Grüße</p>',
};
const from = 'OpenClaw Enterprise <portal@openclaw.example>';
const cleanUps: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0)) await cleanUp();
});

async function mailServer(answer?: string) {
  const received: { to: string; raw: string }[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (_address, _session, done) => done(answer ? Object.assign(new Error(answer), { responseCode: 451 }) : undefined),
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        received.push({ to: session.envelope.rcptTo.map((r) => r.address).join(), raw: Buffer.concat(chunks).toString() });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '0.0.0.0', resolve);
  });
  cleanUps.push(
    () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
      }),
  );
  return { received, port: (server.server.address() as AddressInfo).port };
}

describe('mail to a server', () => {
  it('arrives with both bodies, one id and the mark of a machine', async () => {
    const { received, port } = await mailServer();
    const mailer = createMailer({ smtpUrl: `smtp://127.0.0.1:${port}`, from, outboxFolder: '/nowhere' });
    await mailer.send(mail);
    await mailer.close();
    expect(received).toHaveLength(1);
    expect(received[0]?.to).toBe('anna@firma.example');
    for (const part of [
      'Message-ID: <8d9f0e5e-0000-5000-8000-000000000001@openclaw.example>',
      'Auto-Submitted: auto-generated',
      'text/plain',
      'text/html',
      'From: OpenClaw Enterprise <portal@openclaw.example>',
    ]) {
      expect(received[0]?.raw).toContain(part);
    }
  });
  it('throws when the server refuses, so that the job tries again', async () => {
    const { port } = await mailServer('busy');
    await expect(smtpMailer({ url: `smtp://127.0.0.1:${port}`, from }).send(mail)).rejects.toMatchObject({
      name: 'MailRefused',
      smtpCode: '451',
      forGood: false,
    });
  });
  it('does not leave this machine without TLS', async () => {
    const { received, port } = await mailServer();
    // Another address of the same machine: the rule goes by the address, not by where it leads.
    await expect(smtpMailer({ url: `smtp://127.0.0.2:${port}`, from, timeoutMs: 2_000 }).send(mail)).rejects.toThrow(/STARTTLS|TLS/);
    expect(received).toEqual([]);
  });
  it('gets no further header from a line break in its subject', async () => {
    const { received, port } = await mailServer();
    await smtpMailer({ url: `smtp://127.0.0.1:${port}`, from }).send({ ...mail, subject: 'Hallo\r\nBcc: dieb@example.org' });
    expect(received[0]?.raw).not.toMatch(/^Bcc:/m);
  });
});

describe('mail into the outbox', () => {
  it('is one private file per mail, however often it is sent', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'outbox-'));
    cleanUps.push(() => rm(folder, { recursive: true }));
    const mailer = createMailer({ from, outboxFolder: join(folder, 'mail') });
    await mailer.send(mail);
    await mailer.send(mail);
    expect(await readdir(join(folder, 'mail'))).toEqual([`tenant-a.${mail.id}.eml`]);
    const file = join(folder, 'mail', `tenant-a.${mail.id}.eml`);
    expect((await stat(file)).mode & 0o077).toBe(0);
    expect(await readFile(file, 'utf8')).toContain('To: anna@firma.example');
  });

  it('goes with the tenant it belongs to, and with nobody else; what earlier releases left goes too', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'outbox-'));
    cleanUps.push(() => rm(folder, { recursive: true }));
    const mailer = createMailer({ from, outboxFolder: folder });
    await mailer.send(mail);
    await mailer.send({ ...mail, tenantId: 'tenant-b' });
    await writeFile(join(folder, 'of-an-earlier-release.eml'), '');
    expect(await clearOutbox(folder, 'tenant-a')).toBe(2);
    expect(await readdir(folder)).toEqual([`tenant-b.${mail.id}.eml`]);
  });
});
