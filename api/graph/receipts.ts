import { receiptKey, verifyReceiptsInSlices, type VerifiedReceipts } from '../../commands/usage/verify-receipts.ts';
import { findReceipt } from '../../projections/usage/receipts.ts';
import { accepts } from './argument-bounds.ts';
import { builder } from './builder.ts';
import { heavy } from './limits.ts';
import { rule } from './rules.ts';
import { tenantOf } from './tenant-of.ts';

const ReceiptFault = builder.objectRef<VerifiedReceipts['faults'][number]>('ReceiptFault').implement({
  fields: (t) => ({ line: t.exposeInt('line'), fault: t.exposeString('fault') }),
});

const ReceiptCheck = builder.objectRef<VerifiedReceipts>('ReceiptCheck').implement({
  description: 'Whether receipts are genuine: signed by this installation, whole, and with sums that fit.',
  fields: (t) => ({
    receipts: t.exposeInt('receipts'),
    sums: t.exposeInt('sums'),
    genuine: t.boolean({ resolve: ({ receipts, faults }) => receipts > 0 && faults.length === 0 }),
    faults: t.field({ type: [ReceiptFault], resolve: ({ faults }) => faults.slice(0, 100) }),
  }),
});

builder.queryFields((t) => ({
  usageReceipt: t.string({
    nullable: true,
    args: { tenantId: t.arg.id(), replyId: t.arg.id({ required: true }) },
    extensions: rule({ permission: 'usage:read' }),
    description: 'What one reply was charged for, signed: one line of JSON. `oce receipts verify` checks it without us.',
    resolve: async (_, { tenantId: named, replyId }, context) => {
      const tenantId = await tenantOf(context, named);
      const { readDb, vault } = context.deps;
      return (await readDb.asTenant(tenantId, (db) => findReceipt(db, tenantId, replyId, vault.sign))) ?? null;
    },
  }),
  usageReceiptKey: t.string({
    extensions: rule('signed-in'),
    description: 'The public key (Ed25519, PEM) that receipts are checked with.',
    resolve: (_, __, { deps }) => deps.vault.publicKey,
  }),
  checkUsageReceipts: t.field({
    type: ReceiptCheck,
    args: { receipts: t.arg.string({ required: true, description: 'One receipt, or the file of a month.' }) },
    extensions: { ...rule('signed-in'), ...heavy, ...accepts(1_000_000) },
    resolve: (_, { receipts }, { deps }) => {
      const key = receiptKey(deps.vault.publicKey);
      if (!key) throw new Error('the vault has no key to check receipts with');
      return verifyReceiptsInSlices(receipts, key);
    },
  }),
}));
