import { OpenItemsPage } from '#finance/open-items-page.tsx';
import { pageTitle } from '#shell/page-title.ts';

export const generateMetadata = pageTitle('openItems');

export default function Page() {
  return <OpenItemsPage />;
}
