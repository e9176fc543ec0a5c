import { describe, expect, it } from 'vitest';
import { OPERATOR } from '../../domain/kernel/metadata.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { defaultPriceList } from '../../domain/pricing/default-price-list.ts';
import { pricingFolding, priceOn, proposalsOf } from '../../domain/pricing/pricing.ts';
import { InvoiceIssued } from '../../domain/invoices/events.ts';
import { sampleInvoice } from '../../domain/invoices/sample-invoice.ts';
import { createWorld } from '../../ops/testing/world.ts';
import { callerOfOperatorKey, callerOfUser } from '../access/callers.ts';
import { inviteUser } from '../access/invite-user.ts';
import { sealEvents } from '../kernel/sealing.ts';
import { uuid5 } from '../kernel/uuid.ts';
import { approvePriceList } from './approve-price-list.ts';
import { prices } from './prices.examples.ts';
import { proposePriceList } from './propose-price-list.ts';
import { publishPriceList } from './publish-price-list.ts';
import { withdrawPriceList } from './withdraw-price-list.ts';

/** An operator with a published list, a proposal of Fee's, and three accounts. */
async function house() {
  const world = createWorld();
  const { handle, envelope } = world;
  await handle(publishPriceList, defaultPriceList, envelope('prices', OPERATOR));
  const invite = (userId: string, email: string) => handle(inviteUser, { userId, email, role: 'operator-admin' }, envelope(`invite ${userId}`, OPERATOR));
  await invite('fee', 'fee@nextgen.example');
  await invite('fee-two', 'Fee+preise@nextgen.example');
  await invite('otto', 'otto@nextgen.example');
  const as = (userId: string, commandId: string) => ({ commandId, caller: callerOfUser(OPERATOR, userId, 'operator-admin') });
  const proposed = await handle(proposePriceList, { prices }, as('fee', 'propose'));
  if (!proposed.ok) throw new Error(proposed.rejection.rejected);
  const [proposalId = ''] = proposalsOf(await handle.state(pricingFolding, stream.pricing())).keys();
  const approve = (userId: string, id = proposalId) => handle(approvePriceList, { proposalId: id }, as(userId, `approve ${userId} ${id}`));
  return { ...world, as, approve, proposalId };
}
const refusal = async (outcome: Promise<{ ok: boolean; rejection?: { rejected: string } }>) => (await outcome).rejection?.rejected;

describe('approving prices', () => {
  it('refuses what nobody proposed', async () => {
    const { approve } = await house();
    expect(await refusal(approve('otto', 'another'))).toBe('ProposalNotFound');
  });
  it('refuses what was withdrawn', async () => {
    const { handle, approve, as, proposalId } = await house();
    await handle(withdrawPriceList, { proposalId }, as('fee', 'withdraw'));
    expect(await refusal(approve('otto'))).toBe('ProposalWithdrawn');
  });
  it('refuses a key, behind which stands nobody in particular', async () => {
    const { handle, proposalId } = await house();
    expect(await refusal(handle(approvePriceList, { proposalId }, { commandId: 'key', caller: callerOfOperatorKey() }))).toBe('PersonUnknown');
  });
  it('refuses the same person, and the same person with another account', async () => {
    const { approve } = await house();
    expect(await refusal(approve('fee'))).toBe('SecondPersonNeeded');
    expect(await refusal(approve('fee-two'))).toBe('SecondPersonNeeded');
  });
  it('refuses a day that came while it waited', async () => {
    const { approve, setClock } = await house();
    setClock('2026-12-02T09:00:00.000Z');
    expect(await refusal(approve('otto'))).toBe('ValidFromTooEarly');
  });
  it('refuses a day within a month that was billed while it waited (E8-2)', async () => {
    const { approve, store, setClock, vault, types } = await house();
    setClock('2026-11-30T09:00:00.000Z');
    const meta = {
      tenantId: OPERATOR,
      actor: { kind: 'system' as const, id: 's' },
      commandId: 'i',
      $correlationId: 'i',
      $causationId: 'i',
      at: '2026-11-30T09:00:00.000Z',
    };
    const event = InvoiceIssued(sampleInvoice({ period: '2026-12' }));
    await store.append(stream.invoiceRegister('RE2026'), -1, await sealEvents(types, vault, [{ id: uuid5('i'), event, meta }]));
    expect(await refusal(approve('otto'))).toBe('MonthAlreadyBilled');
  });
  it("publishes the next version on a second person's word, and once (E8-2)", async () => {
    const { handle, approve } = await house();
    expect(await refusal(approve('otto'))).toBeUndefined();
    expect(await refusal(approve('fee'))).toBeUndefined();
    const pricing = await handle.state(pricingFolding, stream.pricing());
    expect(pricing.versions.map(({ version, validFrom }) => [version, validFrom])).toEqual([
      [1, '2025-01-01'],
      [2, '2026-12-01'],
    ]);
    expect([priceOn(pricing, '2026-11-30')?.version, priceOn(pricing, '2026-12-01')?.version]).toEqual([1, 2]);
    expect([...proposalsOf(pricing).values()].map(({ status }) => status)).toEqual(['approved']);
  });
});
