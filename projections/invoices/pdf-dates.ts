import type { BusinessDate } from '../../domain/kernel/time.ts';

/**
 * Chromium stamps the instant of printing. The document's date is that of the invoice, and with it the same invoice printed again
 * by the same browser is the same file. The stamp keeps its length, so no offset in the file moves.
 */
export function datedAs(pdf: Uint8Array, date: BusinessDate): Uint8Array {
  const stamp = `D:${date.replaceAll('-', '')}000000+00'00'`;
  const text = Buffer.from(pdf).toString('latin1');
  return Buffer.from(text.replace(/(\/(?:Creation|Mod)Date \()D:\d{14}\+00'00'(?=\))/g, (_, key: string) => `${key}${stamp}`), 'latin1');
}
