import type { Allocation } from '../../../domain/banking/events.ts';
import type { Proposal } from '../../../domain/banking/propose-match.ts';
import { builder } from '../builder.ts';
import { LedgerSide } from '../enums.ts';
import { connection } from './page.ts';

const Direction = builder.enumType('BankDirection', { values: { IN: { value: 'in' }, OUT: { value: 'out' } } as const });
const Certainty = builder.enumType('MatchCertainty', { values: { EXACT: { value: 'exact' }, LIKELY: { value: 'likely' }, NONE: { value: 'none' } } as const });
const reasons = ['number-and-amount', 'account-and-amount', 'bank-fee', 'number', 'partial', 'overpaid', 'amount', 'customer', 'nothing'] as const;
const Reason = builder.enumType('MatchReason', {
  values: Object.fromEntries(reasons.map((reason) => [reason.toUpperCase().replaceAll('-', '_'), { value: reason }])) as Record<
    string,
    { value: Proposal['reason'] }
  >,
});

const AllocationType = builder.objectRef<Allocation>('BankAllocation').implement({
  description: 'What a movement is set against: an open item of a customer, or an account.',
  fields: (t) => ({
    side: t.expose('side', { type: LedgerSide }),
    amount: t.expose('amount', { type: 'Decimal' }),
    item: t.string({ nullable: true, resolve: (allocation) => ('item' in allocation ? allocation.item : null) }),
    debtor: t.string({ nullable: true, resolve: (allocation) => ('item' in allocation ? allocation.debtor : null) }),
    customerId: t.id({ nullable: true, resolve: (allocation) => ('item' in allocation ? allocation.customerId : null) }),
    account: t.string({ nullable: true, resolve: (allocation) => ('account' in allocation ? allocation.account : null) }),
  }),
});

const ProposalType = builder.objectRef<Proposal>('BankProposal').implement({
  fields: (t) => ({
    certainty: t.expose('certainty', { type: Certainty }),
    reason: t.expose('reason', { type: Reason }),
    allocations: t.field({ type: [AllocationType], resolve: ({ allocations }) => [...allocations] }),
  }),
});

export interface BankEntryView {
  readonly id: string;
  readonly bookedOn: string;
  readonly direction: 'in' | 'out';
  readonly amount: string;
  readonly fee: boolean;
  readonly counterparty: string | null;
  readonly counterpartyIban: string | null;
  readonly remittance: string | null;
  readonly matched: boolean;
  readonly byHand: boolean;
  readonly allocations: readonly Allocation[];
  readonly proposal: Proposal | null;
}
export const BankEntry = builder.objectRef<BankEntryView>('BankEntry').implement({
  fields: (t) => ({
    id: t.exposeID('id'),
    bookedOn: t.expose('bookedOn', { type: 'Date' }),
    direction: t.expose('direction', { type: Direction }),
    amount: t.expose('amount', { type: 'Decimal' }),
    fee: t.exposeBoolean('fee'),
    counterparty: t.exposeString('counterparty', { nullable: true }),
    counterpartyIban: t.exposeString('counterpartyIban', { nullable: true }),
    remittance: t.exposeString('remittance', { nullable: true }),
    matched: t.exposeBoolean('matched'),
    byHand: t.exposeBoolean('byHand'),
    allocations: t.field({ type: [AllocationType], resolve: ({ allocations }) => [...allocations] }),
    proposal: t.field({
      type: ProposalType,
      nullable: true,
      description: 'What the product would match it with; exact ones are matched at import.',
      resolve: ({ proposal }) => proposal,
    }),
  }),
});
export const BankEntryConnection = connection('BankEntryConnection', BankEntry);

export interface ImportView {
  readonly entries: number;
  readonly recorded: number;
  readonly matched: number;
  readonly waiting: number;
}
export const BankImport = builder.objectRef<ImportView>('BankImport').implement({
  fields: (t) => ({
    entries: t.exposeInt('entries', { description: 'Movements in the file.' }),
    recorded: t.exposeInt('recorded', { description: 'Those that were not known yet.' }),
    matched: t.exposeInt('matched'),
    waiting: t.exposeInt('waiting', { description: 'Those that a person has to match.' }),
  }),
});
