import { DeskInvoicePage } from '#finance/desk-invoice-page.tsx';
import { pageTitle } from '#shell/page-title.ts';

export const generateMetadata = pageTitle('invoice');

export default function Page() {
  return <DeskInvoicePage />;
}
