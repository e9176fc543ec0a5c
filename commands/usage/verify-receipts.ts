import { createHash, createPublicKey, verify, type KeyObject } from 'node:crypto';
import { setImmediate as nextRound } from 'node:timers/promises';
import { canonicalJson } from '../../domain/kernel/canonical-json.ts';
import {
  addReceipt,
  noTokens,
  plusTokens,
  ReceiptLine,
  receiptSumText,
  receiptText,
  type ReceiptSumOfModel,
  type ReceiptTokens,
} from '../../domain/usage/receipt.ts';

export type ReceiptFault = 'not-a-receipt' | 'wrong-signature' | 'wrong-sum' | 'twice';

export interface VerifiedReceipts {
  readonly receipts: number;
  /** Sums that fit the lines before them. */
  readonly sums: number;
  readonly tokens: ReceiptTokens;
  readonly faults: readonly { readonly line: number; readonly fault: ReceiptFault }[];
}

/** Undefined when the text is no Ed25519 key. */
export function receiptKey(pem: string): KeyObject | undefined {
  try {
    const key = createPublicKey(pem);
    return key.asymmetricKeyType === 'ed25519' ? key : undefined;
  } catch {
    return undefined;
  }
}

/** Checks a file of receipts with nothing but the public key: every signature, and every sum against the lines it stands for. */
export function verifyReceipts(file: string, key: KeyObject): VerifiedReceipts {
  const checking = check(file, key);
  for (;;) {
    const step = checking.next();
    if (step.done) return step.value;
  }
}

/** The same where others share the process: they get their turn after each slice of lines. */
export async function verifyReceiptsInSlices(file: string, key: KeyObject): Promise<VerifiedReceipts> {
  const checking = check(file, key);
  for (;;) {
    const step = checking.next();
    if (step.done) return step.value;
    await nextRound();
  }
}

/** A signature takes about a fifth of a millisecond. */
const slice = 50;

function* check(file: string, key: KeyObject): Generator<void, VerifiedReceipts> {
  const faults: { line: number; fault: ReceiptFault }[] = [];
  const signed = (text: string, signature: string) => verify(null, Buffer.from(text), key, Buffer.from(signature, 'base64'));
  const ids = new Set<string>();
  let [receipts, sums, tokens] = [0, 0, noTokens];
  let models = new Map<string, ReceiptSumOfModel>();
  let part = { receipts: 0, tokens: noTokens, hash: createHash('sha256') };
  for (const [index, text] of file.split('\n').entries()) {
    if (index % slice === slice - 1) yield;
    if (text.trim() === '') continue;
    const fault = (name: ReceiptFault) => faults.push({ line: index + 1, fault: name });
    const line = parse(text);
    if (!line) {
      fault('not-a-receipt');
    } else if ('receipt' in line) {
      const { receipt, signature } = line;
      if (!signed(receiptText(receipt), signature)) fault('wrong-signature');
      else if (ids.has(`${receipt.tenantId}/${receipt.replyId}`)) fault('twice');
      ids.add(`${receipt.tenantId}/${receipt.replyId}`);
      receipts += 1;
      tokens = plusTokens(tokens, receipt.tokens);
      addReceipt(models, receipt);
      part.hash.update(`${text}\n`);
      part = { ...part, receipts: part.receipts + 1, tokens: plusTokens(part.tokens, receipt.tokens) };
    } else {
      const { sum, signature } = line;
      const own = { ...sum, receipts: part.receipts, tokens: part.tokens, models: [...models.values()], linesSha256: part.hash.digest('hex') };
      if (!signed(receiptSumText(sum), signature)) fault('wrong-signature');
      else if (canonicalJson(own) !== canonicalJson(sum)) fault('wrong-sum');
      else sums += 1;
      models = new Map();
      part = { receipts: 0, tokens: noTokens, hash: createHash('sha256') };
    }
  }
  return { receipts, sums, tokens, faults };
}

function parse(text: string): ReturnType<typeof ReceiptLine.parse> | undefined {
  try {
    const line = ReceiptLine.safeParse(JSON.parse(text));
    return line.success ? line.data : undefined;
  } catch {
    return undefined;
  }
}
