import type { EInvoice, Line } from '../model.ts';
import type { Taxed } from './whole-invoice.ts';

export type Change = (invoice: EInvoice) => void;
/** The rule that is broken, how, and the rules that can't but be broken with it. */
export type Variant = readonly [rule: string, change: Change, alongside?: readonly string[], category?: Taxed];

export const line =
  (change: (line: Line) => void): Change =>
  (i) =>
    i.lines.forEach(change);
export const seller =
  (change: (seller: NonNullable<EInvoice['seller']>) => void): Change =>
  (i) =>
    i.seller && change(i.seller);
export const buyer =
  (change: (buyer: NonNullable<EInvoice['buyer']>) => void): Change =>
  (i) =>
    i.buyer && change(i.buyer);
export const totals =
  (change: Partial<NonNullable<EInvoice['totals']>>): Change =>
  (i) =>
    Object.assign(i.totals ?? {}, change);
export const lowered =
  (rate: string): Change =>
  (i) =>
    i.taxes.forEach((tax) => Object.assign(tax, { rate }));
export const means =
  (payment: EInvoice['payments'][number], more: Partial<EInvoice> = {}): Change =>
  (i) =>
    Object.assign(i, { payments: [payment], ...more });
export const account = { iban: 'DE02120300000000202051' };
export const debit = { code: '59', debitedAccount: 'DE02120300000000202051' };
export const mandate = { mandate: 'M-1', creditor: 'DE98ZZZ09999999999' };
