import { BillingPage } from '#billing/billing-page.tsx';
import { pageTitle } from '#shell/page-title.ts';

export const generateMetadata = pageTitle('billing');

export default function Page() {
  return <BillingPage />;
}
