import type { Amount, Currency } from '../../kernel/money.ts';
import type { BusinessDate, Instant, Month } from '../../kernel/time.ts';
import type { Country, CustomerType, Package, Term } from '../../tenants/events.ts';

/** A line of the month as somebody reckoned it by hand. */
export interface GoldenLine {
  readonly rule: string;
  /** The sum in cents, written down as it was worked out, with whole numbers only: `125000 * 15 / 30`. */
  readonly cents: string;
  readonly net: Amount;
  readonly model?: string;
  readonly tokens?: number;
}

/** A month of a customer, and what it costs. */
export interface GoldenMonth {
  readonly title: string;
  readonly period: Month;
  readonly packages: readonly (readonly [booked: Package, validFrom: BusinessDate, term?: Term])[];
  readonly calls?: readonly {
    readonly model: string;
    readonly at: Instant;
    readonly input: number;
    readonly output?: number;
    readonly cached?: number;
    readonly bookedModel?: string;
    /** The price version it was metered with; 1 unless said otherwise. */
    readonly version?: number;
  }[];
  /** 2026-01-01 unless said otherwise. */
  readonly liveSince?: BusinessDate;
  readonly eraseOn?: BusinessDate;
  /** `new`: there is a third price list, valid from 15 November 2026. */
  readonly priced?: 'new';
  readonly country?: Country;
  readonly customerType?: CustomerType;
  readonly currency?: Currency;
  readonly vatId?: string;
  /** The tax office confirmed the VAT id. */
  readonly confirmed?: boolean;
  readonly oneStopShop?: boolean;
  readonly credits?: readonly { readonly amount: Amount; readonly currency?: Currency }[];
  readonly lines: readonly GoldenLine[];
  readonly net: Amount;
  readonly vat: Amount;
  readonly gross: Amount;
}
