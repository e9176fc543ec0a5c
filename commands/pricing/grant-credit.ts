import { Decimal } from 'decimal.js';
import { z } from 'zod';
import { reject } from '../../domain/kernel/rejection.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { BookableAmount, cents } from '../../domain/kernel/money.ts';
import { creditsFolding } from '../../domain/pricing/credits.ts';
import { CreditGranted } from '../../domain/pricing/events.ts';
import { tenantFolding } from '../../domain/tenants/tenant.ts';
import { command } from '../kernel/command.ts';
import { expecting } from '../../domain/kernel/invalid-input.ts';

export const grantCredit = command({
  name: 'GrantCredit',
  says: 'Grant a customer a net amount that the coming invoices take off.',
  permission: 'invoices:issue',
  input: z.object({
    amount: BookableAmount,
    /** Stands on the invoice. */
    reason: z
      .string()
      .trim()
      .min(3)
      .max(120)
      .regex(/^[^\p{Cc}\p{Cf}]*$/u, expecting('oneLine')),
  }),
  stream: (_, { tenantId }) => stream.credits(tenantId),
  folding: creditsFolding,
  rejections: ['TenantNotFound', 'AmountNotPositive', 'AmountNotInCents'],
  gather: async (_, { state }, { tenantId }) => ({ tenant: await state(tenantFolding, stream.tenant(tenantId)) }),
  decide(credits, { amount, reason }, { id, tenant }) {
    const creditId = id('credit');
    if (credits.some((credit) => credit.creditId === creditId)) return [];
    if (tenant.status === 'absent') return reject('TenantNotFound');
    const value = new Decimal(amount);
    if (!value.isPositive() || value.isZero()) return reject('AmountNotPositive', { amount });
    if (value.decimalPlaces() > 2) return reject('AmountNotInCents', { amount });
    return [CreditGranted({ creditId, amount: cents(value), currency: tenant.currency, reason })];
  },
});
