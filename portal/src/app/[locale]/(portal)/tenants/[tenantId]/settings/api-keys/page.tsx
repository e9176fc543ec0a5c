import { ApiKeysPage } from '#access/api-keys-page.tsx';
import { pageTitle } from '#shell/page-title.ts';

export const generateMetadata = pageTitle('apiKeys');

export default function Page() {
  return <ApiKeysPage />;
}
