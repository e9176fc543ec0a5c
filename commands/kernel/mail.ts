/** One mail to one person, in text and HTML. Never the only copy of anything (D-71). */
export interface Mail {
  /** Whose affair it is; what lies about of it goes with the tenant. */
  readonly tenantId: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** The same on every try of the same mail, so that mailboxes recognise a second delivery. */
  readonly id: string;
  /** Shown as the sender, in front of the installation's own address. */
  readonly fromName?: string;
  readonly replyTo?: string;
  readonly attachments?: readonly MailAttachment[];
}
export interface MailAttachment {
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** The server said no. For good (5xx, RFC 5321): then nothing is sent again; or for now (4xx): then it is. */
export class MailRefused extends Error {
  readonly smtpCode: string;
  readonly forGood: boolean;
  constructor(smtpCode: number, options: { readonly cause: unknown }) {
    super(`the mail server answered ${smtpCode}`, options);
    this.name = 'MailRefused';
    this.smtpCode = String(smtpCode);
    this.forGood = smtpCode >= 500;
  }
}

/** Hands mail over to a server, or throws (`MailRefused` when the server answered): then the job tries again. */
export interface Mailer {
  send(mail: Mail): Promise<void>;
  close(): Promise<void>;
}
