/** A piece of XML, whatever prefix its document uses: names carry the prefixes of the standards (`ram:`, `cbc:` …). */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

export function element(name: string, content: string | readonly XmlElement[], attributes: Readonly<Record<string, string>> = {}): XmlElement {
  return typeof content === 'string' ? { name, attributes, children: [], text: content } : { name, attributes, children: content, text: '' };
}

/** One line per element, indented, with the entities XML 1.0 asks for. */
export function toXml(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${written(root, '')}`;
}

function written({ name, attributes, children, text }: XmlElement, indent: string): string {
  const head = `${indent}<${name}${Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escaped(value).replaceAll('"', '&quot;').replaceAll('\n', '&#10;').replaceAll('\t', '&#9;')}"`)
    .join('')}`;
  if (children.length > 0) return `${head}>\n${children.map((child) => written(child, `${indent}  `)).join('')}${indent}</${name}>\n`;
  return text === '' ? `${head}/>\n` : `${head}>${escaped(text)}</${name}>\n`;
}

function escaped(text: string): string {
  return inXml(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\r', '&#13;');
}

/** Characters XML 1.0 cannot carry in any form (production 2, Char) fall away; half of a surrogate pair is none either. */
export function inXml(text: string): string {
  return text.replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '');
}
