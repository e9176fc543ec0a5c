import { createTransport } from 'nodemailer';
import type { Mailer } from '../../commands/kernel/mail.ts';
import { toMessage } from './message.ts';

const onThisMachine: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Hands mail to a server, e.g. `smtps://user:password@mail.example.de` or `smtp://…:587`. Beyond this machine only over TLS:
 * a sign-in link is a credential. `?ignoreTLS=true` in the address is the operator's explicit exception.
 */
export function smtpMailer(options: { readonly url: string; readonly from: string; readonly timeoutMs?: number }): Mailer {
  const timeout = options.timeoutMs ?? 15_000;
  const transport = createTransport({
    url: options.url,
    requireTLS: !onThisMachine.has(new URL(options.url).hostname),
    connectionTimeout: timeout,
    greetingTimeout: timeout,
    socketTimeout: timeout,
  });
  return {
    send: async (mail) => {
      await transport.sendMail(toMessage(mail, options.from));
    },
    close: async () => {
      transport.close();
    },
  };
}
