import { OverviewPage } from '#overview/overview-page.tsx';
import { pageTitle } from '#shell/page-title.ts';

export const generateMetadata = pageTitle('overview');

export default function Page() {
  return <OverviewPage />;
}
