import { toCii } from '../../../domain/invoices/einvoice/cii.ts';
import type { EInvoice } from '../../../domain/invoices/einvoice/model.ts';
import { toUbl } from '../../../domain/invoices/einvoice/ubl.ts';
import type { XmlElement } from '../../../domain/invoices/einvoice/xml/element.ts';
import type { Fault } from './check-xml.ts';

/**
 * What stands in the document and not in the semantic model: the syntax allows it, EN 16931 gives it no meaning, and a receiver may pass it over.
 * The official sets warn of it (UBL-CR-…, CII-SR-…); it never changes the verdict. Found by writing the model again: what is missing then was not read.
 */
export function beyondEn16931(tree: XmlElement, invoice: EInvoice): readonly Fault[] {
  const again = new Set(pathsIn(tree.name === 'rsm:CrossIndustryInvoice' ? toCii(invoice) : toUbl(invoice)));
  const unread = [...new Set(pathsIn(tree))].filter((path) => !again.has(path));
  // Of a whole branch only its root is named.
  return unread
    .filter((path) => !unread.includes(path.slice(0, path.lastIndexOf('/'))))
    .map((path) => ({
      rule: 'EN16931-UNREAD',
      severity: 'information',
      field: path.slice(path.lastIndexOf('/') + 1),
      place: path,
      says: {
        de: 'EN 16931 gibt diesem Element keine Bedeutung, oder es steht doppelt da; ein Empfänger darf es übergehen.',
        en: 'EN 16931 gives this element no meaning, or it stands there twice; a receiver may pass it over.',
      },
    }));
}

function pathsIn({ name, children }: XmlElement, parent = ''): readonly string[] {
  const path = parent === '' ? name : `${parent}/${name}`;
  return [path, ...children.flatMap((child) => pathsIn(child, path))];
}
