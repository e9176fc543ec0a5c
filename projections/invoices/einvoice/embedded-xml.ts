import { inflateSync } from 'node:zlib';

/** The most an attachment may unpack to; an e-invoice has kilobytes. */
const mostBytes = 50_000_000;

/** The e-invoice inside a PDF: the first attached file that is XML. An attachment is a stream of its own, so it can be found without reading the rest. */
export function embeddedXml(pdf: Uint8Array): Uint8Array | undefined {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const text = bytes.toString('latin1');
  for (const found of text.matchAll(/\/Type\s*\/EmbeddedFile\b/g)) {
    const start = /stream\r?\n/.exec(text.slice(found.index));
    if (!start) continue;
    const head = text.slice(text.lastIndexOf('obj', found.index), found.index + start.index);
    const from = found.index + start.index + start[0].length;
    const end = bytes.indexOf('endstream', from);
    const content = unpacked(bytes.subarray(from, end), /\/FlateDecode\b/.test(head));
    if (content && /^(\ufeff|\u00ef\u00bb\u00bf)?\s*</.test(content.subarray(0, 64).toString('latin1'))) return new Uint8Array(content);
  }
  return undefined;
}

function unpacked(stream: Buffer, deflated: boolean): Buffer | undefined {
  if (!deflated) return Buffer.from(stream.toString('latin1').replace(/\r?\n$/, ''), 'latin1');
  try {
    return inflateSync(stream, { maxOutputLength: mostBytes });
  } catch {
    // A broken or oversized attachment is none that could be read.
    return undefined;
  }
}
