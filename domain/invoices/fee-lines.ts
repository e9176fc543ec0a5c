import { Decimal } from 'decimal.js';
import { cents, type Amount } from '../kernel/money.ts';
import { monthOf, type BusinessDate } from '../kernel/time.ts';
import type { RatedFee } from '../pricing/rate-fees.ts';
import type { Package } from '../tenants/events.ts';
import type { Billed } from './billed.ts';
import { germanDate, inWords } from './in-words.ts';
import type { InvoiceLine } from './invoice-line.ts';

const packageNames: Readonly<Record<Package, string>> = { starter: 'Starter', professional: 'Professional', enterprise: 'Enterprise' };

/** The fees less what was billed of them; a booking that changed after an early invoice gives a difference, up or down. */
export function feeLines(fees: readonly RatedFee[], billed: Billed): readonly InvoiceLine[] {
  const now = new Set(fees.map(({ period }) => period.from));
  return [...fees.flatMap((fee) => feeLine(fee, billed)), ...[...billed.fees].flatMap(([from, net]) => (now.has(from) ? [] : dropped(from, net, fees)))];
}

function feeLine(fee: RatedFee, billed: Billed): readonly InvoiceLine[] {
  const before = billed.fees.get(fee.period.from);
  const net = cents(new Decimal(fee.net).minus(before ?? 0));
  if (new Decimal(net).isZero()) return [];
  const adjusted = before !== undefined && !new Decimal(before).isZero();
  const line = { priceVersion: fee.priceVersion, days: fee.days, period: fee.period };
  const text = textOf(fee);
  if (adjusted) return [{ ...priced(net, 'piece'), ...line, text: `${text}, Anpassung`, rule: 'base-fee.adjusted' }];
  return [{ ...priced(net, fee.rule === 'base-fee.full' ? 'month' : 'piece'), ...line, text, rule: fee.rule }];
}

/** A fee that was billed early and is no longer owed, because the booking it came from was replaced. */
function dropped(from: BusinessDate, net: Amount, fees: readonly RatedFee[]): readonly InvoiceLine[] {
  if (new Decimal(net).isZero()) return [];
  const back = cents(new Decimal(net).negated());
  return [
    {
      ...priced(back, 'piece'),
      text: `Grundgebühr ab ${germanDate(from)}, Anpassung`,
      priceVersion: fees[0]?.priceVersion ?? 1,
      period: { from, to: from },
      rule: 'base-fee.adjusted',
    },
  ];
}

/** A price is never below zero (EN 16931 BR-27); what goes back has the quantity −1. */
function priced(net: Amount, unit: InvoiceLine['unit']): Pick<InvoiceLine, 'kind' | 'quantity' | 'unit' | 'unitPrice' | 'net'> {
  const back = new Decimal(net).isNegative();
  return { kind: back ? 'credit' : 'base-fee', quantity: back ? '-1' : '1', unit, unitPrice: cents(new Decimal(net).abs()), net };
}

function textOf({ rule, package: booked, period: { from, to }, days }: RatedFee): string {
  const name = `OpenClaw Enterprise ${packageNames[booked]}`;
  const span = `${germanDate(from)}–${germanDate(to)}`;
  switch (rule) {
    case 'base-fee.full':
      return `${name}, Grundgebühr ${inWords(monthOf(from))}`;
    case 'base-fee.prorated':
      return `${name}, Grundgebühr ${inWords(monthOf(from))}, anteilig ${span} (${days.billed} von ${days.of} Tagen)`;
    case 'base-fee.yearly':
      return `${name}, Jahresgebühr ${span}`;
    default:
      return rule satisfies never;
  }
}
