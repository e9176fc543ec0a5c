import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../domain/kernel/canonical-json.ts';
import { receiptText, type Receipt } from '../../domain/usage/receipt.ts';
import { memoryVault } from '../vault/memory.ts';
import { receiptKey, verifyReceipts } from './verify-receipts.ts';

const vault = memoryVault();
const key = receiptKey(vault.publicKey);
if (!key) throw new Error('the vault has no key');
const receipt: Receipt = {
  tenantId: 'tenant-a',
  replyId: 'r1',
  at: '2026-11-16T09:30:00.000Z',
  purpose: 'reply',
  provider: 'Mistral',
  model: 'mistral-large-2',
  region: 'eu',
  tokens: { input: 900, output: 100, cacheRead: 1_000, cacheWrite: 0, embedding: 0, images: 0 },
  priceVersion: 1,
};
const line = (one: Receipt, signedAs = one) => canonicalJson({ receipt: one, signature: vault.sign(receiptText(signedAs)) });

describe('verifying receipts', () => {
  it('needs a receipt and the public key, and nothing else (B9)', () => {
    expect(verifyReceipts(`${line(receipt)}\n`, key)).toEqual({ receipts: 1, sums: 0, tokens: receipt.tokens, faults: [] });
  });
  it.each([
    ['a token more', { ...receipt, tokens: { ...receipt.tokens, output: 101 } }],
    ['another model', { ...receipt, model: 'claude-haiku' }],
    ['another region', { ...receipt, region: 'us' }],
    ['another price version', { ...receipt, priceVersion: 2 }],
    ['another tenant', { ...receipt, tenantId: 'tenant-b' }],
    ['a booked model put in', { ...receipt, bookedModel: 'claude-sonnet-4-6' }],
  ])('finds %s', (_, changed) => {
    expect(verifyReceipts(line(changed, receipt), key).faults).toEqual([{ line: 1, fault: 'wrong-signature' }]);
  });
  it('finds a receipt that is there twice, a word too many, and what is no receipt', () => {
    const more = JSON.stringify({ ...JSON.parse(line(receipt)), note: 'paid' });
    expect(verifyReceipts([line(receipt), line(receipt), more, 'nothing'].join('\n'), key).faults).toEqual([
      { line: 2, fault: 'twice' },
      { line: 3, fault: 'not-a-receipt' },
      { line: 4, fault: 'not-a-receipt' },
    ]);
  });
  it('is not fooled by a key of somebody else, and takes no other kind of key', () => {
    const other = receiptKey(memoryVault().publicKey);
    expect(other && verifyReceipts(line(receipt), other).faults).toEqual([{ line: 1, fault: 'wrong-signature' }]);
    expect(receiptKey('-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----')).toBeUndefined();
  });
});
