import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { moneyAsNumber } from './money.ts';
import { root, sourceFiles } from './tree.ts';

/** Where something leaves the decimals for good, and why it may. */
const leaves: Readonly<Record<string, string>> = {
  'domain/invoices/settled.ts': 'whole tokens',
  'domain/reconciliation/add-up.ts': 'whole tokens',
  'domain/usage/thresholds.ts': 'whole tokens',
  'commands/usage/reserve-tokens.ts': 'whole tokens',
  'projections/usage/budgets.ts': 'whole tokens and percent of a budget of tokens',
  'projections/usage/usage-board.ts': 'whole tokens',
  'projections/usage/cost-centre-workbook.ts': 'a cell of a workbook is a number; nothing is reckoned with it here',
};

const product = sourceFiles(root).filter(
  (file) =>
    /^(domain|commands|projections|api|channels|ops)\//.test(file) && !file.startsWith('ops/style/') && !/\.spec\.ts$|\.examples\.ts$|\/testing\//.test(file),
);
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');

describe('money', () => {
  it('never passes through a JavaScript number (D-61)', () => {
    const found = product.flatMap((file) =>
      moneyAsNumber(read(file))
        .filter((fault) => !(file in leaves && fault.endsWith('leaves the decimals')))
        .map((fault) => `${file}:${fault}`),
    );
    expect(found).toEqual([]);
  });

  it('has no exception that nobody needs any more', () => {
    expect(Object.keys(leaves).filter((file) => !read(file).includes('.toNumber()'))).toEqual([]);
  });

  it.each([
    'const total = Number(invoice.gross);',
    'const cents = Math.round(net * 100);',
    'return parseFloat(line.unitPrice);',
    'const owed = +item.amount;',
    'f(a, +grossAmount)',
    'interface Line { readonly net: number }',
    'const Fee = z.object({ baseFee: z.number() });',
    'columns: { tenant_id: text, debit: integer },',
    'const share = new Decimal(vat).toNumber();',
    'const vat = new Decimal(net).times(0.19);',
    'const rate = new Decimal(0.19);',
    "fields: (t) => ({ gross: t.exposeFloat('gross') }),",
    'const sum = BigInt(totalCost);',
  ])('is found where it does: %s', (code) => expect(moneyAsNumber(code)).toHaveLength(1));

  it.each([
    "const share = new Decimal(net).times('0.19');",
    'const next = Number(period.slice(5)) + 1;',
    'const Line = z.object({ priceVersion: z.number().int() });',
    'interface Run { readonly issued: number; readonly inputTokens: number }',
    '// Number(net) would lose cents.',
    'const half = net.dividedBy(2);',
    'const days = Math.round(elapsed / 86_400_000);',
  ])('is not suspected where there is none: %s', (code) => expect(moneyAsNumber(code)).toEqual([]));
});
