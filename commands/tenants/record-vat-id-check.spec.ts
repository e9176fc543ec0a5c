import { describe, it } from 'vitest';
import { VatIdChecked } from '../../domain/tenants/events.ts';
import { tenantFolding } from '../../domain/tenants/tenant.ts';
import { given } from '../kernel/spec.ts';
import { recordVatIdCheck } from './record-vat-id-check.ts';
import { registered } from './tenant.examples.ts';

const check = {
  checkId: 'c1',
  vatId: 'DE136695976',
  service: 'VIES',
  outcome: 'valid',
  request: '{"countryCode":"DE"}',
  reply: '{"valid":true}',
  checkedAt: '2026-11-16T09:30:00.000Z',
} as const;
const away = { ...check, checkId: 'c2', outcome: 'unavailable', code: 'MS_UNAVAILABLE' } as const;

describe('recording the check of a VAT id', () => {
  it('refuses an unknown tenant', () => given(tenantFolding).when(recordVatIdCheck, check).thenRejected('TenantNotFound'));
  it('refuses an answer about an id that was replaced meanwhile', () =>
    given(tenantFolding, registered)
      .when(recordVatIdCheck, { ...check, vatId: 'DE123456788' })
      .thenRejected('VatIdReplaced'));
  it('keeps request and reply as evidence (E8-5)', () => given(tenantFolding, registered).when(recordVatIdCheck, check).thenEvents(VatIdChecked(check)));
  it('keeps the same check once', () => given(tenantFolding, registered, VatIdChecked(check)).when(recordVatIdCheck, check).thenNothing());
  it('keeps the first of several times without an answer', async () => {
    await given(tenantFolding, registered, VatIdChecked(check)).when(recordVatIdCheck, away).thenEvents(VatIdChecked(away));
    await given(tenantFolding, registered, VatIdChecked(away))
      .when(recordVatIdCheck, { ...away, checkId: 'c3' })
      .thenNothing();
  });
});
