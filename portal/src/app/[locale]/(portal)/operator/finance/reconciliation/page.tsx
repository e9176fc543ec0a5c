import { ReconciliationPage } from '#finance/reconciliation-page.tsx';
import { pageTitle } from '#shell/page-title.ts';

export const generateMetadata = pageTitle('reconciliation');

export default function Page() {
  return <ReconciliationPage />;
}
