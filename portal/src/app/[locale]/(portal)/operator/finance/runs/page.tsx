import { RunsPage } from '#finance/runs-page.tsx';
import { pageTitle } from '#shell/page-title.ts';

export const generateMetadata = pageTitle('invoiceRuns');

export default function Page() {
  return <RunsPage />;
}
