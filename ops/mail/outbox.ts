import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import type { Mailer } from '../../commands/kernel/mail.ts';
import { toMessage } from './message.ts';

/** Without a mail server mails land as files that every mail program opens. Readable by this user only: they hold sign-in links. */
export function outboxMailer(options: { readonly folder: string; readonly from: string }): Mailer {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  return {
    send: async (mail) => {
      const { message } = await transport.sendMail(toMessage(mail, options.from));
      const name = `${plain(mail.tenantId)}.${plain(mail.id)}.eml`;
      await mkdir(options.folder, { recursive: true, mode: 0o700 });
      await writeFile(join(options.folder, `.${name}`), message as Buffer, { mode: 0o600 });
      await rename(join(options.folder, `.${name}`), join(options.folder, name));
    },
    close: async () => undefined,
  };
}

/** Deletes a tenant's mails, and those of earlier releases, whose names do not say whose they are; gives their number. */
export async function clearOutbox(folder: string, tenantId: string): Promise<number> {
  const names = (await readdir(folder).catch(() => [])).filter(
    (name) => name.replace(/^\./, '').startsWith(`${plain(tenantId)}.`) || /^\.?[^.]+\.eml$/.test(name),
  );
  for (const name of names) await rm(join(folder, name), { force: true });
  return names.length;
}

/** A name for a file, whatever an id looks like. */
function plain(id: string): string {
  return id.replace(/[^A-Za-z0-9_-]/g, '');
}
