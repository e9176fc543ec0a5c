import { createTransport } from 'nodemailer';
import { MailRefused, type Mailer } from '../../commands/kernel/mail.ts';
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
      try {
        await transport.sendMail(toMessage(mail, options.from));
      } catch (error) {
        throw asRefusal(error);
      }
    },
    close: async () => {
      transport.close();
    },
  };
}

/** Only what the server says of this mail or its recipient is a refusal; a login or a connection that fails is our own matter. */
function asRefusal(error: unknown): Error {
  const { code, responseCode } = error as { readonly code?: string; readonly responseCode?: number };
  if ((code === 'EENVELOPE' || code === 'EMESSAGE') && responseCode !== undefined) return new MailRefused(responseCode, { cause: error });
  // The server's own words name recipients, and a job's failure is kept where people read it.
  return new Error(`the mail server can't be used: ${[code, responseCode].filter((part) => part !== undefined).join(' ') || 'no code'}`, { cause: error });
}
