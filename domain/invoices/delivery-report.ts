/** What a mail server reports of an invoice's mail that did not arrive. */
export interface DeliveryReport {
  readonly number: string;
  readonly mail: number;
  /** Enhanced status, e.g. `5.1.1` (RFC 3463). */
  readonly status: string;
}

/**
 * Reads a delivery status notification (RFC 3464). Undefined for any other mail, for a report of mere delay, and for one
 * that is not about an invoice: the Message-ID in the returned headers says which.
 */
export function readDeliveryReport(mail: string): DeliveryReport | undefined {
  const unfolded = mail.replace(/\r\n/g, '\n').replace(/\n[ \t]+/g, ' ');
  const [headers = ''] = unfolded.split('\n\n', 1);
  if (!/^content-type:\s*multipart\/report\b.*\breport-type="?delivery-status"?/im.test(headers)) return undefined;
  const body = unfolded.slice(headers.length);
  if (!/^action:\s*failed\s*$/im.test(body)) return undefined;
  const status = /^status:\s*([245]\.\d{1,3}\.\d{1,3})/im.exec(body)?.[1];
  const [, number, count] = /^message-id:\s*<invoice-(R[EK]\d{4}-\d{6,})-(\d{1,6})@/im.exec(body) ?? [];
  return status === undefined || number === undefined ? undefined : { number, mail: Number(count), status };
}
