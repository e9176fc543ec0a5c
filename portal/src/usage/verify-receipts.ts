/**
 * Checks receipts in the reader's own browser (WebCrypto, Ed25519): the file never leaves it, and the server is only asked
 * for its public key. `oce receipts verify` does the same at a terminal.
 */
export type ReceiptFault = 'notAReceipt' | 'wrongSignature' | 'wrongSum' | 'twice';

export interface CheckedReceipts {
  receipts: number;
  sums: number;
  input: number;
  output: number;
  cached: number;
  faults: { line: number; fault: ReceiptFault }[];
}

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
type Fields = Record<string, Json>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);

/** RFC 8785, as far as receipts go: their numbers are whole, and their keys are plain ASCII. */
export const canonical = (value: Json): string => {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (!isFields(value)) return JSON.stringify(value);
  return `{${Object.entries(value)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`)
    .join(',')}}`;
};

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));

const hex = (bytes: ArrayBuffer): string => [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** Rejects in a browser without Ed25519. */
export const readKey = (pem: string): Promise<CryptoKey> =>
  crypto.subtle.importKey('spki', bytesOf(pem.replaceAll(/-----[A-Z ]+-----|\s/g, '')), { name: 'Ed25519' }, false, ['verify']);

interface Line {
  kind: 'receipt' | 'sum';
  body: Fields;
  signature: string;
}

const parse = (text: string): Line | undefined => {
  try {
    const line: unknown = JSON.parse(text);
    if (!isFields(line) || typeof line['signature'] !== 'string' || Object.keys(line).length !== 2) return undefined;
    const kind = 'receipt' in line ? 'receipt' : 'sum';
    const body = line[kind];
    return isFields(body) ? { kind, body, signature: line['signature'] } : undefined;
  } catch {
    return undefined;
  }
};

const title = { receipt: 'openclaw-enterprise/usage-receipt/v1', sum: 'openclaw-enterprise/usage-receipt-sum/v1' } as const;

const isSigned = async ({ kind, body, signature }: Line, key: CryptoKey): Promise<boolean> => {
  try {
    return await crypto.subtle.verify({ name: 'Ed25519' }, key, bytesOf(signature), new TextEncoder().encode(`${title[kind]}\n${canonical(body)}\n`));
  } catch {
    return false;
  }
};

const tokensOf = ({ tokens }: Fields, kind: string): number => (isFields(tokens) && typeof tokens[kind] === 'number' ? tokens[kind] : 0);

/** Every signature, that no receipt comes twice, and each sum against the lines before it. */
export const verifyReceipts = async (file: string, key: CryptoKey, onLine?: (line: number) => void): Promise<CheckedReceipts> => {
  const found: CheckedReceipts = { receipts: 0, sums: 0, input: 0, output: 0, cached: 0, faults: [] };
  const known = new Set<string>();
  let part = { lines: '', receipts: 0, input: 0, output: 0, cached: 0 };
  for (const [index, text] of file.split('\n').entries()) {
    if (text.trim() === '') continue;
    if (index % 200 === 0) onLine?.(index);
    const fault = (name: ReceiptFault) => found.faults.push({ line: index + 1, fault: name });
    const line = parse(text);
    if (!line) {
      fault('notAReceipt');
      continue;
    }
    const genuine = await isSigned(line, key);
    if (line.kind === 'receipt') {
      const id = canonical([line.body['tenantId'] ?? null, line.body['replyId'] ?? null]);
      if (!genuine) fault('wrongSignature');
      else if (known.has(id)) fault('twice');
      known.add(id);
      part = {
        lines: `${part.lines}${text}\n`,
        receipts: part.receipts + 1,
        input: part.input + tokensOf(line.body, 'input'),
        output: part.output + tokensOf(line.body, 'output'),
        cached: part.cached + tokensOf(line.body, 'cacheRead'),
      };
      found.receipts += 1;
      found.input += tokensOf(line.body, 'input');
      found.output += tokensOf(line.body, 'output');
      found.cached += tokensOf(line.body, 'cacheRead');
    } else {
      const sha256 = hex(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(part.lines)));
      const fits =
        line.body['linesSha256'] === sha256 &&
        line.body['receipts'] === part.receipts &&
        tokensOf(line.body, 'input') === part.input &&
        tokensOf(line.body, 'output') === part.output &&
        tokensOf(line.body, 'cacheRead') === part.cached;
      if (!genuine) fault('wrongSignature');
      else if (!fits) fault('wrongSum');
      else found.sums += 1;
      part = { lines: '', receipts: 0, input: 0, output: 0, cached: 0 };
    }
  }
  return found;
};
