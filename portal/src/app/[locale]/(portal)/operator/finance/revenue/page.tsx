import { RevenuePage } from '#finance/revenue-page.tsx';
import { pageTitle } from '#shell/page-title.ts';

export const generateMetadata = pageTitle('revenue');

export default function Page() {
  return <RevenuePage />;
}
