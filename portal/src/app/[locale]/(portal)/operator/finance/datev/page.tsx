import { DatevPage } from '#finance/datev-page.tsx';
import { pageTitle } from '#shell/page-title.ts';

export const generateMetadata = pageTitle('datev');

export default function Page() {
  return <DatevPage />;
}
