import { pageTitle } from '#shell/page-title.ts';
import { ForecastPage } from '#usage/forecast-page.tsx';

export const generateMetadata = pageTitle('forecast');

export default function Page() {
  return <ForecastPage />;
}
