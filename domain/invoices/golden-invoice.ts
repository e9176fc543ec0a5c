import { apply } from '../kernel/decider.ts';
import type { DomainEvent } from '../kernel/event.ts';
import type { Metadata } from '../kernel/metadata.ts';
import { isRejection } from '../kernel/rejection.ts';
import { addDays, businessDate, daysOf, monthOf, nextMonth, type Instant } from '../kernel/time.ts';
import { goldenPriceLists } from '../pricing/golden-months/golden-months.ts';
import type { GoldenMonth } from '../pricing/golden-months/golden-month.ts';
import { monthUsageFolding } from '../pricing/month-usage.ts';
import { costOf } from '../pricing/pricing.ts';
import { PackageBooked, TenantActivated, TenantRegistered, TerminationRequested, VatIdChecked, type TenantEvent } from '../tenants/events.ts';
import { tenantFolding, type Tenant } from '../tenants/tenant.ts';
import { TokensConsumed } from '../usage/events.ts';
import { nothingBilled } from './billed.ts';
import { draftInvoice, type InvoiceDraft, type MonthOfCustomer } from './draft-invoice.ts';
import type { Invoice } from './events.ts';
import { numbered } from './numbered.ts';
import { defaultSeller } from './seller.ts';

/** The invoice of a golden month, issued on the second day after it; `place` is its place in the register. */
export function goldenInvoice(golden: GoldenMonth, place = 1): Invoice {
  return numbered(goldenDraft(golden), `RE2026-${String(place).padStart(6, '0')}`, String(10_000 + place));
}

export function goldenDraft(golden: GoldenMonth, changes: Partial<MonthOfCustomer> = {}): InvoiceDraft {
  const { period, oneStopShop = false } = golden;
  const seller = { ...defaultSeller, taxSettings: { swissCategory: 'O' as const, oneStopShop } };
  const issuedOn = addDays(daysOf(nextMonth(period)).from, 1);
  const draft = draftInvoice({ customerId: 'golden', period, asOf: undefined, issuedOn, seller }, { ...goldenFacts(golden), ...changes });
  if (isRejection(draft)) throw new Error(`${golden.title}: ${draft.rejected}`);
  return draft;
}

/** What is known of the customer, from events as they would stand in the log. */
export function goldenFacts(golden: GoldenMonth): MonthOfCustomer {
  const versions = goldenPriceLists(golden.priced);
  return {
    tenant: goldenTenant(golden),
    usage: goldenCalls(golden).reduce((month, { event, at }) => apply(monthUsageFolding, month, event, meta(at)), monthUsageFolding.initial),
    pricing: { versions },
    billed: nothingBilled,
    credits: (golden.credits ?? []).map(({ amount, currency = 'EUR' }, i) => ({
      creditId: `credit-${i + 1}`,
      kind: 'granted',
      amount,
      currency,
      reason: 'Störung im Oktober',
      year: golden.period.slice(0, 4),
    })),
    creditsUsed: new Map(),
  };
}

/** The calls that stand on the month's usage stream. */
function goldenCalls({ period, priced, calls = [] }: GoldenMonth): readonly { readonly event: ReturnType<typeof TokensConsumed>; readonly at: Instant }[] {
  return calls.flatMap(({ model, at, input, output = 0, cached = 0, bookedModel, version = 1 }, i) => {
    const list = goldenPriceLists(priced).find((one) => one.version === version);
    if (!list || monthOf(businessDate(at)) !== period) return [];
    const usage = { inputTokens: input, outputTokens: output, cacheReadTokens: cached };
    const event = TokensConsumed({
      replyId: `reply-${i + 1}`,
      purpose: 'reply',
      channelId: 'web',
      channelType: 'webchat',
      userId: 'somebody',
      provider: 'demo',
      model,
      region: 'eu',
      ...usage,
      ...(bookedModel !== undefined && { bookedModel }),
      cost: costOf(list, model, usage, bookedModel),
      currency: list.currency,
      priceVersion: version,
    });
    return [{ event, at }];
  });
}

function goldenTenant(golden: GoldenMonth): Tenant {
  const { packages, liveSince = '2026-01-01', eraseOn, country = 'DE', customerType = 'business', currency = 'EUR', vatId, confirmed } = golden;
  const address = { street: 'Werkstraße 12', postalCode: country === 'DE' ? '70565' : '1010', city: cities[country], country };
  const registered = TenantRegistered({
    companyName: 'Kessler Wärme GmbH',
    adminEmail: 'buero@kessler.example',
    adminUserId: 'owner',
    address,
    demo: false,
    currency,
    customerType,
    ...(vatId !== undefined && { vatId }),
  });
  const history: readonly TenantEvent[] = [
    registered,
    ...packages.map(([booked, validFrom, term]) => PackageBooked({ package: booked, validFrom, ...(term && { term }) })),
    TenantActivated({}),
    ...(confirmed && vatId !== undefined ? [confirmation(vatId)] : []),
    ...(eraseOn === undefined ? [] : [TerminationRequested({ eraseOn })]),
  ];
  return history.reduce((tenant, event: DomainEvent) => apply(tenantFolding, tenant, event, meta(`${liveSince}T09:00:00.000Z`)), tenantFolding.initial);
}

const cities = { DE: 'Stuttgart', AT: 'Wien', CH: 'Zürich' } as const;

function confirmation(vatId: string) {
  return VatIdChecked({
    checkId: 'check-1',
    vatId,
    service: 'VIES',
    outcome: 'valid',
    request: '{}',
    reply: '{}',
    checkedAt: '2026-01-01T09:00:00.000Z',
  });
}

function meta(at: Instant): Metadata {
  return { tenantId: 'golden', actor: { kind: 'system', id: 'golden' }, commandId: 'golden', $correlationId: 'golden', $causationId: 'golden', at };
}
