'use client';

import { useParams } from 'next/navigation';
import { InvoiceDetail } from '#invoices/invoice-detail.tsx';
import { useTenant } from '#shell/tenant-context.tsx';

export const InvoicePage = () => {
  const tenant = useTenant();
  return <InvoiceDetail number={decodeURIComponent(useParams<{ number: string }>().number)} home={`/tenants/${tenant.id}/invoices`} />;
};
