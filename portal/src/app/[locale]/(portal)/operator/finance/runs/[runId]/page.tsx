import { RunPage } from '#finance/run-page.tsx';
import { pageTitle } from '#shell/page-title.ts';

export const generateMetadata = pageTitle('invoiceRun');

export default function Page() {
  return <RunPage />;
}
