import type { Folding } from '../kernel/decider.ts';
import type { SendingEvent } from './events.ts';

/** What became of one invoice's mails. */
export interface InvoiceSending {
  /** Counts the mails that somebody asked for; issuing asks for the first. */
  readonly mail: number;
  /** State of that mail. A bounce may come in days after it was sent. */
  readonly status: 'open' | 'sent' | 'bounced' | 'failed';
}

export const invoiceSendingFolding: Folding<InvoiceSending, SendingEvent> = {
  name: 'invoice-sending',
  initial: { mail: 1, status: 'open' },
  evolve: {
    InvoiceSent: (sending, { mail }) => (mail === sending.mail ? { mail, status: 'sent' } : sending),
    InvoiceBounced: (sending, { mail }) => (mail === sending.mail ? { mail, status: 'bounced' } : sending),
    InvoiceSendingFailed: (sending, { mail }) => (mail === sending.mail ? { mail, status: 'failed' } : sending),
    InvoiceResendRequested: (_, { mail }) => ({ mail, status: 'open' }),
  },
};

/** `rechnung@kessler.example` → `re…@kessler.example`: enough to recognise, too little to write to. */
export function maskedAddress(email: string): string {
  const at = email.lastIndexOf('@');
  return `${email.slice(0, Math.min(2, Math.max(at, 0)))}…${at < 0 ? '' : email.slice(at)}`;
}
