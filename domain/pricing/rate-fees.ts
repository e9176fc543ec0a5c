import { Decimal } from 'decimal.js';
import { cents, type Amount, type Currency } from '../kernel/money.ts';
import { addDays, daysBetween, daysOf, type BusinessDate, type Month } from '../kernel/time.ts';
import type { Package } from '../tenants/events.ts';
import { within, type Stage } from '../tenants/stages.ts';
import type { Credits } from './credits.ts';
import type { PriceList } from './events.ts';
import { priceOn, type Pricing } from './pricing.ts';

/** What is paid for having a package, for some days of a month or for a year. */
export interface RatedFee {
  readonly rule: 'base-fee.full' | 'base-fee.prorated' | 'base-fee.yearly';
  readonly package: Package;
  readonly period: { readonly from: BusinessDate; readonly to: BusinessDate };
  readonly days: { readonly billed: number; readonly of: number };
  /** Rounded to the cent. */
  readonly net: Amount;
  readonly priceVersion: number;
}

export interface RatedFees {
  readonly fees: readonly RatedFee[];
  /** Each stage's share of its package's quota, added up; a part of a token counts as a whole one. */
  readonly includedTokens: number;
}

/** The prices of a stage are those of its first day in the month, so that a later list changes no month that has begun. */
export function rateFees(period: Month, stages: readonly Stage[], pricing: Pricing, currency: Currency): RatedFees | 'PriceListMissing' {
  const month = daysOf(period);
  const of = daysBetween(month.from, month.to) + 1;
  const fees: RatedFee[] = [];
  let shares = 0;
  for (const stage of stages) {
    const part = within(stage, month.from, month.to);
    if (!part) continue;
    const list = priceOn(pricing, part.from, currency);
    if (!list) return 'PriceListMissing';
    const billed = daysBetween(part.from, part.to) + 1;
    shares += list.packages[stage.package].includedTokens * billed;
    if (stage.term === 'year') fees.push(...yearlyFeeOf(stage, part, pricing, currency));
    else fees.push(monthlyFeeOf(stage.package, part, { billed, of }, list));
  }
  return { fees, includedTokens: Math.ceil(shares / of) };
}

function monthlyFeeOf(booked: Package, period: RatedFee['period'], days: RatedFee['days'], list: PriceList): RatedFee {
  const { monthlyFee } = list.packages[booked];
  const net = cents(new Decimal(monthlyFee).times(days.billed).dividedBy(days.of));
  return { rule: days.billed === days.of ? 'base-fee.full' : 'base-fee.prorated', package: booked, period, days, net, priceVersion: list.version };
}

/** A year's fee is due on its first day, once a year. */
function yearlyFeeOf(stage: Stage, part: RatedFee['period'], pricing: Pricing, currency: Currency): readonly RatedFee[] {
  const year = yearOf(stage.from, part.to);
  const list = priceOn(pricing, year.from, currency);
  if (year.from < part.from || !list) return [];
  const of = daysBetween(year.from, year.to) + 1;
  return [
    {
      rule: 'base-fee.yearly',
      package: stage.package,
      period: year,
      days: { billed: of, of },
      net: yearlyPrice(list, stage.package),
      priceVersion: list.version,
    },
  ];
}

/**
 * Who changes the booking within a paid year gets the days that are left of it taken off coming invoices. Like a granted
 * credit it is used up step by step; its id says from which change it comes.
 */
export function refundsOf(stages: readonly Stage[], pricing: Pricing, currency: Currency, until: BusinessDate): Credits {
  return stages.flatMap((stage, i) => {
    const next = stages[i + 1];
    if (stage.term !== 'year' || stage.to === undefined || !next || next.from > until) return [];
    const year = yearOf(stage.from, stage.to);
    const list = priceOn(pricing, year.from, currency);
    const left = daysBetween(stage.to, year.to);
    if (!list || left === 0) return [];
    const of = daysBetween(year.from, year.to) + 1;
    const amount = cents(new Decimal(yearlyPrice(list, stage.package)).times(left).dividedBy(of));
    return [{ creditId: `refund-${next.from}`, kind: 'refund' as const, amount, currency, reason: `${left}/${of}`, year: next.from.slice(0, 4) }];
  });
}

function yearlyPrice(list: PriceList, booked: Package): Amount {
  const { monthlyFee, yearlyFee } = list.packages[booked];
  return cents(yearlyFee ?? new Decimal(monthlyFee).times(12));
}

/** The contract year that a day lies in. A year that began on 29 February begins on the 28th where there is none. */
function yearOf(start: BusinessDate, day: BusinessDate): RatedFee['period'] {
  let years = Number(day.slice(0, 4)) - Number(start.slice(0, 4));
  if (anniversary(start, years) > day) years -= 1;
  return { from: anniversary(start, years), to: addDays(anniversary(start, years + 1), -1) };
}

function anniversary(start: BusinessDate, years: number): BusinessDate {
  const month = `${String(Number(start.slice(0, 4)) + years).padStart(4, '0')}${start.slice(4, 7)}`;
  const { to } = daysOf(month);
  const same = `${month}${start.slice(7)}`;
  return same < to ? same : to;
}
