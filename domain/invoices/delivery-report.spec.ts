import { describe, expect, it } from 'vitest';
import { readDeliveryReport } from './delivery-report.ts';

const report = (changes: { type?: string; action?: string; id?: string; status?: string } = {}) =>
  [
    'From: MAILER-DAEMON@mx.kessler.example',
    'Subject: Undelivered Mail Returned to Sender',
    'Message-ID: <20261105.1@mx.kessler.example>',
    `Content-Type: ${changes.type ?? 'multipart/report; report-type=delivery-status;'}`,
    '\tboundary="b1"',
    '',
    '--b1',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.kessler.example',
    '',
    'Final-Recipient: rfc822; rechnung@kessler.example',
    `Action: ${changes.action ?? 'failed'}`,
    `Status: ${changes.status ?? '5.1.1'}`,
    'Diagnostic-Code: smtp; 550 5.1.1 no such mailbox',
    '',
    '--b1',
    'Content-Type: text/rfc822-headers',
    '',
    'Subject: Rechnung RE2026-000007',
    `Message-ID:`,
    ` <${changes.id ?? 'invoice-RE2026-000007-2'}@nextgen.example>`,
    '',
    '--b1--',
  ].join('\r\n');

describe('a delivery report', () => {
  it('names the invoice, the mail and the status', () => {
    expect(readDeliveryReport(report())).toEqual({ number: 'RE2026-000007', mail: 2, status: '5.1.1' });
  });
  it('of a mere delay says nothing', () => {
    expect(readDeliveryReport(report({ action: 'delayed', status: '4.4.1' }))).toBeUndefined();
  });
  it('of another mail of ours says nothing', () => {
    expect(readDeliveryReport(report({ id: '8d9f0e5e-0000-5000-8000-000000000001' }))).toBeUndefined();
  });
  it('is only what says that it is one', () => {
    expect(readDeliveryReport(report({ type: 'text/plain;' }))).toBeUndefined();
    expect(readDeliveryReport('Hallo')).toBeUndefined();
  });
});
