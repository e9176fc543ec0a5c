import { ConnectPage } from '#channels/connect-page.tsx';
import { pageTitle } from '#shell/page-title.ts';

export const generateMetadata = pageTitle('connectChannel');

export default function Page() {
  return <ConnectPage />;
}
