import { SellerPage } from '#finance/seller-page.tsx';
import { pageTitle } from '#shell/page-title.ts';

export const generateMetadata = pageTitle('seller');

export default function Page() {
  return <SellerPage />;
}
