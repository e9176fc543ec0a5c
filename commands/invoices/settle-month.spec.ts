import { describe, expect, it } from 'vitest';
import { OPERATOR } from '../../domain/kernel/metadata.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { PackageBooked } from '../../domain/tenants/events.ts';
import { allotDebtor } from '../ledger/allot-debtor.ts';
import { invoicingIn } from './documents.examples.ts';
import { consumed, happen, house, issuedIn } from '../../ops/testing/billed-house.ts';

const period = '2026-11';

/** A was billed for November on the 10th: the fee of 1,250.00, and two million tokens above its ten at 4.00 each. */
async function billedEarly() {
  const { world } = await house();
  await world.handle(allotDebtor, { customerId: 'tenant-a' }, world.envelope('debtor', OPERATOR));
  world.setClock('2026-11-05T08:00:00.000Z');
  await happen(world, stream.usage('tenant-a', period), 'tenant-a', [consumed(12_000_000)]);
  world.setClock('2026-11-10T08:00:00.000Z');
  const invoicing = invoicingIn(world);
  let bills = 0;
  const bill = async (asOf?: string) => {
    const outcome = await invoicing.issue({ customerId: 'tenant-a', period, asOf }, world.envelope(`bill ${(bills += 1)}`, OPERATOR));
    return outcome.ok ? `${(await issuedIn(world)).at(-1)?.net}` : `${outcome.rejection.rejected} ${String(outcome.rejection.info['amount'] ?? '')}`.trim();
  };
  const credit = async (...lines: { position: number; net: string }[]) => {
    const outcome = await invoicing.credit({ number: 'RE2026-000001', reason: 'Zu viel berechnet', lines }, world.envelope(`credit ${(bills += 1)}`, OPERATOR));
    if (!outcome.ok) throw new Error(outcome.rejection.rejected);
    return (await issuedIn(world, 'RK2026')).at(-1);
  };
  expect(await bill('2026-11-10')).toBe('1258.00');
  return { world, bill, credit };
}
type House = Awaited<ReturnType<typeof billedEarly>>;

/**
 * From the 16th on A pays for Starter: half of 1,250.00 and half of 299.00 make 774.50, and six million are included instead
 * of ten, so six million are 24.00. Of the 1,258.00 that were billed 459.50 is too much.
 */
const downgraded = ({ world }: House) => happen(world, stream.tenant('tenant-a'), 'tenant-a', [PackageBooked({ package: 'starter', validFrom: '2026-11-16' })]);

describe('a month of which too much was billed', () => {
  it('refuses to be billed until a credit note gave the difference back, and has nothing to bill then', async () => {
    const place = await billedEarly();
    await downgraded(place);
    place.world.setClock('2026-12-02T08:00:00.000Z');
    expect(await place.bill()).toBe('CreditDue 459.50');
    await place.credit({ position: 1, net: '459.50' });
    expect(await place.bill()).toBe('NothingToBill');
  });

  it('is settled by several notes on any line, and no further than what was too much', async () => {
    const place = await billedEarly();
    await downgraded(place);
    const first = await place.credit({ position: 3, net: '3.33' });
    expect(first?.lines[0]?.settled).toEqual({ net: '3.33', rule: 'usage.overage', tokens: 832_500 });
    expect(await place.bill('2026-11-10')).toBe('CreditDue 456.17');
    const second = await place.credit({ position: 1, net: '460.00' }, { position: 3, net: '1.00' });
    expect(second?.lines.map(({ settled }) => settled)).toEqual([{ net: '456.17', rule: 'base-fee.full' }, undefined]);
    expect(await place.bill('2026-11-10')).toBe('NothingToBill');
  });

  it('is billed afterwards for what was used later, and for no more than that', async () => {
    const place = await billedEarly();
    await downgraded(place);
    await place.credit({ position: 1, net: '459.50' });
    place.world.setClock('2026-11-14T08:00:00.000Z');
    await happen(place.world, stream.usage('tenant-a', period), 'tenant-a', [consumed(1_000_000)]);
    place.world.setClock('2026-12-02T08:00:00.000Z');
    expect(await place.bill()).toBe('4.00');
    expect(await place.bill()).toBe('NothingToBill');
  });
});

describe('a credit note for any other reason', () => {
  it('opens nothing for billing again: what was given back stays billed', async () => {
    const place = await billedEarly();
    const note = await place.credit({ position: 1, net: '250.00' }, { position: 3, net: '5.00' });
    expect(note?.lines.some(({ settled }) => settled)).toBe(false);
    expect(await place.bill('2026-11-10')).toBe('NothingToBill');
  });
});
