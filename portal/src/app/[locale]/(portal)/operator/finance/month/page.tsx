import { MonthPage } from '#finance/month-page.tsx';
import { pageTitle } from '#shell/page-title.ts';

export const generateMetadata = pageTitle('month');

export default function Page() {
  return <MonthPage />;
}
