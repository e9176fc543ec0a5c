import { PricesPage } from '#finance/prices-page.tsx';
import { pageTitle } from '#shell/page-title.ts';

export const generateMetadata = pageTitle('priceList');

export default function Page() {
  return <PricesPage />;
}
