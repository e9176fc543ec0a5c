/** One mail to one person, in text and HTML. Never the only copy of anything (D-71). */
export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** The same on every try of the same mail, so that mailboxes recognise a second delivery. */
  readonly id: string;
}

/** Hands mail over to a server, or throws: then the job tries again. */
export interface Mailer {
  send(mail: Mail): Promise<void>;
  close(): Promise<void>;
}
