'use client';

import { InvoiceList } from '#invoices/invoice-list.tsx';
import { useTenant } from '#shell/tenant-context.tsx';

export const InvoicesPage = () => {
  const tenant = useTenant();
  return <InvoiceList tenantId={tenant.id} home={`/tenants/${tenant.id}/invoices`} />;
};
