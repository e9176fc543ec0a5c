import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stream } from '../../domain/kernel/streams.ts';
import { tenantFolding } from '../../domain/tenants/tenant.ts';
import { vatIdState } from '../../domain/tenants/vat-proof.ts';
import { createWorld } from '../../ops/testing/world.ts';
import { checkVatIdJob, checkVatIdWorker } from './check-vat-id.ts';
import { registerTenant } from './register-tenant.ts';
import { evatr } from './vat/evatr.ts';
import { taxOffice } from './vat/testing/tax-office.ts';
import { vies } from './vat/vies.ts';

let office: Awaited<ReturnType<typeof taxOffice>>;
beforeAll(async () => {
  office = await taxOffice();
});
afterAll(() => office.close());

async function austrian() {
  const world = createWorld();
  const { handle, envelope, clock } = world;
  await handle(
    registerTenant,
    { companyName: 'Alpenblick GmbH', package: 'starter', adminEmail: 'a@alpen.example', country: 'AT', vatId: 'ATU12345675' },
    envelope('r'),
  );
  const requesterVatId = 'DE123456788';
  const { work } = checkVatIdWorker({
    handle,
    clock,
    services: async () => [evatr({ url: office.evatrUrl, requesterVatId }), vies({ baseUrl: office.viesUrl, requesterVatId })],
  });
  const check = (id: string) => work({ id, tenantId: 'tenant-a', data: {}, attempt: 1, lastAttempt: false });
  return { ...world, check, tenant: () => handle.state(tenantFolding, stream.tenant('tenant-a')) };
}

describe('the check of a VAT id', () => {
  it('makes the answer a fact, once per job (E8-5)', async () => {
    const { check, tenant, store } = await austrian();
    expect(vatIdState(await tenant())).toBe('unchecked');
    await check('job-1');
    await check('job-1');
    expect(vatIdState(await tenant())).toBe('valid');
    const checks = (await store.readStream(stream.tenant('tenant-a'), 0, 20)).filter(({ type }) => type === 'VatIdChecked');
    expect(checks).toHaveLength(1);
    expect(checks[0]?.data).toMatchObject({ service: 'eVatR', consultation: 'c1f8a2d34e5b', reply: expect.stringContaining('evatr-0000') });
  });

  it('keeps the last proof while the services are away, and loses it by a denial alone (E8-5)', async () => {
    const { check, tenant } = await austrian();
    await check('job-1');
    office.answerInstead((response) => void response.writeHead(503).end());
    await check('job-2');
    expect((await tenant()).vatProof).toMatchObject({ latest: { outcome: 'unavailable' }, confirmed: { checkId: expect.any(String) } });
    expect(vatIdState(await tenant())).toBe('valid');
    office.answerInstead(undefined);
    office.answerEvatrWith('evatr-2001');
    await check('job-3');
    office.answerEvatrWith('evatr-0000');
    expect(vatIdState(await tenant())).toBe('invalid');
  });

  it('is asked for where the tax rests on it: for Austrian businesses', () => {
    const address = { street: '', postalCode: '', city: '', country: 'AT' } as const;
    const vatId = 'ATU12345675';
    expect(checkVatIdJob('t', { address, vatId }, 'e1')).toEqual({ name: 'check-vat-id', id: 'vat-t-e1', tenantId: 't', data: {} });
    expect(checkVatIdJob('t', { address }, 'e1')).toBeUndefined();
    expect(checkVatIdJob('t', { address, vatId, customerType: 'consumer' }, 'e1')).toBeUndefined();
    expect(checkVatIdJob('t', { address: { ...address, country: 'DE' }, vatId: 'DE136695976' }, 'e1')).toBeUndefined();
  });
});
