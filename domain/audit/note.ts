import { fromBase64, toBase64 } from './base64.ts';
import { type Sha256, sameBytes } from './hashing.ts';

/** Whose signature a note carries (c2sp.org/signed-note); Ed25519 only. */
export interface NoteKey {
  readonly name: string;
  readonly publicKey: Uint8Array;
}
export interface NoteSignature {
  readonly name: string;
  readonly keyId: Uint8Array;
  readonly signature: Uint8Array;
}
export interface SignedNote {
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

const ed25519 = 1;
const encoder = new TextEncoder();

export function isKeyName(name: string): boolean {
  return /^[^+\s\p{Cc}]+$/u.test(name);
}

export function keyIdOf({ name, publicKey }: NoteKey, sha256: Sha256): Uint8Array {
  return sha256(Uint8Array.of(...encoder.encode(`${name}\n`), ed25519, ...publicKey)).slice(0, 4);
}

/** The verifier key that is handed to auditors: `<name>+<key id>+<type and public key>`. */
export function toVkey(key: NoteKey, sha256: Sha256): string {
  const id = [...keyIdOf(key, sha256)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${key.name}+${id}+${toBase64(Uint8Array.of(ed25519, ...key.publicKey))}`;
}

export function parseVkey(vkey: string, sha256: Sha256): NoteKey | undefined {
  // Base64 may hold a plus itself.
  const [, name = '', , encoded = ''] = /^([^+\s]+)\+([0-9a-f]{8})\+(.+)$/.exec(vkey) ?? [];
  const typed = fromBase64(encoded);
  if (!isKeyName(name) || typed?.length !== 33 || typed[0] !== ed25519) return undefined;
  const key = { name, publicKey: typed.slice(1) };
  return toVkey(key, sha256) === vkey ? key : undefined;
}

export function formatNote({ text, signatures }: SignedNote): string {
  return `${text}\n${signatures.map(({ name, keyId, signature }) => `— ${name} ${toBase64(Uint8Array.of(...keyId, ...signature))}\n`).join('')}`;
}

/** The parts of a note, nothing of it verified; undefined when it is none. */
export function parseNote(note: string): SignedNote | undefined {
  // The text may hold empty lines itself: the last one parts it from the signatures.
  const cut = note.lastIndexOf('\n\n');
  // No control characters but the newline.
  if (cut < 0 || !note.endsWith('\n') || /[^\P{Cc}\n\u007f-\u009f]/u.test(note)) return undefined;
  const signatures: NoteSignature[] = [];
  for (const line of note.slice(cut + 2, -1).split('\n')) {
    const [, name = '', encoded = ''] = /^— (\S+) (\S+)$/.exec(line) ?? [];
    const bytes = fromBase64(encoded);
    if (!isKeyName(name) || !bytes || bytes.length < 5) return undefined;
    signatures.push({ name, keyId: bytes.slice(0, 4), signature: bytes.slice(4) });
  }
  return { text: note.slice(0, cut + 1), signatures };
}

export type Opened = { readonly text: string } | { readonly fault: 'malformed' | 'signed by nobody we know' | 'wrong signature' };

/** The text of a note that the key signed. Signatures of other keys are passed over, which is how keys rotate. */
export function openNote(
  note: string,
  key: NoteKey,
  sha256: Sha256,
  verify: (publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array) => boolean,
): Opened {
  const parsed = parseNote(note);
  if (!parsed) return { fault: 'malformed' };
  const keyId = keyIdOf(key, sha256);
  const own = parsed.signatures.filter((s) => s.name === key.name && sameBytes(s.keyId, keyId));
  if (own.length === 0) return { fault: 'signed by nobody we know' };
  const message = encoder.encode(parsed.text);
  return own.every(({ signature }) => verify(key.publicKey, message, signature)) ? { text: parsed.text } : { fault: 'wrong signature' };
}
