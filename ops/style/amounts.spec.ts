import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { AnyCommand } from '../../commands/kernel/command.ts';
import { Amount } from '../../domain/kernel/money.ts';
import { ProviderCost } from '../../domain/ledger/accrual-posting.ts';
import { exportedBelow, isRecord } from './exported.ts';

/** Commands whose amounts come from the product's own figures, or that hold them against something narrower, and what does. */
const elsewhere: Readonly<Record<string, string>> = {
  PostJournalEntry: 'AmountTooLarge, by the sum of a side',
  RecordBankEntries: 'the statement is read by a schema of its own: ten digits',
  MatchBankEntry: 'adds up to its movement',
  ...Object.fromEntries(
    ['IssueInvoice', 'IssueInvoices', 'CancelInvoice', 'IssueCreditNote', 'ReissueInvoice', 'RequestInvoiceResend', 'RecordTenantsBilled'].map((name) => [
      name,
      'takes a document that the product made from rated months; its booking is held by PostJournalEntry',
    ]),
  ),
  RecordLedgerCheck: 'the sum of the whole journal, and no booking',
  PublishPriceList: 'PriceTooHigh',
  ProposePriceList: 'PriceTooHigh',
  RecordExchangeRate: 'RateOutOfRange',
};

const pattern = Amount.def.checks?.map((check) => String((check as { _zod: { def: { pattern?: RegExp } } })._zod.def.pattern)).join('') ?? '';

/** The paths of all amounts in a schema that would take fifteen digits. */
function wide(schema: z.core.$ZodType, path: string, seen = new Set<z.core.$ZodType>()): readonly string[] {
  if (seen.has(schema)) return [];
  seen.add(schema);
  const def = schema._zod.def as unknown as Readonly<Record<string, unknown>>;
  const checks = (def['checks'] ?? []) as readonly { readonly _zod: { readonly def: { readonly pattern?: RegExp } } }[];
  if (checks.some((check) => String(check._zod.def.pattern) === pattern)) return z.safeParse(schema, '9'.repeat(15)).success ? [path] : [];
  return Object.entries(def).flatMap(([, value]) => inside(value, path, seen));
}

function inside(value: unknown, path: string, seen: Set<z.core.$ZodType>): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('_zod' in value) return wide(value as z.core.$ZodType, path, seen);
  if (Array.isArray(value)) return value.flatMap((item) => inside(item, path, seen));
  return Object.entries(value).flatMap(([key, item]) => inside(item, `${path}.${key}`, seen));
}

describe('an amount that comes in', () => {
  it('is found where a schema has one', () => {
    expect(pattern).toContain('15');
    expect(wide(z.object({ a: z.array(z.object({ net: Amount.optional() })) }), 'x')).toEqual(['x.a.net']);
  });

  it('fits into a field of a DATEV row, or something else holds it', async () => {
    const commands = (await exportedBelow('commands')).flatMap(({ value }) =>
      isRecord(value) && 'decide' in value && 'rejections' in value ? [value as unknown as AnyCommand] : [],
    );
    const found = [...commands.map(({ name, input }) => ({ name, input })), { name: 'AccrueProviderCost', input: ProviderCost }].flatMap(({ name, input }) =>
      name in elsewhere ? [] : wide(input as unknown as z.core.$ZodType, name),
    );
    expect(found).toEqual([]);
  }, 120_000);
});
