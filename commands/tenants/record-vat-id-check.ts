import { reject } from '../../domain/kernel/rejection.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { VatIdChecked } from '../../domain/tenants/events.ts';
import { tenantFolding } from '../../domain/tenants/tenant.ts';
import { command } from '../kernel/command.ts';

export const recordVatIdCheck = command({
  name: 'RecordVatIdCheck',
  says: "Keep what a tax office's service said about the VAT id, word for word.",
  permission: 'tenants:manage',
  input: VatIdChecked.schema,
  stream: (_, { tenantId }) => stream.tenant(tenantId),
  folding: tenantFolding,
  rejections: ['TenantNotFound', 'VatIdReplaced'],
  decide(tenant, check) {
    if (tenant.status === 'absent' || tenant.status === 'erased') return reject('TenantNotFound');
    if (tenant.vatId !== check.vatId) return reject('VatIdReplaced');
    const { latest } = tenant.vatProof;
    // A service that stays away for a weekend is one fact, not sixty.
    const nothingNew = check.outcome === 'unavailable' && latest?.outcome === 'unavailable';
    return latest?.checkId === check.checkId || nothingNew ? [] : [VatIdChecked(check)];
  },
});
