import { InvoicesPage } from '#invoices/invoices-page.tsx';
import { pageTitle } from '#shell/page-title.ts';

export const generateMetadata = pageTitle('invoices');

export default function Page() {
  return <InvoicesPage />;
}
