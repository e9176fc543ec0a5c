import type { BusinessDate } from '../../domain/kernel/time.ts';

/**
 * Chromium stamps the instant of printing; the document's date is that of the invoice. The stamp keeps its length, so no offset in
 * the file moves. Two prints may still differ in the numbers Chromium gives the nodes of the accessibility tree: what must be the same
 * byte for byte is kept, not printed again.
 */
export function datedAs(pdf: Uint8Array, date: BusinessDate): Uint8Array {
  const stamp = `D:${date.replaceAll('-', '')}000000+00'00'`;
  const text = Buffer.from(pdf).toString('latin1');
  return Buffer.from(
    text.replace(/(\/(?:Creation|Mod)Date \()D:\d{14}\+00'00'(?=\))/g, (_, key: string) => `${key}${stamp}`),
    'latin1',
  );
}
