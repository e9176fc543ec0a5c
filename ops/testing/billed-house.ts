import type { DomainEvent } from '../../domain/kernel/event.ts';
import { OPERATOR } from '../../domain/kernel/metadata.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { CreditNoteIssued, InvoiceCancelled, InvoiceIssued, type Invoice } from '../../domain/invoices/events.ts';
import { defaultPriceList } from '../../domain/pricing/default-price-list.ts';
import { PackageBooked, TenantActivated, TenantRegistered, type Address } from '../../domain/tenants/events.ts';
import { TokensConsumed } from '../../domain/usage/events.ts';
import { createWorld, type World } from './world.ts';
import type { NewEvent } from '../../commands/kernel/event-store.ts';
import { sealEvents } from '../../commands/kernel/sealing.ts';
import { publishPriceList } from '../../commands/pricing/publish-price-list.ts';

let ids = 0;

/** Lets something happen at the instant the world's clock shows. */
export async function happen(world: World, streamId: string, tenantId: string, events: readonly DomainEvent[]): Promise<void> {
  const meta = {
    tenantId,
    actor: { kind: 'system', id: 'spec' } as const,
    commandId: `past-${ids}`,
    $correlationId: 'spec',
    $causationId: 'spec',
    at: world.clock().toISOString(),
  };
  const sealed: NewEvent[] = await sealEvents(
    world.types,
    world.vault,
    events.map((event) => ({ id: `past-event-${(ids += 1)}`, event, meta })),
  );
  await world.store.append(streamId, (await world.store.readStream(streamId)).length - 1, sealed);
}

export const street: Address = { street: 'Weg 1', postalCode: '70173', city: 'Stuttgart', country: 'DE' };

export async function customer(world: World, tenantId: string, changes: { readonly address?: Address; readonly vatId?: string } = {}): Promise<void> {
  await happen(world, stream.tenant(tenantId), tenantId, [
    TenantRegistered({
      companyName: `Firma ${tenantId}`,
      adminEmail: 'a@firma.example',
      adminUserId: 'u',
      address: changes.address ?? street,
      demo: false,
      ...(changes.vatId !== undefined && { vatId: changes.vatId }),
    }),
    PackageBooked({ package: 'professional', validFrom: '2026-01-01' }),
    TenantActivated({}),
  ]);
}

export function consumed(inputTokens: number, model = 'demo') {
  return TokensConsumed({
    replyId: `r${(ids += 1)}`,
    purpose: 'reply',
    channelId: 'c',
    channelType: 'webchat',
    userId: 'u',
    provider: 'p',
    model,
    region: 'eu',
    inputTokens,
    outputTokens: 0,
    cacheReadTokens: 0,
    cost: '0.00',
    currency: 'EUR',
    priceVersion: 1,
  });
}

/**
 * A small house on 2 November: in October A used more than its quota, B is Austrian with a VAT id that nobody checked, C
 * pays the fee.
 */
export async function house(): Promise<{ world: World; tenantIds: string[] }> {
  const world = createWorld('2026-09-10T08:00:00.000Z');
  await world.handle(publishPriceList, defaultPriceList, world.envelope('prices', OPERATOR));
  const vienna: Address = { street: 'Ring 2', postalCode: '1010', city: 'Wien', country: 'AT' };
  await Promise.all([customer(world, 'tenant-a'), customer(world, 'tenant-b', { address: vienna, vatId: 'ATU12345675' }), customer(world, 'tenant-c')]);
  world.setClock('2026-10-10T08:00:00.000Z');
  await happen(world, stream.usage('tenant-a', '2026-10'), 'tenant-a', [consumed(9_000_000), consumed(3_000_000)]);
  world.setClock('2026-11-02T08:00:00.000Z');
  return { world, tenantIds: ['tenant-a', 'tenant-b', 'tenant-c', 'tenant-unknown'] };
}

/** The documents of a series, oldest first. */
export async function issuedIn(world: World, series = 'RE2026'): Promise<Invoice[]> {
  const schemas = new Map([InvoiceIssued, InvoiceCancelled, CreditNoteIssued].map(({ type, schema }) => [type as string, schema]));
  return (await world.store.readStream(stream.invoiceRegister(series))).flatMap(({ type, data }) => {
    const schema = schemas.get(type);
    return schema ? [schema.parse(data)] : [];
  });
}
