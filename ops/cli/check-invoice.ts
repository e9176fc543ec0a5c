import { readFileSync } from 'node:fs';
import { checkXml, type Fault } from '../../projections/invoices/einvoice/check-xml.ts';
import { embeddedXml } from '../../projections/invoices/einvoice/embedded-xml.ts';
import { Failure } from './failure.ts';

/** What is wrong with an e-invoice in a file: XML in either syntax, or a PDF that carries one. */
export function checkInvoice(file: string): readonly Fault[] {
  const bytes = read(file);
  if (!bytes.subarray(0, 5).equals(Buffer.from('%PDF-'))) return checkXml(bytes, 'official');
  const xml = embeddedXml(bytes);
  if (!xml) throw new Failure(`${file} is a PDF without an e-invoice inside.`);
  return checkXml(xml, 'official');
}

function read(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    throw new Failure(`${file} can't be read.`);
  }
}
