import { importBankStatement } from '../../commands/banking/import-bank-statement.ts';
import { matchBankEntries } from '../../commands/banking/match-bank-entries.ts';
import { matchBankEntry } from '../../commands/banking/match-bank-entry.ts';
import { unmatchBankEntry } from '../../commands/banking/unmatch-bank-entry.ts';
import { proposeMatch } from '../../domain/banking/propose-match.ts';
import type { Allocation } from '../../domain/banking/events.ts';
import { OPERATOR } from '../../domain/kernel/metadata.ts';
import { isRejection } from '../../domain/kernel/rejection.ts';
import { findBankEntry, findPayers, listBankEntries, type BankEntryRow } from '../../projections/banking/bank-entries.ts';
import { openItemsToMatch } from '../../projections/banking/items-to-match.ts';
import { chartInUse } from '../../projections/ledger/books.ts';
import { waitFor } from '../position.ts';
import { accepts } from './argument-bounds.ts';
import { builder } from './builder.ts';
import type { Context } from './context.ts';
import { dispatch, envelopeOf, settle } from './dispatch.ts';
import { LedgerSide } from './enums.ts';
import { today } from './now.ts';
import { open } from './open.ts';
import { pageOf } from './page-of.ts';
import { heavy } from './limits.ts';
import { rule } from './rules.ts';
import { BankEntry, BankEntryConnection, BankImport, type BankEntryView, type ImportView } from './types/banking.ts';
import { payload } from './types/payload.ts';
import { toRefusal } from './types/refusal.ts';

const readBooks = rule({ permission: 'ledger:read', only: 'operator' });
const keepBooks = rule({ permission: 'ledger:post', only: 'operator' });

/** Opens who paid and what for, and proposes a match to what waits. */
async function toEntries(context: Context, rows: readonly BankEntryRow[]): Promise<BankEntryView[]> {
  const { readDb } = context.deps;
  const waiting = rows.filter(({ match }) => match === null);
  const { items, payers, chart } = await readDb.asOperator(async (db) => ({
    items: waiting.length === 0 ? [] : await openItemsToMatch(db, today(context)),
    payers: await findPayers(
      db,
      waiting.flatMap(({ ibanFingerprint }) => ibanFingerprint ?? []),
    ),
    chart: await chartInUse(db),
  }));
  return Promise.all(
    rows.map(async ({ id, bookedOn, direction, amount, fee, match, ibanFingerprint, ...sealed }) => {
      const [counterparty, counterpartyIban, remittance] = await Promise.all(
        [sealed.counterparty, sealed.counterpartyIban, sealed.remittance].map(async (value) =>
          value ? ((await open(context, OPERATOR, [value]))[0] ?? null) : null,
        ),
      );
      const payment = { direction, amount, fee, remittance: remittance ?? '', knownCustomers: payers.get(ibanFingerprint ?? '') ?? [] };
      return {
        id,
        bookedOn,
        direction,
        amount,
        fee,
        counterparty: counterparty ?? null,
        counterpartyIban: counterpartyIban ?? null,
        remittance: remittance ?? null,
        matched: match !== null,
        byHand: match?.how === 'by-hand',
        allocations: match?.allocations ?? [],
        proposal: match ? null : proposeMatch(payment, items, chart.number('bank-fees')),
      };
    }),
  );
}

async function entryOf(context: Context, id: string): Promise<BankEntryView | null> {
  const row = await context.deps.readDb.asOperator((db) => findBankEntry(db, id));
  return row ? ((await toEntries(context, [row]))[0] ?? null) : null;
}

builder.queryFields((t) => ({
  bankEntries: t.field({
    type: BankEntryConnection,
    args: { matched: t.arg.boolean(), period: t.arg({ type: 'Month' }), first: t.arg.int({ defaultValue: 50 }), after: t.arg.string() },
    extensions: readBooks,
    resolve: async (_, { matched, period, ...page }, context) => {
      const found = await context.deps.readDb.asOperator((db) =>
        listBankEntries(db, { matched: matched ?? undefined, period: period ?? undefined }, pageOf(page, 50)),
      );
      return { ...found, nodes: await toEntries(context, found.nodes) };
    },
  }),
}));

const ImportInput = builder.inputType('ImportBankStatementInput', {
  fields: (t) => ({ commandId: t.id(), file: t.string({ required: true, description: 'The text of a camt.053 file (ISO 20022, XML).' }) }),
});
const AllocationInput = builder.inputType('BankAllocationInput', {
  description: 'Either an open item with its debtor and customer, or an account.',
  fields: (t) => ({
    side: t.field({ type: LedgerSide, required: true }),
    amount: t.field({ type: 'Decimal', required: true }),
    item: t.string(),
    debtor: t.string(),
    customerId: t.id(),
    account: t.string(),
  }),
});
const MatchInput = builder.inputType('MatchBankEntryInput', {
  fields: (t) => ({ commandId: t.id(), bankEntryId: t.id({ required: true }), allocations: t.field({ type: [AllocationInput], required: true }) }),
});
const UnmatchInput = builder.inputType('UnmatchBankEntryInput', { fields: (t) => ({ commandId: t.id(), bankEntryId: t.id({ required: true }) }) });
const ImportPayload = payload('ImportBankStatementPayload', 'import', BankImport);
const EntryPayload = payload('BankEntryPayload', 'entry', BankEntry);

builder.mutationFields((t) => ({
  importBankStatement: t.field({
    type: ImportPayload,
    description: 'Reads a statement in, once however often it comes, and matches what is exact.',
    args: { input: t.arg({ type: ImportInput, required: true }) },
    extensions: { ...keepBooks, ...heavy, ...accepts(1_000_000) },
    resolve: async (_, { input: { commandId, file } }, context) => {
      const { handle, vault, readDb } = context.deps;
      const intent = envelopeOf(context, 'ImportBankStatement', { commandId, tenantId: OPERATOR });
      const envelope = (name: string) => ({ ...intent, commandId: `${intent.commandId}/${name}` });
      const imported = await importBankStatement({ handle, vault }, file, envelope);
      if (isRejection(imported)) return { refusal: toRefusal(imported, context.locale) };
      if ('ok' in imported) return { refusal: toRefusal(imported.rejection, context.locale) };
      const items = {
        open: async (position: bigint) => {
          await waitFor(readDb, position, 10_000);
          return readDb.asOperator((db) => openItemsToMatch(db, today(context)));
        },
        payers: async (fingerprint: string) => (await readDb.asOperator((db) => findPayers(db, [fingerprint]))).get(fingerprint) ?? [],
      };
      const { matched, waiting, position } = await matchBankEntries({ handle, items }, imported.entries, imported.position, envelope);
      const result: ImportView = { entries: imported.entries.length, recorded: imported.recorded, matched, waiting };
      return settle(context, { ok: true, position }, async () => result);
    },
  }),
  matchBankEntry: t.field({
    type: EntryPayload,
    args: { input: t.arg({ type: MatchInput, required: true }) },
    extensions: keepBooks,
    resolve: async (_, { input: { commandId, bankEntryId, allocations } }, context) => {
      const input = { bankEntryId, how: 'by-hand' as const, allocations: allocations.map(toAllocation) };
      const outcome = await dispatch(context, matchBankEntry, input, { commandId, tenantId: OPERATOR });
      return settle(context, outcome, () => entryOf(context, bankEntryId));
    },
  }),
  unmatchBankEntry: t.field({
    type: EntryPayload,
    args: { input: t.arg({ type: UnmatchInput, required: true }) },
    extensions: keepBooks,
    resolve: async (_, { input: { commandId, bankEntryId } }, context) => {
      const outcome = await dispatch(context, unmatchBankEntry, { bankEntryId }, { commandId, tenantId: OPERATOR });
      return settle(context, outcome, () => entryOf(context, bankEntryId));
    },
  }),
}));

/** What is missing becomes empty, and the command's own shape refuses it. */
function toAllocation({ side, amount, item, debtor, customerId, account }: typeof AllocationInput.$inferInput): Allocation {
  if (typeof account === 'string') return { side, amount, account };
  return { side, amount, item: item ?? '', debtor: debtor ?? '', customerId: customerId ?? '' };
}
