import { ParseOption, XmlDocument, XmlElement as Element, XmlText, XmlCData } from 'libxml2-wasm';
import { ciiNamespaces } from '../../../domain/invoices/einvoice/cii.ts';
import { ublNamespaces, ublRoots } from '../../../domain/invoices/einvoice/ubl.ts';
import type { XmlElement } from '../../../domain/invoices/einvoice/xml/element.ts';

const prefixes: ReadonlyMap<string, string> = new Map([
  ...Object.entries({ ...ciiNamespaces, ...ublNamespaces }).map(([prefix, uri]) => [uri, `${prefix}:`] as const),
  ...Object.values(ublRoots).map((uri) => [uri, ''] as const),
]);

/** Reads a file somebody gave us: nothing outside of it is ever loaded. The caller disposes of the document. */
export function openXml(xml: Uint8Array): XmlDocument {
  return XmlDocument.fromBuffer(xml, { option: ParseOption.XML_PARSE_NO_XXE | ParseOption.XML_PARSE_NONET | ParseOption.XML_PARSE_NOBLANKS });
}

/** The document with the prefixes of the standards, whatever its own are. */
export function treeOf(document: XmlDocument): XmlElement {
  return read(document.root);
}

function read(node: Element): XmlElement {
  const children: XmlElement[] = [];
  let text = '';
  for (let child = node.firstChild; child; child = child.next) {
    if (child instanceof Element) children.push(read(child));
    else if (child instanceof XmlText || child instanceof XmlCData) text += child.content;
  }
  const uri = node.namespaceUri;
  return {
    name: `${prefixes.get(uri) ?? `{${uri}}`}${node.name}`,
    attributes: Object.fromEntries(node.attrs.map((attribute) => [attribute.name, attribute.value])),
    children,
    text: children.length > 0 ? '' : text,
  };
}
