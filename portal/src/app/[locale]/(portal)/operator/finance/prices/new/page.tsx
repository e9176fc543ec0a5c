import { PriceEditorPage } from '#finance/price-editor-page.tsx';
import { pageTitle } from '#shell/page-title.ts';

export const generateMetadata = pageTitle('priceEditor');

export default function Page() {
  return <PriceEditorPage />;
}
