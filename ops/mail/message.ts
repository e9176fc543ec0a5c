import type { SendMailOptions } from 'nodemailer';
import type { Mail } from '../../commands/kernel/mail.ts';

/** The mail as nodemailer takes it; machines are told not to answer it (RFC 3834). */
export function toMessage(mail: Mail, from: string): SendMailOptions {
  const domain = /@([^>\s]+)/.exec(from)?.[1] ?? 'localhost';
  const address = /<([^>]+)>/.exec(from)?.[1] ?? from;
  return {
    from: mail.fromName === undefined ? from : { name: mail.fromName, address },
    ...(mail.replyTo !== undefined && { replyTo: { name: '', address: mail.replyTo } }),
    to: { name: '', address: mail.to },
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    messageId: `<${mail.id}@${domain}>`,
    headers: { 'Auto-Submitted': 'auto-generated' },
    attachments: (mail.attachments ?? []).map(({ fileName, mediaType, bytes }) => ({
      filename: fileName,
      contentType: mediaType,
      content: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
    })),
    // Nothing in a mail of ours is ever read from a file or an address.
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}
