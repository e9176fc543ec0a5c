import { ReplayPage } from '#replay/replay-page.tsx';
import { pageTitle } from '#shell/page-title.ts';

export const generateMetadata = pageTitle('replay');

export default function Page() {
  return <ReplayPage />;
}
