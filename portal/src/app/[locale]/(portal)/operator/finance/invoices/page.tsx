import { DeskInvoicesPage } from '#finance/desk-invoices-page.tsx';
import { pageTitle } from '#shell/page-title.ts';

export const generateMetadata = pageTitle('operatorInvoices');

export default function Page() {
  return <DeskInvoicesPage />;
}
