import { pageTitle } from '#shell/page-title.ts';
import { ReportPage } from '#usage/report-page.tsx';

export const generateMetadata = pageTitle('usage');

export default function Page() {
  return <ReportPage />;
}
