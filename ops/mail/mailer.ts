import type { Mailer } from '../../commands/kernel/mail.ts';
import { outboxMailer } from './outbox.ts';
import { smtpMailer } from './smtp.ts';

/** A mail server when one is configured, else a folder. */
export function createMailer(options: { readonly smtpUrl?: string | undefined; readonly from: string; readonly outboxFolder: string }): Mailer {
  return options.smtpUrl ? smtpMailer({ url: options.smtpUrl, from: options.from }) : outboxMailer({ folder: options.outboxFolder, from: options.from });
}
