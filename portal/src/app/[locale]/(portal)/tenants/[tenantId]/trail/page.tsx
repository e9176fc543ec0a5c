import { TrailPage } from '#trail/trail-page.tsx';
import { pageTitle } from '#shell/page-title.ts';

export const generateMetadata = pageTitle('trail');

export default function Page() {
  return <TrailPage />;
}
