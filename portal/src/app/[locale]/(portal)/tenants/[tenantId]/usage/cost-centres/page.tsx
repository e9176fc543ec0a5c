import { pageTitle } from '#shell/page-title.ts';
import { CostCentresPage } from '#usage/cost-centres-page.tsx';

export const generateMetadata = pageTitle('costCentres');

export default function Page() {
  return <CostCentresPage />;
}
