import { pageTitle } from '#shell/page-title.ts';
import { ReceiptsPage } from '#usage/receipts-page.tsx';

export const generateMetadata = pageTitle('receipts');

export default function Page() {
  return <ReceiptsPage />;
}
