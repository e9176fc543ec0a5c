import { afterAll, beforeAll, expect, it } from 'vitest';
import { memoryArchive, plainDocuments } from '../../commands/invoices/documents.examples.ts';
import { createInvoicing } from '../../commands/invoices/invoicing.ts';
import { system } from '../../commands/kernel/caller.ts';
import { createHandle } from '../../commands/kernel/handle.ts';
import { allotDebtor } from '../../commands/ledger/allot-debtor.ts';
import { eventTypes } from '../../domain/catalogue.ts';
import { OPERATOR } from '../../domain/kernel/metadata.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { defaultPriceList } from '../../domain/pricing/default-price-list.ts';
import { PriceListPublished } from '../../domain/pricing/events.ts';
import { PackageBooked, TenantActivated, TenantRegistered } from '../../domain/tenants/events.ts';
import { TokensConsumed } from '../../domain/usage/events.ts';
import { readSide, type ReadSide } from '../../ops/testing/read-side.ts';
import { meteredCallsProjection } from '../usage/metered-calls.ts';
import { findCallsBehindLine } from './calls-behind-line.ts';

const calls = 20_000;
const tenant = 'tenant-a';
const models = ['demo', 'claude-sonnet-4-6', 'mistral-large-2'];

let side: ReadSide;
beforeAll(async () => {
  side = await readSide([meteredCallsProjection]);
  await side.write(OPERATOR, stream.pricing(), '2026-01-01T08:00:00.000Z', [PriceListPublished(defaultPriceList)]);
  await side.write(tenant, stream.tenant(tenant), '2026-09-01T08:00:00.000Z', [
    TenantRegistered({
      companyName: 'Kessler Wärme GmbH',
      adminEmail: 'a@firma.example',
      adminUserId: 'u',
      address: { street: 'Weg 1', postalCode: '70173', city: 'Stuttgart', country: 'DE' },
      demo: false,
    }),
    PackageBooked({ package: 'professional', validFrom: '2026-09-01' }),
    TenantActivated({}),
  ]);
  for (let first = 0; first < calls; first += 500) {
    const day = String(1 + Math.floor(first / 700)).padStart(2, '0');
    await side.write(
      tenant,
      stream.usage(tenant, '2026-10'),
      `2026-10-${day}T08:00:00.000Z`,
      Array.from({ length: 500 }, (_, i) =>
        TokensConsumed({
          replyId: `r${first + i}`,
          purpose: 'reply',
          channelId: 'c',
          channelType: 'webchat',
          userId: 'u',
          provider: 'p',
          model: models[(first + i) % models.length] ?? '',
          region: 'eu',
          inputTokens: 700 + (i % 90),
          outputTokens: 40 + (i % 13),
          cacheReadTokens: i % 50,
          cost: '0.00',
          currency: 'EUR',
          priceVersion: 1,
        }),
      ),
    );
  }
  await side.drain();
});
afterAll(() => side.close());

it('of a month with 20,000 are found and added up again to the same cents (B6, J6.3)', async () => {
  const clock = () => new Date('2026-11-02T08:00:00.000Z');
  const handle = createHandle({ store: side.store, vault: side.vault, types: eventTypes, clock });
  const deps = { handle, store: side.store, vault: side.vault, types: eventTypes, clock, documents: plainDocuments(), archive: memoryArchive() };
  const invoicing = createInvoicing(deps);
  const by = (commandId: string) => ({ commandId, caller: system(OPERATOR, 'spec') });
  await handle(allotDebtor, { customerId: tenant }, by('debtor'));
  const issued = await invoicing.issue({ customerId: tenant, period: '2026-10' }, by('issue'));
  if (!issued.ok) throw new Error(issued.rejection.rejected);
  const invoice = await invoicing.read('RE2026-000001');
  if (!invoice) throw new Error('the invoice is in its register');

  const found = new Set<string>();
  const usage = invoice.lines.filter(({ events }) => events);
  expect(usage.length).toBeGreaterThan(models.length);
  for (const line of usage) {
    const behind = await side.asTenant(tenant, (db) => findCallsBehindLine(db, invoice, line, [defaultPriceList]));
    expect([behind?.agrees, behind?.net]).toEqual([true, line.net]);
    for (const { replyId } of behind?.calls ?? []) found.add(replyId);
  }
  // Every call stands behind some line.
  expect(found.size).toBe(calls);
});
