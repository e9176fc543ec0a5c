import { cp1252Character } from './cp1252.ts';

export interface ReadText {
  readonly text: string;
  readonly encoding: 'windows-1252' | 'utf-8' | 'utf-16le' | 'utf-16be';
  /** Bytes that stand for nothing in Windows-1252, with their lines. */
  readonly unknown: readonly { readonly line: number; readonly byte: number }[];
}

/** Whatever others write: a byte order mark tells, and without one what can only be UTF-8 is read as such. */
export function readBytes(bytes: Uint8Array): ReadText {
  const [a, b, c] = bytes;
  if (a === 0xff && b === 0xfe) return decoded(bytes, 'utf-16le');
  if (a === 0xfe && b === 0xff) return decoded(bytes, 'utf-16be');
  if ((a === 0xef && b === 0xbb && c === 0xbf) || isUtf8(bytes)) return decoded(bytes, 'utf-8');
  return readCp1252(bytes);
}

/** Byte by byte as the format wants it. */
export function readCp1252(bytes: Uint8Array): ReadText {
  const unknown: { line: number; byte: number }[] = [];
  const parts: string[] = [];
  let line = 1;
  for (const byte of bytes) {
    const character = cp1252Character(byte);
    if (character === undefined) unknown.push({ line, byte });
    if (byte === 0x0a) line += 1;
    parts.push(character ?? '\ufffd');
  }
  return { text: parts.join(''), encoding: 'windows-1252', unknown };
}

function decoded(bytes: Uint8Array, encoding: Exclude<ReadText['encoding'], 'windows-1252'>): ReadText {
  return { text: new TextDecoder(encoding).decode(bytes), encoding, unknown: [] };
}

/** Beyond ASCII, text of another code page is practically never valid UTF-8. */
function isUtf8(bytes: Uint8Array): boolean {
  if (!bytes.some((byte) => byte >= 0x80)) return false;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
