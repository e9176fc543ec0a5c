import { TenantPage } from '#tenants/tenant-page.tsx';
import { pageTitle } from '#shell/page-title.ts';

export const generateMetadata = pageTitle('tenant');

export default function Page() {
  return <TenantPage />;
}
