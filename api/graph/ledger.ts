import { accrueProviderCost } from '../../commands/ledger/accrue-provider-cost.ts';
import { closeMonth } from '../../commands/ledger/close-month.ts';
import { reverseJournalEntry } from '../../commands/ledger/reverse-journal-entry.ts';
import { OPERATOR } from '../../domain/kernel/metadata.ts';
import { accountName } from '../../domain/ledger/chart-of-accounts.ts';
import { isReversible } from '../../domain/ledger/reversible-entries.ts';
import { accountSheet } from '../../projections/ledger/account-sheet.ts';
import { chartInUse, findLedgerCheck } from '../../projections/ledger/books.ts';
import { listJournalEntries } from '../../projections/ledger/journal.ts';
import { monthBoard, type MonthBoard } from '../../projections/ledger/month-board.ts';
import { agesOf, allOpenItems, listOpenItems } from '../../projections/ledger/open-items.ts';
import { trialBalance } from '../../projections/ledger/trial-balance.ts';
import { companyNames } from '../../projections/tenants/company-names.ts';
import { waitFor } from '../position.ts';
import { builder } from './builder.ts';
import type { Context } from './context.ts';
import { envelopeOf, settle } from './dispatch.ts';
import { today } from './now.ts';
import { actorNames } from './open.ts';
import { pageOf } from './page-of.ts';
import { rule } from './rules.ts';
import { AccountSheetType, JournalEntryConnection, JournalTotals, LedgerCheckType, OpenItemAgesType, OpenItemConnection } from './types/ledger.ts';
import { MonthBoardType } from './types/month-board.ts';
import { payload } from './types/payload.ts';

const readBooks = rule({ permission: 'ledger:read', only: 'operator' });

async function boardOf(context: Context, period: string): Promise<MonthBoard> {
  const board = await context.deps.readDb.asOperator((db) => monthBoard(db, period, today(context)));
  if (board.closedBy === null) return board;
  const nameOf = await actorNames(context, OPERATOR, [board.closedBy]);
  return { ...board, closedBy: nameOf(board.closedBy) };
}

builder.queryFields((t) => ({
  journal: t.field({
    type: JournalEntryConnection,
    args: { period: t.arg({ type: 'Month', required: true }), first: t.arg.int({ defaultValue: 50 }), after: t.arg.string() },
    extensions: readBooks,
    resolve: async (_, { period, ...page }, { deps }) =>
      deps.readDb.asOperator(async (db) => {
        const chart = await chartInUse(db);
        const found = await listJournalEntries(db, period, pageOf(page, 50));
        return {
          ...found,
          nodes: found.nodes.map(({ entryId, bookedOn, document, text, currency, lines, reversed, kind, reverses }) => ({
            reversible: !reversed && isReversible({ kind, reverses }),
            id: entryId,
            bookedOn,
            document,
            text,
            lines: lines.map(({ debtor = null, item = null, costCentre = null, ...line }) => ({
              ...line,
              accountName: accountName(chart, line.account),
              currency,
              debtor,
              item,
              costCentre,
            })),
          })),
        };
      }),
  }),
  journalTotals: t.field({
    type: JournalTotals,
    args: { period: t.arg({ type: 'Month', required: true }) },
    extensions: readBooks,
    resolve: (_, { period }, { deps }) => deps.readDb.asOperator((db) => trialBalance(db, period)),
  }),
  accountSheet: t.field({
    type: AccountSheetType,
    args: { account: t.arg.string({ required: true }), period: t.arg({ type: 'Month', required: true }) },
    extensions: readBooks,
    resolve: (_, { account, period }, { deps }) => deps.readDb.asOperator((db) => accountSheet(db, account, period)),
  }),
  openItems: t.field({
    type: OpenItemConnection,
    args: { customerId: t.arg.id(), first: t.arg.int({ defaultValue: 50 }), after: t.arg.string() },
    extensions: readBooks,
    resolve: async (_, { customerId, ...page }, context) =>
      context.deps.readDb.asOperator(async (db) => {
        const found = await listOpenItems(db, { customerId: customerId ?? undefined }, today(context), pageOf(page, 50));
        const names = await companyNames(
          db,
          found.nodes.flatMap((item) => item.customerId ?? []),
        );
        return { ...found, nodes: found.nodes.map((item) => ({ ...item, customerName: names.get(item.customerId ?? '') ?? null })) };
      }),
  }),
  openItemAges: t.field({
    type: OpenItemAgesType,
    extensions: readBooks,
    resolve: async (_, __, context) => agesOf(await context.deps.readDb.asOperator((db) => allOpenItems(db, today(context)))),
  }),
  monthBoard: t.field({
    type: MonthBoardType,
    args: { period: t.arg({ type: 'Month', required: true }) },
    extensions: readBooks,
    resolve: (_, { period }, context) => boardOf(context, period),
  }),
  ledgerCheck: t.field({
    type: LedgerCheckType,
    nullable: true,
    extensions: readBooks,
    resolve: async (_, __, { deps }) => (await deps.readDb.asOperator(findLedgerCheck)) ?? null,
  }),
}));

const ClosePeriodInput = builder.inputType('ClosePeriodInput', { fields: (t) => ({ commandId: t.id(), month: t.field({ type: 'Month', required: true }) }) });
const ClosePeriodPayload = payload('ClosePeriodPayload', 'month', MonthBoardType);

const AccrualDirection = builder.enumType('AccrualDirection', { values: { ACCRUE: { value: 'accrue' }, RELEASE: { value: 'release' } } as const });
const AccrueProviderCostInput = builder.inputType('AccrueProviderCostInput', {
  fields: (t) => ({
    commandId: t.id(),
    provider: t.string({ required: true }),
    month: t.field({ type: 'Month', required: true }),
    cost: t.field({ type: 'Decimal', required: true, description: 'Net, in euros.' }),
    direction: t.field({ type: AccrualDirection, required: true }),
    costCentre: t.string(),
  }),
});
const ReverseJournalEntryInput = builder.inputType('ReverseJournalEntryInput', {
  fields: (t) => ({ commandId: t.id(), entryId: t.id({ required: true }), month: t.field({ type: 'Month', required: true }) }),
});
const ReverseJournalEntryPayload = payload('ReverseJournalEntryPayload', 'totals', JournalTotals);
const AccrualPayload = payload('AccrueProviderCostPayload', 'totals', JournalTotals);

builder.mutationFields((t) => ({
  accrueProviderCost: t.field({
    type: AccrualPayload,
    description: "Books what a month's model calls cost before the provider's invoice is here, or takes it back.",
    args: { input: t.arg({ type: AccrueProviderCostInput, required: true }) },
    extensions: rule({ permission: 'ledger:post', only: 'operator' }),
    resolve: async (_, { input: { commandId, costCentre, ...cost } }, context) => {
      const { deps } = context;
      const input = { ...cost, ...(typeof costCentre === 'string' && { costCentre }) };
      const outcome = await accrueProviderCost(deps.handle, input, envelopeOf(context, 'AccrueProviderCost', { commandId, tenantId: OPERATOR }));
      return settle(context, outcome, () => deps.readDb.asOperator((db) => trialBalance(db, cost.month)));
    },
  }),
  reverseJournalEntry: t.field({
    type: ReverseJournalEntryPayload,
    description: 'Takes back an accrual or another booking made by hand, in its month or the next open one.',
    args: { input: t.arg({ type: ReverseJournalEntryInput, required: true }) },
    extensions: rule({ permission: 'ledger:post', only: 'operator' }),
    resolve: async (_, { input: { commandId, entryId, month } }, context) => {
      const { deps } = context;
      const intent = envelopeOf(context, 'ReverseJournalEntry', { commandId, tenantId: OPERATOR });
      const outcome = await reverseJournalEntry(deps.handle, { entryId: String(entryId), month }, (name) => ({
        ...intent,
        commandId: `${intent.commandId}/${name}`,
      }));
      return settle(context, outcome, () => deps.readDb.asOperator((db) => trialBalance(db, month)));
    },
  }),
  closePeriod: t.field({
    type: ClosePeriodPayload,
    description: 'For good: a closed month is never written again, and nothing opens it.',
    args: { input: t.arg({ type: ClosePeriodInput, required: true }) },
    extensions: rule({ permission: 'ledger:post', only: 'operator' }),
    resolve: async (_, { input: { commandId, month } }, context) => {
      const { deps } = context;
      const monthEnd = async () => {
        // The board must have seen everything that was decided until now.
        await waitFor(deps.readDb, await deps.head(), 10_000);
        const { checks } = await deps.readDb.asOperator((db) => monthBoard(db, month, today(context)));
        return checks.map(({ check, status }) => ({ check, done: status !== 'open' }));
      };
      const outcome = await closeMonth({ handle: deps.handle, monthEnd }, month, envelopeOf(context, 'ClosePeriod', { commandId, tenantId: OPERATOR }));
      return settle(context, outcome, () => boardOf(context, month));
    },
  }),
}));
