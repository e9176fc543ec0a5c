import { TenantsPage } from '#tenants/tenants-page.tsx';
import { pageTitle } from '#shell/page-title.ts';

export const generateMetadata = pageTitle('tenants');

export default function Page() {
  return <TenantsPage />;
}
