import { Decimal } from 'decimal.js';
import { sum, type Amount } from '../kernel/money.ts';
import type { Allocation, Direction } from './events.ts';
import { namedItems } from './named-items.ts';

/** What a customer owes for one document; below zero we owe it. */
export interface OpenItem {
  readonly item: string;
  readonly debtor: string;
  readonly customerId: string;
  readonly open: Amount;
}

/** A movement with what the payer wrote. */
export interface Payment {
  readonly direction: Direction;
  readonly amount: Amount;
  readonly remittance: string;
  readonly fee: boolean;
  /** The customers that have paid from this account before. */
  readonly knownCustomers: readonly string[];
}

/** `exact` may be booked at once; `likely` waits for a person's word; `none` for a person's idea. */
export interface Proposal {
  readonly certainty: 'exact' | 'likely' | 'none';
  readonly reason: 'number-and-amount' | 'account-and-amount' | 'bank-fee' | 'number' | 'partial' | 'overpaid' | 'amount' | 'customer' | 'nothing';
  readonly allocations: readonly Allocation[];
}

const nothing: Proposal = { certainty: 'none', reason: 'nothing', allocations: [] };

/**
 * Sets a movement against open items by the numbers in its text, its amount and the payer's account. Only two agreements
 * together are exact; one alone is a proposal, and two candidates for one place are none.
 */
export function proposeMatch(payment: Payment, openItems: readonly OpenItem[], feeAccount: string): Proposal {
  const { direction, amount, fee, knownCustomers } = payment;
  if (fee && direction === 'out') return { certainty: 'exact', reason: 'bank-fee', allocations: [{ side: 'debit', amount, account: feeAccount }] };
  const waiting = openItems.filter(({ open }) => (direction === 'in' ? new Decimal(open).greaterThan(0) : new Decimal(open).lessThan(0)));
  const named = namedItems(payment.remittance, waiting);
  if (named.length > 0) return byNumber(payment, named);
  const equal = waiting.filter((item) => worth(item).equals(amount));
  const ofPayer = equal.filter(({ customerId }) => knownCustomers.includes(customerId));
  const [only] = ofPayer;
  if (only && ofPayer.length === 1 && knownCustomers.length === 1)
    return { certainty: 'exact', reason: 'account-and-amount', allocations: settle(direction, [only]) };
  const [single] = equal;
  if (single && equal.length === 1) return { certainty: 'likely', reason: 'amount', allocations: settle(direction, [single]) };
  const [customer] = knownCustomers;
  const all = waiting.filter(({ customerId }) => customerId === customer);
  if (knownCustomers.length === 1 && all.length > 0 && total(all).equals(amount))
    return { certainty: 'likely', reason: 'customer', allocations: settle(direction, all) };
  return nothing;
}

function byNumber({ direction, amount }: Payment, named: readonly OpenItem[]): Proposal {
  const owed = total(named);
  if (owed.equals(amount)) return { certainty: 'exact', reason: 'number-and-amount', allocations: settle(direction, named) };
  const [only] = named;
  if (!only || named.length > 1) return { certainty: 'likely', reason: 'number', allocations: upTo(direction, named, amount) };
  const side = sideOf(direction);
  const { item, debtor, customerId } = only;
  // What is paid too much stays on the customer's account under the same number, until it is paid back or set off.
  return { certainty: 'likely', reason: owed.greaterThan(amount) ? 'partial' : 'overpaid', allocations: [{ side, amount, item, debtor, customerId }] };
}

/** Several numbers and another amount: the oldest first, the last one takes what is left. */
function upTo(direction: Direction, items: readonly OpenItem[], amount: Amount): readonly Allocation[] {
  const allocations: Allocation[] = [];
  let left = new Decimal(amount);
  for (const [i, item] of items.entries()) {
    const share = i === items.length - 1 ? left : Decimal.min(left, worth(item));
    if (share.greaterThan(0))
      allocations.push({ side: sideOf(direction), amount: share.toFixed(2), item: item.item, debtor: item.debtor, customerId: item.customerId });
    left = left.minus(share);
  }
  return allocations;
}

function settle(direction: Direction, items: readonly OpenItem[]): readonly Allocation[] {
  return items.map((item) => ({ side: sideOf(direction), amount: worth(item).toFixed(2), item: item.item, debtor: item.debtor, customerId: item.customerId }));
}
/** Money that comes in lowers what is owed to us. */
function sideOf(direction: Direction): 'debit' | 'credit' {
  return direction === 'in' ? 'credit' : 'debit';
}
function worth({ open }: OpenItem): Decimal {
  return new Decimal(open).abs();
}
function total(items: readonly OpenItem[]): Decimal {
  return sum(items.map((item) => worth(item)));
}
