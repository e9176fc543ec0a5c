import { BudgetPage } from '#overview/budget-page.tsx';
import { pageTitle } from '#shell/page-title.ts';

export const generateMetadata = pageTitle('budget');

export default function Page() {
  return <BudgetPage />;
}
