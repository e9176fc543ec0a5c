import type { ReactNode } from 'react';
import { TenantFrame } from '#shell/tenant-frame.tsx';

export default async function TenantLayout({ children, params }: { children: ReactNode; params: Promise<{ tenantId: string }> }) {
  const { tenantId } = await params;
  return <TenantFrame tenantId={tenantId}>{children}</TenantFrame>;
}
