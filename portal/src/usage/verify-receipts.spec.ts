import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { canonical, readKey, verifyReceipts } from './verify-receipts.ts';

const { publicKey, privateKey } = generateKeyPairSync('ed25519');
const signed = (what: string, text: string): string => sign(null, Buffer.from(`openclaw-enterprise/${what}/v1\n${text}\n`), privateKey).toString('base64');

const receipt = (replyId: string, input: number) => {
  const body = { tenantId: 'brandt', replyId, model: 'mistral-large-2', tokens: { output: 40, input, cacheRead: 7 } };
  return `${canonical({ receipt: body, signature: signed('usage-receipt', canonical(body)) })}\n`;
};
const sumOf = (lines: string[], input: number) => {
  const body = {
    receipts: lines.length,
    tokens: { input, output: 40 * lines.length, cacheRead: 7 * lines.length },
    linesSha256: createHash('sha256').update(lines.join('')).digest('hex'),
  };
  return `${canonical({ sum: body, signature: signed('usage-receipt-sum', canonical(body)) })}\n`;
};

describe('receipts checked in the browser', () => {
  let key: CryptoKey;
  beforeAll(async () => {
    key = await readKey(publicKey.export({ type: 'spki', format: 'pem' }).toString());
  });
  const two = [receipt('r1', 100), receipt('r2', 250)];

  it('are genuine with their sum, and are added up', async () => {
    expect(await verifyReceipts(two.join('') + sumOf(two, 350), key)).toEqual({ receipts: 2, sums: 1, input: 350, output: 80, cached: 14, faults: [] });
  });

  it('name the line whose figure was changed after signing', async () => {
    const changed = two.join('').replace('"input":250', '"input":25') + sumOf(two, 350);
    expect((await verifyReceipts(changed, key)).faults).toEqual([
      { line: 2, fault: 'wrongSignature' },
      { line: 3, fault: 'wrongSum' },
    ]);
  });

  it('miss one that was left out, and find one that was put in twice', async () => {
    expect((await verifyReceipts((two[0] ?? '') + sumOf(two, 350), key)).faults).toEqual([{ line: 2, fault: 'wrongSum' }]);
    expect((await verifyReceipts((two[0] ?? '') + (two[0] ?? ''), key)).faults).toEqual([{ line: 2, fault: 'twice' }]);
  });

  it('are not anything else that is JSON, or no JSON at all', async () => {
    expect((await verifyReceipts('{"a":1}\nhello\n{"receipt":{},"signature":"%%"}\n', key)).faults.map(({ fault }) => fault)).toEqual([
      'notAReceipt',
      'notAReceipt',
      'wrongSignature',
    ]);
  });

  it('of another installation are refused', async () => {
    const other = await readKey(generateKeyPairSync('ed25519').publicKey.export({ type: 'spki', format: 'pem' }).toString());
    expect((await verifyReceipts(two[0] ?? '', other)).faults).toEqual([{ line: 1, fault: 'wrongSignature' }]);
  });
});
